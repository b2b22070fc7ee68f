import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askServer } from '../../../src/server/admin/ask-server.ts';
import type { OperationArgs, OperationName } from '../../../src/server/admin/operation.ts';
import { serveAdmin, socketPath } from '../../../src/server/admin/socket.ts';
import { parseConfig } from '../../../src/server/config.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { testKeys } from '../../support/app.ts';
import { gather, givenForm } from '../../support/responses.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';

const all = { format: 'jsonl', contact: false, test: false } as const;

describe('the socket of a running server', () => {
  let store: TestStore;
  let dataDir: string;
  let db: Database;
  let queries = 0;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    store = await (engines[0] as (typeof engines)[0]).open();
    await emptyStore(store.db);
    const version = await givenForm(store.db, 'f', {});
    await store.db.query(
      `insert into responses (id, form, version, answers, lang, test, complete, revision, token_hash)
       select 'r' || i, 'f', $1, jsonb_build_object('a', repeat('x', 300)), 'th', false, true, 0, '' from generate_series(1, 20000) i`,
      [version],
    );
    const query: Database['query'] = (sql, params) => {
      queries++;
      return store.db.query(sql, params);
    };
    db = { ...store.db, query };
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ruam-socket-'));
    stop = await serveAdmin({ db, config: parseConfig({}), keys: testKeys, dataDir, places: [createFolder(dataDir)] });
    queries = 0;
  });
  afterEach(async () => {
    await stop();
    await rm(dataDir, { recursive: true });
  });

  async function* nothing(): AsyncGenerator<string> {}
  const ask = async <K extends OperationName>(
    name: K,
    args: OperationArgs[K],
    input: AsyncIterable<string> = nothing(),
  ) => {
    const answer = await askServer(dataDir, name, args, input);
    if (!answer) throw new Error('no server');
    return answer[Symbol.asyncIterator]();
  };
  const rest = async (answer: AsyncIterator<string | Uint8Array>) =>
    (await gather({ [Symbol.asyncIterator]: () => answer })).toString();

  it('lets nobody else in', async () => {
    expect((await stat(socketPath(dataDir))).mode & 0o777).toBe(0o600);
  });

  it('gives all that the operation gives', async () => {
    const lines = (await rest(await ask('responses-export', all))).split('\n');
    expect(lines).toHaveLength(20_001);
  });

  it('carries over why an operation failed, in any language', async () => {
    await expect(rest(await ask('person-export', { contact: '' }))).rejects.toThrow('The contact is empty.');
    await expect(rest(await ask('forms-put', { name: 'ฟอร์ม' }, nothing()))).rejects.toThrow('The file is not JSON');
  });

  it('tells why it refuses, however much is still being sent', async () => {
    async function* much() {
      for (let i = 0; i < 200; i++) yield 'x'.repeat(65_536);
    }
    await expect(rest(await ask('nonsense' as OperationName, {} as never, much()))).rejects.toThrow(
      'knows no operation',
    );
  });

  it('tells the sender what is wrong with the sender’s own file', async () => {
    async function* unreadable(): AsyncGenerator<string> {
      yield '{';
      throw new Error('EIO: the disk is broken');
    }
    await expect(ask('forms-put', { name: 'f' }, unreadable())).rejects.toThrow('the disk is broken');
  });

  it('stops working for somebody who went away', async () => {
    const answer = await ask('responses-export', all);
    await answer.next();
    await answer.return?.();
    await stop();
    expect(queries).toBeLessThan(30);
    stop = async () => {};
  });

  it('finishes what it began before it ends', async () => {
    const answer = await ask('responses-export', all);
    await answer.next();
    const stopped = stop();
    expect(await askServer(dataDir, 'forms-list', {}, nothing())).toBeUndefined();
    expect(await rest(answer)).toMatch(/\n$/);
    expect(queries).toBeGreaterThan(40);
    await stopped;
    stop = async () => {};
  });

  it('does not wait for somebody who connects and says nothing', async () => {
    const silent = connect(socketPath(dataDir));
    await once(silent, 'connect');
    await stop();
    stop = async () => void silent.destroy();
  });

  it('takes the place of a socket that a killed server left', async () => {
    await stop();
    await writeFile(socketPath(dataDir), '');
    stop = await serveAdmin({ db, config: parseConfig({}), keys: testKeys, dataDir, places: [createFolder(dataDir)] });
    expect(await rest(await ask('forms-list', {}))).toContain('"name":"f"');
  });

  it('is not there when no server runs, nor when one was killed', async () => {
    await stop();
    expect(await askServer(dataDir, 'forms-list', {}, nothing())).toBeUndefined();
    await writeFile(socketPath(dataDir), '');
    expect(await askServer(dataDir, 'forms-list', {}, nothing())).toBeUndefined();
    stop = async () => {};
  });

  it('says that the server went away, rather than passing half an answer for a whole one', async () => {
    await stop();
    const dying = createServer((_request, response) => {
      response.write('half');
      setImmediate(() => response.destroy());
    }).listen(socketPath(dataDir));
    await once(dying, 'listening');
    await expect(rest(await ask('backup', {}))).rejects.toThrow('went away before it was done');
    stop = async () => void (await new Promise((closed) => dying.close(closed)));
  });

  it('says so when the data directory is too deep for a socket', async () => {
    await expect(
      serveAdmin({
        db,
        config: parseConfig({}),
        keys: testKeys,
        dataDir: join(dataDir, 'x'.repeat(100)),
        places: [createFolder(dataDir)],
      }),
    ).rejects.toThrow('RUAM_DATA is too long');
  });
});

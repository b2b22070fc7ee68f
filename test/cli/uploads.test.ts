import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptUpload, addUpload, findUpload, setUploadsOf } from '../../src/server/store/uploads.ts';
import { createBucket } from '../../src/server/uploads/bucket.ts';
import { createFolder, makeFolders } from '../../src/server/uploads/folder.ts';
import type { Place } from '../../src/server/uploads/place.ts';
import { startS3 } from '../support/places.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { emptyStore } from '../support/store.ts';
import { type CommandStore, ruam, ways } from './ways.ts';

const id = '7151bf64-e7c9-4094-8660-6729dd4037b3';

/** The operator's commands, and the running server that answers them, all have the same `S3_URL`. */
const inBucket = ways.filter(({ way }) => way !== 'a running server').map((each) => ({ ...each, place: 'a bucket' }));
const everywhere = [...ways.map((each) => ({ ...each, place: 'a folder' })), ...inBucket];

describe.each(everywhere)('files in $place and commands on $way', ({ open, place: where }) => {
  let store: CommandStore;
  let place: Place;
  let env: NodeJS.ProcessEnv;
  let closeBucket: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    store = await open();
    env = store.env;
    if (where === 'a bucket') {
      const { url, close } = await startS3();
      closeBucket = close;
      env = { ...env, S3_URL: url };
      place = createBucket(url);
    } else {
      const uploads = join(String(env.RUAM_DATA), 'uploads');
      await makeFolders(uploads);
      place = createFolder(uploads);
    }
  });
  afterAll(async () => {
    await store.close();
    await closeBucket?.();
  });
  beforeEach(async () => {
    await place.keep(id, (path) => writeFile(path, 'a document'));
    await store.within(async (db) => {
      await emptyStore(db);
      const version = await givenForm(db, 'evidence', { elements: [{ type: 'file', name: 'photos' }] });
      await givenResponse(db, { id: 'r1', form: 'evidence', version, contacts: { contact: 'a@example.com' } });
      const facts = { form: 'evidence', name: 'a.pdf', type: 'application/pdf', size: 10, place: place.name } as const;
      await addUpload(db, { ...facts, id, tokenHash: Buffer.alloc(32), createdAt: new Date(), original: false });
      await acceptUpload(db, id);
      await setUploadsOf(db, 'r1', [id]);
    });
  });

  const run = (...argv: string[]) => ruam(env, ...argv);

  it('get a file', async () => {
    const path = join(store.folder, 'got.pdf');
    expect(await run('uploads', 'get', id, path)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(path, 'utf8')).toBe('a document');
  });

  it('say that there is no such file, and write none', async () => {
    const path = join(store.folder, 'none.pdf');
    for (const wrong of ['../key', id.replace('7', '8')]) {
      expect(await run('uploads', 'get', wrong, path)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('No response has a file'),
      });
    }
    expect(await readdir(store.folder)).not.toContain('none.pdf');
  });

  it.runIf(where === 'a bucket')('say where a file is if they were not told of it', async () => {
    const path = join(store.folder, 'none.pdf');
    const { code, stderr } = await ruam(store.env, 'uploads', 'get', id, path);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`A file is in ${place.name}, which S3_URL does not name`),
    ]);
  });

  it('delete the files with the response', async () => {
    expect((await run('responses', 'delete', 'r1')).code).toBe(0);
    expect(await place.read(id)).toBeUndefined();
    expect(await store.within((db) => findUpload(db, id))).toBeUndefined();
  });

  it('delete the files of a person who is erased', async () => {
    expect((await run('person', 'erase', 'a@example.com', '--yes')).code).toBe(0);
    expect(await place.read(id)).toBeUndefined();
    expect(await store.within((db) => findUpload(db, id))).toBeUndefined();
  });
});

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { hashTicket } from '../../src/server/admission/admit.ts';
import { readAudit } from '../../src/server/store/audit.ts';
import { findPerson } from '../../src/server/store/people.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { readCsv, readXlsx } from '../support/spreadsheets.ts';
import { countRows, emptyStore } from '../support/store.ts';
import { type CommandStore, ruam, ways } from './ways.ts';

const form = { elements: [{ type: 'comment', name: 'what' }] };
const at = (second: number) => new Date(1_790_000_000_000 + 1_000 * second);

describe.each(ways)('commands on $way', ({ open }) => {
  let store: CommandStore;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.within(async (db) => {
      await emptyStore(db);
      const version = await givenForm(db, 'feedback', form);
      const common = { form: 'feedback', version };
      await givenResponse(db, {
        ...common,
        id: 'r1',
        receivedAt: at(1),
        answers: { what: 'ดีมาก' },
        contacts: { contact: '081-234-5678' },
      });
      await givenResponse(db, {
        ...common,
        id: 'r2',
        receivedAt: at(2),
        answers: { what: '=1+1\u001b[2J' },
        test: true,
      });
      await givenResponse(db, { ...common, id: 'r3', receivedAt: at(3), contacts: { contact: '+66812345678' } });
    });
  });

  const run = (...argv: string[]) => ruam(store.env, ...argv);
  const file = (name: string) => join(store.folder, name);
  const ids = (text: Buffer) =>
    text
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  const count = async () => (await store.within(countRows)).responses;

  it('put a form and list it', async () => {
    await writeFile(file('form.json'), JSON.stringify({ title: 'ใหม่', ...form }));
    const { code, stdout, stderr } = await run('forms', 'put', 'feedback', file('form.json'));
    expect([code, stderr]).toEqual([0, '']);
    const version = stdout.toString().match(/^feedback is now at version ([0-9a-f]{64})\n$/)?.[1];
    expect((await run('forms', 'list')).stdout.toString()).toMatch(
      new RegExp(`^feedback  ${version}  2  \\S+Z  operator\n$`),
    );
    const [entry] = await store.within((db) => readAudit(db, { what: 'form-put', limit: 1 }));
    expect(entry).toMatchObject({ who: null, detail: { form: 'feedback', version } });
  });

  it('make tickets to a form, of which only hashes are kept', async () => {
    const { code, stdout } = await run('forms', 'tokens', 'feedback', '--count', '1200');
    const [title, ...tickets] = stdout.toString().trimEnd().split('\r\n');
    expect([code, title, new Set(tickets).size]).toEqual([0, 'ticket', 1_200]);
    const hashes = await store.within((db) => db.query<{ hash: Uint8Array }>('select hash from tickets'));
    const kept = new Set(hashes.map(({ hash }) => Buffer.from(hash).toString('hex')));
    expect(tickets.filter((ticket) => !kept.has(hashTicket(ticket).toString('hex')))).toEqual([]);
    for (const count of ['0', '-1', 'x', '100001', '']) {
      expect((await run('forms', 'tokens', 'feedback', `--count=${count}`)).code).toBe(2);
    }
    expect(await run('forms', 'tokens', 'unknown', '--count', '1', '--out', file('none.csv'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no form of the name "unknown"'),
    });
    expect(await readdir(store.folder)).not.toContain('none.csv');
  });

  it('say what is wrong with a form, and put nothing', async () => {
    await writeFile(file('broken.json'), '{"elements": [');
    await writeFile(
      file('bad.json'),
      JSON.stringify({ elements: [{ type: 'text', name: 'a', visibleIf: '{b} = = 1' }] }),
    );
    expect(await run('forms', 'put', 'feedback', file('broken.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not JSON'),
    });
    expect(await run('forms', 'put', 'feedback', file('bad.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('/elements/0/visibleIf: bad-expression'),
    });
    expect(await run('forms', 'put', 'Bad Name', file('bad.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/"Bad Name" cannot be the name of a form: it has .*a-z, 0-9, "-" and "_"/),
    });
    expect(await run('forms', 'put', 'feedback', file('absent.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('absent.json'),
    });
    expect((await run('forms', 'list')).stdout.toString()).toMatch(/ {2}1 {2}/);
  });

  it('put a form that cannot be shown as it is written, and warn of that', async () => {
    const elements = [
      { type: 'matrx', name: 'm' },
      { type: 'text', name: 'why', visibleIf: "{helpde} = 'no'" },
    ];
    await writeFile(file('odd.json'), JSON.stringify({ elements }));
    expect(await run('forms', 'put', 'odd', file('odd.json'))).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /^warning: \/elements\/0\/type: "matrx" .*\nwarning: \/elements\/1\/visibleIf: .*"helpde".*\n$/,
      ),
    });
    expect((await run('forms', 'list')).stdout.toString()).toMatch(/^odd /m);
  });

  it('show the newest responses first, or those named, without contact data and without commands to the terminal', async () => {
    const { stdout, stderr } = await run('responses', 'list');
    expect(stderr).toBe('');
    expect(ids(stdout)).toEqual(['r3', 'r2', 'r1']);
    expect(stdout.toString()).not.toMatch(/0812345678|081-234|\p{Cc}(?<!\n)/u);
    expect(ids((await run('responses', 'list', '--limit', '1', '--form', 'feedback')).stdout)).toEqual(['r3']);
    expect((await run('responses', 'list', 'r1', '--contact')).stdout.toString()).toContain('081-234-5678');
  });

  it('say that there is no form of a name, and leave no file that looks like an empty one', async () => {
    const refused = {
      code: 1,
      stdout: Buffer.alloc(0),
      stderr: expect.stringContaining('no form of the name "fedback"'),
    };
    const before = await readdir(store.folder);
    expect(await run('responses', 'list', '--form', 'fedback')).toMatchObject(refused);
    expect(await run('export', 'responses', '--form', 'fedback', '--out', file('typo.xlsx'))).toMatchObject(refused);
    expect(await readdir(store.folder)).toEqual(before);
  });

  it('say that a list is empty', async () => {
    const empty = { code: 0, stdout: Buffer.alloc(0), stderr: 'There are no such responses.\n' };
    expect(await run('responses', 'list', 'r9')).toMatchObject(empty);
    await store.within((db) => givenForm(db, 'other', form));
    expect(await run('responses', 'list', '--form', 'other')).toMatchObject(empty);
  });

  it('delete responses, and say which ones were not there', async () => {
    expect(await run('responses', 'delete', 'r1', 'r9', 'r2')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no response r9\n$/),
    });
    expect(ids((await run('responses', 'list')).stdout)).toEqual(['r3']);
    expect(await run('responses', 'delete', 'r3')).toMatchObject({ code: 0, stdout: Buffer.from('Deleted 1 of 1.\n') });
    expect(await store.within(countRows)).toMatchObject({ responses: 0, contacts: 0 });
  });

  it('export a workbook by default, and CSV and JSON', async () => {
    expect((await run('export', 'responses', '--out', file('all.xlsx'), '--test')).code).toBe(0);
    expect(readXlsx(await readFile(file('all.xlsx'))).map((row) => row[0])).toEqual(['id', 'r1', 'r2', 'r3']);
    expect((await stat(file('all.xlsx'))).mode & 0o777).toBe(0o600);
    expect(readCsv((await run('export', 'responses', '--format', 'csv')).stdout).map((row) => row.at(-1))).toEqual([
      'what',
      'ดีมาก',
      '',
    ]);
    const since = at(2).toISOString();
    expect(ids((await run('export', 'responses', '--format', 'jsonl', '--since', since)).stdout)).toEqual(['r3']);
    expect(ids((await run('export', 'responses', '--format', 'jsonl', '--until', since)).stdout)).toEqual(['r1']);
    const withContact = await run('export', 'responses', '--format', 'jsonl', '--contact', '--form', 'feedback');
    expect(withContact.stdout.toString()).toContain('"contacts":{"contact":"+66812345678"}');
  });

  it('back the store up to a file of the owner’s own, and restore it once it is empty', async () => {
    const backup = file('store.backup');
    await writeFile(backup, 'an older one');
    expect(await run('backup', backup)).toMatchObject({ code: 0, stderr: '' });
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect(await run('restore', backup)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('empty store only'),
    });
    await store.within(emptyStore);
    expect(await run('restore', backup)).toMatchObject({ code: 0, stdout: Buffer.from('Restored 8 rows.\n') });
    expect(await store.within((db) => findPerson(db, '0812345678'))).toEqual(['r1', 'r3']);
  });

  it('leave an older backup as it was when the new one fails, and nothing lying about', async () => {
    const before = await readdir(store.folder);
    expect(await run('backup', file('no/such/folder'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ENOENT'),
    });
    await writeFile(file('kept'), 'old');
    const broken = {
      ...store.env,
      RUAM_DATA: '/dev/null/x',
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
      RUAM_KEY: 'k'.repeat(32),
    };
    expect((await ruam(broken, 'backup', file('kept'))).code).toBe(1);
    expect(await readFile(file('kept'), 'utf8')).toBe('old');
    expect((await readdir(store.folder)).toSorted()).toEqual([...before, 'kept'].toSorted());
    expect(
      (await readdir(join(store.folder, 'data')).catch(() => [])).filter((name) => name.startsWith('spool')),
    ).toEqual([]);
  });

  it('give all of one person’s data', async () => {
    const { stdout } = await run('person', 'export', '๐๘๑๒๓๔๕๖๗๘');
    expect(ids(stdout)).toEqual(['r1', 'r3']);
    expect(stdout.toString()).toContain('ดีมาก');
  });

  it('erase one person’s data, but only when told twice', async () => {
    expect(await run('person', 'erase', '0812345678')).toMatchObject({
      code: 0,
      stdout: Buffer.from('r1\nr3\n'),
      stderr: 'Nothing is deleted yet: --yes deletes 2 responses.\n',
    });
    expect(await count()).toBe(3);
    expect(await run('person', 'erase', '0812345678', '--yes')).toMatchObject({
      code: 0,
      stderr: 'Deleted 2 responses.\n',
    });
    expect(await count()).toBe(1);
    expect(await run('person', 'erase', ' ', '--yes')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('empty'),
    });
  });

  it('end well when whoever reads the output has seen enough', async () => {
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(broken) });
    const [stdin, stderr] = [new PassThrough(), new PassThrough()];
    expect(await main(['responses', 'list'], { env: store.env, stdin, stdout, stderr })).toBe(0);
    expect(stderr.read()).toBeNull();
    expect(await count()).toBe(3);
  });
});

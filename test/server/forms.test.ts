import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FormReply } from '../../src/contract/forms.ts';
import { formVersion } from '../../src/form/version.ts';
import { putForm } from '../../src/server/forms/put-form.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import type { Database } from '../../src/server/store/database.ts';
import { currentForm, listForms } from '../../src/server/store/forms.ts';
import { createTestApp, problemIn } from '../support/app.ts';
import { emptyStore, openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let db: Database;
let folder: string;

beforeAll(async () => {
  store = await openStore();
  db = store.db;
  folder = await mkdtemp(join(tmpdir(), 'ruam-forms-'));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => emptyStore(db));

/** Starts as a release that carries this form would. */
async function upgrade(title: string) {
  await writeFile(join(folder, 'visit.json'), JSON.stringify({ title }));
  await putReadyForms(db, pathToFileURL(`${folder}/`));
}
const current = async () => (await currentForm(db, 'visit'))?.definition.title;

test('the ready forms are there after the first start', async () => {
  await putReadyForms(db);
  expect((await listForms(db)).map(({ name, source }) => [name, source])).toContainEqual(['feedback', 'ready']);
});

test('a ready form follows upgrades, and its old version stays readable', async () => {
  await upgrade('one');
  await upgrade('one');
  await upgrade('two');
  expect(await current()).toBe('two');
  const version = await formVersion({ title: 'one' });
  const reply = await createTestApp(db).ask(`/api/v1/forms/visit?version=${version}`);
  expect(FormReply.parse(await reply.json()).form).toEqual({ title: 'one' });
});

test('a form that an operator put in its place stays through upgrades', async () => {
  await upgrade('one');
  await putForm(db, 'visit', { title: 'ours' });
  await upgrade('two');
  expect(await current()).toBe('ours');
});

test('an old version that an operator put back stays, too', async () => {
  await upgrade('one');
  await upgrade('two');
  await putForm(db, 'visit', { title: 'one' });
  await upgrade('three');
  expect(await current()).toBe('one');
});

test.each([
  ['a list', [], { pointer: '', code: 'wrong-type' }],
  ['nothing', null, { pointer: '', code: 'wrong-type' }],
  [
    'more than five megabytes',
    { title: 'x'.repeat(5_000_001) },
    { pointer: '', code: 'too-large', params: { max: 5_000_000 } },
  ],
  [
    'a condition that cannot be read',
    { pages: [{ elements: [{ type: 'text', name: 'a', visibleIf: '{b} = ' }] }] },
    { pointer: '/pages/0/elements/0/visibleIf', code: 'bad-expression', params: { at: 6 } },
  ],
  [
    'a condition that has no end',
    { elements: [{ type: 'text', name: 'a', visibleIf: `{b} = 1${' '.repeat(10_000)}` }] },
    { pointer: '/elements/0/visibleIf', code: 'bad-expression', params: { at: 10_000 } },
  ],
  [
    'a rule that cannot be read',
    { elements: [{ validators: [{ type: 'expression', expression: ')' }] }] },
    { pointer: '/elements/0/validators/0/expression', code: 'bad-expression', params: { at: 0 } },
  ],
  [
    'a pattern that could hang the server',
    { elements: [{ validators: [{ type: 'regex', regex: '(a+)\\1' }] }] },
    { pointer: '/elements/0/validators/0/regex', code: 'bad-pattern' },
  ],
  ['half a character', { 'a/b': { title: '\ud800' } }, { pointer: '/a~1b/title', code: 'not-text' }],
  ['a name that no database keeps', { 'a\0': 1 }, { pointer: '/a\0', code: 'not-text' }],
])('a form with %s is refused, and says where', async (_, form, problem) => {
  expect(await putForm(db, 'visit', form)).toEqual({ problems: [problem] });
  expect(await listForms(db)).toEqual([]);
});

test('a form needs a name that fits into an address', async () => {
  expect(await putForm(db, 'Visit 1', {})).toEqual({ problems: [{ pointer: '', code: 'bad-name' }] });
});

test('a form is read with its version, and not again while it is the same', async () => {
  const put = await putForm(db, 'visit', {
    title: { th: 'เยี่ยม' },
    elements: [{ type: 'text', name: 'ก', visibleIf: '{ข} = 1' }],
  });
  const { ask } = createTestApp(db);
  const reply = await ask('/api/v1/forms/visit');
  const etag = reply.headers.get('ETag') ?? '';
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=60');
  const form = FormReply.parse(await reply.json());
  expect({ version: form.version }).toEqual(put);
  expect(await formVersion(form.form)).toBe(form.version);
  const again = await ask('/api/v1/forms/visit', { headers: { 'If-None-Match': `"other", W/${etag}` } });
  expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
  await putForm(db, 'visit', { title: 'new' });
  expect((await ask('/api/v1/forms/visit', { headers: { 'If-None-Match': etag } })).status).toBe(200);
});

test('an unknown form, or version of it, is said to be unknown', async () => {
  const { ask } = createTestApp(db);
  expect(await problemIn(await ask('/api/v1/forms/visit'))).toEqual({ name: 'not-found', status: 404 });
  await putForm(db, 'visit', {});
  expect(await problemIn(await ask(`/api/v1/forms/visit?version=${'a'.repeat(64)}`))).toEqual({
    name: 'unknown-version',
    status: 409,
  });
  expect(await problemIn(await ask('/api/v1/forms/visit?version=%00'))).toEqual({
    name: 'unknown-version',
    status: 409,
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { refuseMissingForms, unknownForms } from '../../src/server/forms/refuse-missing-forms.ts';
import { SettingsError } from '../../src/server/settings-error.ts';
import { startServer } from '../../src/server/start.ts';
import { ruam } from '../cli/ways.ts';
import { fillDataDir } from '../support/embedded.ts';
import { givenForm } from '../support/responses.ts';
import { emptyStore, engines, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await (engines[0] as (typeof engines)[0]).open();
  await emptyStore(store.db);
  await givenForm(store.db, 'complaint', {});
});
afterAll(() => store.close());

const title = { th: 'ถนน', en: 'Roads' };
const category = (more: object) => parseConfig({ categories: [{ name: 'roads', title, ...more }] });
const start = (more: object) => refuseMissingForms(store.db, category(more), '/srv/ruam/config.json');

test('a category whose form is not registered is refused, with the command that puts it', async () => {
  const refused = await start({ form: 'roads' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SettingsError);
  expect(String(refused)).toMatch(
    /categories\.0\.form: there is no form of the name "roads": run "ruam forms put roads <file>"\nThere are: complaint\./,
  );
  await givenForm(store.db, 'roads', {});
  await start({ form: 'roads' });
});

test('one of which nothing is filed here needs no form', async () => {
  await start({ form: 'nowhere', elsewhere: true, notices: [title] });
  await start({});
});

test('settings for forms that are not there are named', async () => {
  expect(await unknownForms(store.db, parseConfig({ forms: { complaint: {}, complant: {} } }))).toEqual(['complant']);
});

test('the server does not start until the form is put, which needs no server', async () => {
  const data = await mkdtemp(join(tmpdir(), 'ruam-forms-'));
  try {
    await fillDataDir(data);
    await writeFile(
      join(data, 'config.json'),
      JSON.stringify({ categories: [{ name: 'roads', title, form: 'roads' }] }),
    );
    await writeFile(join(data, 'roads.json'), JSON.stringify({ elements: [{ type: 'comment', name: 'what' }] }));
    const env = { RUAM_DATA: data, PORT: '0' };
    await expect(startServer(env)).rejects.toThrow('ruam forms put roads <file>');
    expect((await ruam(env, 'forms', 'put', 'roads', join(data, 'roads.json'))).code).toBe(0);
    await (await startServer(env)).stop();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}, 60_000);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { loadKeys } from '../../src/server/key.ts';
import { createTestApp } from '../support/app.ts';
import { fileComplaint } from '../support/complaints.ts';
import { type CommandStore, ruam, ways } from './ways.ts';

let store: CommandStore;
beforeAll(async () => {
  store = await (ways[0] as (typeof ways)[0]).open();
});
afterAll(() => store.close());

it('says in sentences what must stand on a receipt, as JSON if that is asked, and of a false one that it is not known', async () => {
  const keys = loadKeys(undefined, store.env.RUAM_DATA ?? '');
  const { reference, proof } = await store.within(async (db) => {
    await putReadyForms(db);
    const now = () => new Date('2026-06-15T10:00:00+07:00');
    return fileComplaint(createTestApp(db, { config: parseConfig({}), keys, now }));
  });
  const verify = async (...argv: string[]) => {
    const { code, stdout, stderr } = await ruam(store.env, 'verify', ...argv);
    return { code, out: stdout.toString(), stderr };
  };
  const own = await verify(reference, proof, '--lang', 'en');
  expect(own).toMatchObject({ code: 0, stderr: '' });
  expect(own.out).toMatch(
    new RegExp(
      `^The receipt ${reference} is the office’s own\\..*\\n  Received:  15 June 2026.*\\n  Due:  .*2026\\n  Category:  Service\\n$`,
    ),
  );
  expect(JSON.parse((await verify(reference, proof, '--json')).out)).toMatchObject({
    reference,
    category: 'การให้บริการ',
  });
  expect(await verify(reference, '7k3m-9q0x-2f8d-hv5t')).toMatchObject({
    ...{ code: 1, out: '', stderr: expect.stringContaining('not known here') },
  });
});

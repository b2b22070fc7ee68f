import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { memoryDrafts } from '../../src/backends/memory-drafts.ts';
import { ruamDrafts } from '../../src/backends/ruam-drafts.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { eraseAway, loadAway, saveAway } from '../../src/ui/away.ts';
import { keepsDrafts } from '../backends/conformance.ts';
import { createTestApp } from '../support/app.ts';
import { dumpStore, emptyTables, openStore, type TestStore } from '../support/store.ts';

const endpoint = 'http://backend.example/api/v1';
const unknown = { ok: false, failure: { reason: 'not-found', unknown: false } };

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
});
afterAll(() => store.close());
afterEach(() => vi.unstubAllGlobals());

/** Every request and answer that went over the wire is in `wire`. */
async function connect(wire: string[] = []) {
  const { app } = createTestApp(store.db, { config: parseConfig({ forms: { feedback: { resume: true } } }) });
  await emptyTables(store.db, 'drafts');
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const reply = await app.request(url, init);
    wire.push(url, JSON.stringify(init), await reply.clone().text());
    return reply;
  });
  return ruamDrafts(endpoint, 'ruam-survey');
}

keepsDrafts('memory', async () => memoryDrafts());
keepsDrafts('ruam', () => connect());

it('on another device one goes on with exactly what was typed, but for what must stay behind', async () => {
  const away = { backend: await connect(), form: 'feedback' };
  const answers = { satisfaction: 2, comment: 'ช้ามาก\n😀', went_wrong: ['speed'], contact: 'a@b.th' };
  const saved = await saveAway(away, answers, ['contact']);
  if (!saved.ok) throw new Error(saved.failure.reason);
  expect(saved.value.code).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
  const { contact, ...kept } = answers;
  const typed = saved.value.code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');
  expect(await loadAway(away, typed)).toEqual({ ok: true, value: kept });
  await saveAway(away, { satisfaction: 3 }, [], saved.value.code);
  expect(await loadAway(away, typed)).toEqual({ ok: true, value: { satisfaction: 3 } });
  expect((await eraseAway(away, typed)).ok).toBe(true);
  expect(await loadAway(away, typed)).toEqual(unknown);
});

it('neither the network nor the store ever sees the code or an answer', async () => {
  const wire: string[] = [];
  const away = { backend: await connect(wire), form: 'feedback' };
  const saved = await saveAway(away, { comment: 'secret-of-a-citizen' }, []);
  if (!saved.ok) throw new Error(saved.failure.reason);
  await loadAway(away, saved.value.code);
  const seen = [...wire, await dumpStore(store.db)].join('\n').toLowerCase();
  for (const secret of [saved.value.code, saved.value.code.replaceAll('-', ''), 'secret-of-a-citizen']) {
    for (const form of [secret, btoa(secret), Buffer.from(secret).toString('hex')]) {
      expect(seen).not.toContain(form.toLowerCase());
    }
  }
});

it('any answers come back as they were', async () => {
  const away = { backend: memoryDrafts(), form: 'feedback' };
  const answers = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(answers, async (typed) => {
      const saved = await saveAway(away, typed, []);
      if (!saved.ok) throw new Error(saved.failure.reason);
      expect(await loadAway(away, saved.value.code)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(typed)) });
    }),
    { numRuns: 50 },
  );
});

it('a wrong code, one of another form, and a draft that was tampered with are unknown alike', async () => {
  const backend = memoryDrafts();
  const saved = await saveAway({ backend, form: 'feedback' }, { comment: 'ก' }, []);
  if (!saved.ok) throw new Error(saved.failure.reason);
  const { code } = saved.value;
  const [draft] = [...backend.drafts.values()];
  if (!draft) throw new Error('nothing was put away');
  await backend.putDraft('other', draft.id, draft.sealed);
  expect(await loadAway({ backend, form: 'other' }, code)).toEqual(unknown);
  const wrong = code.replace(/^./, (first) => (first === '0' ? '2' : '0'));
  for (const typed of [wrong, '', 'rubbish']) {
    expect(await loadAway({ backend, form: 'feedback' }, typed)).toEqual(unknown);
  }
  const changed = draft.sealed.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA'));
  await backend.putDraft('feedback', draft.id, changed);
  expect(await loadAway({ backend, form: 'feedback' }, code)).toEqual(unknown);
});

it('without a secure context it says that it cannot, and sends nothing', async () => {
  const backend = memoryDrafts();
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const refused = { ok: false, failure: { reason: 'refused', unknown: false, problem: 'insecure' } };
  expect(await saveAway({ backend, form: 'feedback' }, {}, [])).toEqual(refused);
  expect(await loadAway({ backend, form: 'feedback' }, '7k3m-9q0x-2f8d-hv5t')).toEqual(refused);
  expect(backend.drafts.size).toBe(0);
});

it('a network that is not there, and an answer that is not the backend’s, are told apart', async () => {
  const backend = await connect();
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await backend.getDraft('feedback', 'x')).toMatchObject({ failure: { reason: 'offline' } });
  vi.stubGlobal('fetch', async () => Response.json({ hello: 'from the hotel’s wifi' }));
  expect(await backend.putDraft('feedback', 'x', 'x')).toMatchObject({ failure: { reason: 'server' } });
});

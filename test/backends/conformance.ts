import { describe, expect, it } from 'vitest';
import type { Backend } from '../../src/backends/backend.ts';

const key = (nth: number) => `key-of-a-test-${String(nth).padStart(10, '0')}`;
const body = (answers: Record<string, unknown>, more = {}) => JSON.stringify({ answers, lang: 'th', ...more });

/** What every backend must do, whatever is behind it. It must know the ready form `feedback` and be empty. */
export function conforms(name: string, open: () => Promise<Backend>) {
  describe(`the backend "${name}"`, () => {
    it('gives a form with its version', async () => {
      const reply = await (await open()).getForm('feedback');
      expect(reply).toMatchObject({ ok: true, value: { name: 'feedback', form: { pages: expect.any(Array) } } });
    });

    it('says that there is no such form', async () => {
      const reply = await (await open()).getForm('nothing');
      expect(reply).toEqual({ ok: false, failure: { reason: 'not-found', unknown: false } });
    });

    it('answers the same key and bytes with the same receipt', async () => {
      const backend = await open();
      const send = () => backend.sendResponse('feedback', key(1), body({ satisfaction: 4 }));
      const first = await send();
      expect(first).toMatchObject({ ok: true, value: { id: expect.any(String), token: expect.any(String) } });
      expect(await send()).toEqual(first);
    });

    it('refuses the same key with other bytes', async () => {
      const backend = await open();
      await backend.sendResponse('feedback', key(2), body({ satisfaction: 4 }));
      const reply = await backend.sendResponse('feedback', key(2), body({ satisfaction: 5 }));
      expect(reply).toMatchObject({ ok: false, failure: { reason: 'refused', problem: 'key-reused', unknown: false } });
    });

    it('lets the holder of the token change a response, and nobody else', async () => {
      const backend = await open();
      const sent = await backend.sendResponse('feedback', key(3), body({ satisfaction: 1 }, { complete: false }));
      if (!sent.ok) throw new Error(sent.failure.reason);
      const { id, token } = sent.value;
      const change = { answers: { satisfaction: 2, comment: 'ก' }, complete: true, revision: 1 };
      expect(await backend.changeResponse('feedback', id, `${token}x`, change)).toMatchObject({
        ok: false,
        failure: { problem: 'bad-token' },
      });
      expect(await backend.changeResponse('feedback', id, token, change)).toMatchObject({
        ok: true,
        value: { id, complete: true },
      });
    });

    it('keeps a response complete when an older change arrives late', async () => {
      const backend = await open();
      const sent = await backend.sendResponse('feedback', key(4), body({ satisfaction: 1 }, { revision: 5 }));
      if (!sent.ok) throw new Error(sent.failure.reason);
      const { id, token } = sent.value;
      const late = { answers: { satisfaction: 5 }, complete: false, revision: 4 };
      expect(await backend.changeResponse('feedback', id, token, late)).toMatchObject({
        ok: true,
        value: { complete: true },
      });
    });
  });
}

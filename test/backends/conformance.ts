import { describe, expect, it } from 'vitest';
import type { Backend } from '../../src/backends/backend.ts';
import type { CaseReceipt, CasesBackend } from '../../src/backends/cases.ts';
import type { ComplaintBackend } from '../../src/backends/complaints.ts';
import type { DraftBackend } from '../../src/backends/ruam-drafts.ts';

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

/** What every backend that keeps drafts must do. It must know the form `feedback`, allow drafts of it and be empty. */
export function keepsDrafts(name: string, open: () => Promise<DraftBackend>) {
  describe(`drafts at the backend "${name}"`, () => {
    const id = 'i'.repeat(22);
    const unknown = { ok: false, failure: { reason: 'not-found', unknown: false } };

    it('are given back as they were put away last', async () => {
      const backend = await open();
      await backend.putDraft('feedback', id, 'Zmlyc3Q');
      expect(await backend.putDraft('feedback', id, 'c2Vjb25k')).toMatchObject({ ok: true, value: { id } });
      expect(await backend.getDraft('feedback', id)).toMatchObject({ ok: true, value: { id, sealed: 'c2Vjb25k' } });
    });

    it('are unknown before they were put away, and once they are deleted', async () => {
      const backend = await open();
      expect(await backend.getDraft('feedback', id)).toEqual(unknown);
      await backend.putDraft('feedback', id, 'Zmlyc3Q');
      expect(await backend.deleteDraft('feedback', id)).toMatchObject({ ok: true, value: { id } });
      expect(await backend.getDraft('feedback', id)).toEqual(unknown);
      expect(await backend.deleteDraft('feedback', id)).toEqual(unknown);
    });
  });
}

/** What every backend that takes complaints must do. It must know the category `service` and the district 1004, and be empty. */
export function takesComplaints(name: string, open: () => Promise<Omit<ComplaintBackend, 'getForm'>>) {
  describe(`complaints at the backend "${name}"`, () => {
    const complaint = (more = {}) =>
      JSON.stringify({ category: 'service', identity: 'anonymous', answers: { what: 'ก' }, lang: 'th', ...more });

    it('offers what one can complain of, and says what becomes of personal data', async () => {
      const reply = await (await open()).getCategories();
      expect(reply).toMatchObject({
        ok: true,
        value: { categories: [{ name: 'service', form: 'complaint' }], privacy: { th: expect.any(String) } },
      });
    });

    it('gives places one level at a time, and says where there is none', async () => {
      const backend = await open();
      const codes = async (within?: string) => {
        const reply = await backend.getPlaces(within);
        return reply.ok && reply.value.map(({ code }) => code);
      };
      expect(await codes()).toContain('10');
      expect(await codes('10')).toContain('1004');
      expect(await codes('1004')).toContain('100402');
      expect(await backend.getPlaces('99')).toEqual({ ok: false, failure: { reason: 'not-found', unknown: false } });
    });

    it('files one complaint per key, with the same receipt whenever it is sent', async () => {
      const backend = await open();
      const send = () => backend.sendComplaint(key(1), complaint());
      const first = await send();
      expect(first).toMatchObject({
        ok: true,
        value: { reference: expect.any(String), secret: expect.any(String), due: expect.any(String) },
      });
      expect(await send()).toEqual(first);
      const reply = await backend.sendComplaint(key(1), complaint({ lang: 'en' }));
      expect(reply).toMatchObject({ ok: false, failure: { reason: 'refused', problem: 'key-reused', unknown: false } });
    });
  });
}

/** What every backend with which complaints are followed must do. `file` gives a receipt of a complaint that is new. */
export function followsCases(
  name: string,
  open: () => Promise<{ backend: CasesBackend; file(): Promise<CaseReceipt> }>,
) {
  describe(`complaints at the backend "${name}"`, () => {
    const wrong = { ok: false, failure: { reason: 'refused', unknown: false, problem: 'bad-token' } };
    const message = (text: string) => JSON.stringify({ text });

    it('are shown to whoever has the receipt; an unknown reference and a wrong secret are refused alike', async () => {
      const { backend, file } = await open();
      const receipt = await file();
      expect(await backend.lookUp(receipt)).toMatchObject({
        ok: true,
        value: { reference: receipt.reference, form: expect.any(String), events: [{ kind: 'filed' }] },
      });
      expect(await backend.lookUp({ ...receipt, secret: '0'.repeat(16) })).toEqual(wrong);
      expect(await backend.lookUp({ ...receipt, reference: 'DOE-2569-000002' })).toEqual(wrong);
    });

    it('take what is sent once per key, and refuse the key for anything else', async () => {
      const { backend, file } = await open();
      const receipt = await file();
      const send = (text: string) => backend.act(receipt, 'messages', key(7), message(text));
      expect(await send('ก')).toMatchObject({ ok: true, value: { events: [{}, { kind: 'message', text: 'ก' }] } });
      expect(await send('ก')).toMatchObject({ ok: true, value: { events: [{}, {}] } });
      expect(await send('ข')).toMatchObject({ ok: false, failure: { problem: 'key-reused' } });
      expect(await backend.act({ ...receipt, secret: '0'.repeat(16) }, 'messages', key(8), message('ก'))).toEqual(
        wrong,
      );
    });

    it('move by what their author does', async () => {
      const { backend, file } = await open();
      const receipt = await file();
      const body = JSON.stringify({ to: 'withdrawn', reason: 'citizen-withdrew' });
      expect(await backend.act(receipt, 'moves', key(9), body)).toMatchObject({
        ok: true,
        value: { state: 'withdrawn', actions: [] },
      });
    });

    it('hand out no file that is none of theirs', async () => {
      const { backend, file } = await open();
      const outcome = await backend.fileAddress(await file(), 'nothing');
      expect(outcome).toEqual({ ok: false, failure: { reason: 'not-found', unknown: false } });
    });

    it('answer the same to whoever asks for a code, and take no wrong one', async () => {
      const { backend, file } = await open();
      const { reference } = await file();
      for (const asked of [reference, 'DOE-2569-000002']) {
        const request = { reference: asked, email: 'somebody@example.com', lang: 'th' };
        expect(await backend.recover(request)).toMatchObject({ ok: true, value: { expiresAt: expect.any(String) } });
      }
      const body = JSON.stringify({ reference, code: '9'.repeat(16) });
      expect(await backend.renew(key(10), body)).toEqual(wrong);
    });
  });
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toCode } from '../../src/country/th/code.ts';
import { hashTicket } from '../../src/server/admission/admit.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { addTickets } from '../../src/server/store/tickets.ts';
import { createTestApp, host } from '../support/app.ts';
import { type PlainFields, sendPlain } from '../support/plain-form.ts';
import { countRows, emptyStore, openStore, type TestStore } from '../support/store.ts';

const [opens, closes] = ['2026-09-01T08:30:00+07:00', '2026-09-30T16:30:00+07:00'];

describe('without JavaScript', () => {
  let store: TestStore;
  let clock: number;
  beforeAll(async () => {
    store = await openStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = Date.parse('2026-09-15T10:00:00+07:00');
    await emptyStore(store.db);
    await putReadyForms(store.db);
  });

  const appWith = (settings: object) =>
    createTestApp(store.db, { config: parseConfig({ forms: { feedback: settings } }), now: () => new Date(clock) });
  const fields = (more: Record<string, string> = {}) => Object.entries({ satisfaction: '4', ...more }) as PlainFields;
  const sendOff = (app: ReturnType<typeof appWith>, hidden: [string, string][]) =>
    sendPlain(app, [...hidden, ['ruam-step', 'send']], { Origin: `https://${host}` });

  test.each([
    ['th', '2026-08-31T00:00:00Z', 'ยังไม่เปิดรับคำตอบ เริ่มตอบได้ตั้งแต่วันที่ 1 กันยายน 2569 เวลา 08.30'],
    ['en', '2026-08-31T00:00:00Z', 'You can answer from 1 September 2026 at 08:30'],
    ['th', '2026-10-01T00:00:00Z', 'ปิดรับคำตอบแล้วเมื่อวันที่ 30 กันยายน 2569 เวลา 16.30'],
    ['en', '2026-10-01T00:00:00Z', 'This closed on 30 September 2026 at 16:30'],
  ])('it says in %s from when or until when answers are taken (%s)', async (lang, now, said) => {
    clock = Date.parse(now);
    const page = await sendPlain(appWith({ opens, closes }), fields({ lang }));
    expect([page.status, page.html]).toEqual([409, expect.stringContaining(said)]);
  });

  test.each([1, 15 * 86_400_000])(
    'it says so, too, when the form closed while the answers were looked over (%i ms)',
    async (before) => {
      const app = appWith({ closes });
      clock = Date.parse(closes) - before;
      const review = await sendPlain(app, fields());
      expect(review.status).toBe(200);
      clock = Date.parse(closes);
      const late = await sendOff(app, review.hidden);
      expect([late.status, late.html]).toEqual([409, expect.stringContaining('ปิดรับคำตอบแล้ว')]);
      expect((await countRows(store.db)).responses).toBe(0);
    },
  );

  test('what was kept is thanked for again after it closed, or is full', async () => {
    const app = appWith({ closes, quota: 1 });
    const { hidden } = await sendPlain(app, fields());
    expect((await sendOff(app, hidden)).status).toBe(200);
    clock = Date.parse(closes);
    expect((await sendOff(app, hidden)).status).toBe(200);
    clock -= 1;
    const other = await sendPlain(app, fields({ lang: 'en' }));
    expect([other.status, other.html]).toEqual([409, expect.stringContaining('as many answers as we asked for')]);
  });

  test('a ticket is typed into a field of the form, and counts once', async () => {
    const app = appWith({ admission: 'ticket' });
    const ticket = toCode(new Uint8Array(16).map((_, at) => at));
    await addTickets(store.db, 'feedback', [hashTicket(ticket)]);
    const review = await sendPlain(app, fields({ 'ruam-ticket': ` ${ticket.toUpperCase()} ` }));
    expect(review.status).toBe(200);
    expect((await sendOff(app, review.hidden)).status).toBe(200);
    expect((await sendOff(app, review.hidden)).status).toBe(200);
    for (const typed of [ticket, 'x'.repeat(5_000), '']) {
      const again = await sendPlain(app, fields({ 'ruam-ticket': typed }));
      expect([again.status, again.html]).toEqual([403, expect.stringContaining('รหัสไม่ถูกต้อง หรือเคยใช้ตอบแล้ว')]);
    }
    expect((await countRows(store.db)).responses).toBe(1);
  });
});

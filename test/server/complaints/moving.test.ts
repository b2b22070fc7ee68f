import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actors,
  type ComplaintState,
  complaintStates,
  type Need,
  type Reason,
  reasons,
} from '../../../src/contract/complaint-states.ts';
import type { ComplaintReceipt } from '../../../src/contract/complaints.ts';
import { type Move, moveCase } from '../../../src/server/complaints/move-case.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { usualHolidays } from '../../../src/server/holidays.ts';
import { ApiProblem } from '../../../src/server/problems.ts';
import { eventsOf } from '../../../src/server/store/case-events.ts';
import { findCase, lockCase, type StoredCase, saveCase } from '../../../src/server/store/cases.ts';
import type { Queries } from '../../../src/server/store/database.ts';
import { createTestApp, problemIn, type TestApp, widgetHeaders } from '../../support/app.ts';
import { wayOf } from '../../support/complaint-ways.ts';
import { actWith, fileComplaint, lookUp, moveAsStaff } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const config = parseConfig({});
const rules = { config, holidays: usualHolidays };
const dayLong = 86_400_000;

let store: TestStore;
let app: TestApp;
let now: Date;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, { now: () => now });
});
afterAll(() => store?.close());

const begin = (): Promise<ComplaintReceipt> => {
  now = new Date('2026-06-15T10:00:00+07:00');
  return fileComplaint(app);
};
const later = (days: number) => {
  now = new Date(now.getTime() + days * dayLong);
};
const move = (reference: string, to: ComplaintState, reason: Reason, more: Partial<Move> = {}) =>
  moveAsStaff(store.db, rules, reference, { to, reason, at: now, ...more });
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => (error instanceof ApiProblem ? error.problem : error),
  );

/** A store that nothing may ask for anything. */
const untouched = new Proxy({} as Queries, {
  get() {
    throw new Error('the store was asked');
  },
});

/** Moves a case that stands so: what was said to it, and where it stands then. */
async function went(stands: StoredCase, move: Move) {
  const outcome = await store.db.transaction(async (tx) => {
    // What was asked for before, and dropped, would be in the way.
    await tx.query('delete from case_events where reference = $1', [stands.reference]);
    await saveCase(tx, stands);
    const before = (await lockCase(tx, stands.reference)) as StoredCase;
    return problemOf(moveCase(tx, rules, before, move));
  });
  return [outcome, (await findCase(store.db, stands.reference))?.state];
}

describe('a case', () => {
  it('moves by the table alone: every state, every way, every actor, every reason', async () => {
    const { reference } = await begin();
    const other = await fileComplaint(app);
    const it = (await findCase(store.db, reference)) as StoredCase;
    const needed: Partial<Record<Need, Partial<Move>>> = {
      destination: { destination: { name: 'กรมสวัสดิการฯ' } },
      link: { link: other.reference },
    };
    for (const from of complaintStates) {
      const until = from === 'info_requested' || from === 'resolved' ? '2026-06-14' : null;
      for (const actor of actors) {
        for (const to of complaintStates) {
          for (const reason of reasons) {
            const way = wayOf({ from, to, actor, reason });
            const whole = { text: 'ก', ...(way?.needs && needed[way.needs]) };
            const stands = { ...it, state: from, until: actor === 'clock' ? until : null };
            const move = { to, reason, actor, at: now, ...whole };
            if (way) expect(await went(stands, move), JSON.stringify(way)).toEqual(['none', to]);
            // What is refused never comes to the database, so it needs no transaction of its own.
            else expect(await problemOf(moveCase(untouched, rules, stands, move))).toBe('other-state');
          }
        }
      }
    }
  });

  it('gives what it was asked for, or stays where it is', async () => {
    const { reference } = await begin();
    await move(reference, 'accepted', 'accepted');
    await move(reference, 'in_progress', 'started');
    expect(await problemOf(move(reference, 'resolved', 'remedied', { text: ' ' }))).toBe('invalid');
    expect(await problemOf(move(reference, 'forwarded', 'outside-remit'))).toBe('invalid');
    expect(await problemOf(move(reference, 'duplicate', 'same-matter', { link: reference }))).toBe('invalid');
    // What a way does not ask for is not taken along on it.
    const { reference: other } = await begin();
    expect(await problemOf(move(reference, 'resolved', 'remedied', { link: other }))).toBe('invalid');
    const destination = { name: 'กรมสวัสดิการฯ' };
    expect(await problemOf(move(reference, 'resolved', 'remedied', { destination }))).toBe('invalid');
    expect((await findCase(store.db, reference))?.state).toBe('in_progress');
    expect(await eventsOf(store.db, reference, false)).toHaveLength(3);
  });

  it('lives a whole life: asked, answered, resolved, refused, reopened, resolved, confirmed, rated', async () => {
    const receipt = await begin();
    const { reference } = receipt;
    later(1);
    await move(reference, 'accepted', 'accepted');
    await move(reference, 'in_progress', 'started');
    later(4);
    await move(reference, 'info_requested', 'details-needed', { text: 'ขอทราบวันที่ไปติดต่อ' });
    expect(await lookUp(app, receipt)).toMatchObject({
      ...{ state: 'info_requested', until: '2026-07-06T16:59:59.999Z' },
      ...{ due: { paused: true, overdue: false }, actions: ['answer', 'withdraw'] },
    });
    later(7);
    await actWith(app, receipt, 'moves', { to: 'in_progress', reason: 'answered', text: 'วันที่ 10 มิถุนายน' });
    const working = await lookUp(app, receipt);
    // Eleven of fifteen working days were left on 19 June; on 27 June, a Saturday, they go on.
    expect(working).toMatchObject({ state: 'in_progress', due: { by: '2026-07-13T16:59:59.999Z', paused: false } });
    await move(reference, 'resolved', 'remedied', { text: 'ได้กำชับเจ้าหน้าที่แล้ว' });
    expect((await lookUp(app, receipt)).actions).toEqual(['confirm', 'reopen', 'withdraw', 'rate']);
    const refuse = { to: 'reopen_requested', reason: 'not-remedied', text: 'วันนี้ก็ยังปิดก่อนเวลา' };
    expect((await actWith(app, receipt, 'moves', refuse)).status).toBe(200);
    await move(reference, 'reopened', 'reopening-granted');
    await move(reference, 'in_progress', 'resumed');
    await move(reference, 'resolved', 'remedied', { text: 'ย้ายเจ้าหน้าที่แล้ว' });
    await actWith(app, receipt, 'moves', { to: 'confirmed', reason: 'satisfied' });
    await actWith(app, receipt, 'rating', { rating: 5, text: 'ขอบคุณ' });
    const end = await lookUp(app, receipt);
    expect(end).toMatchObject({ state: 'confirmed', rating: 5, actions: [] });
    expect(end.due).toBeUndefined();
    expect(end.events.map(({ to, kind }) => to ?? kind)).toEqual([
      ...['received', 'accepted', 'in_progress', 'info_requested', 'in_progress', 'resolved', 'reopen_requested'],
      ...['reopened', 'in_progress', 'resolved', 'confirmed', 'rated'],
    ]);
  });

  it('cannot be confirmed by the office, nor lapse before its time', async () => {
    const receipt = await begin();
    await move(receipt.reference, 'accepted', 'accepted');
    await move(receipt.reference, 'in_progress', 'started');
    await move(receipt.reference, 'resolved', 'remedied');
    expect(await problemOf(move(receipt.reference, 'confirmed', 'satisfied'))).toBe('other-state');
    const lapse = () => move(receipt.reference, 'lapsed', 'silence', { actor: 'clock' });
    expect(await problemOf(lapse())).toBe('other-state');
    later(16);
    expect(await problemOf(lapse())).toBe('none');
    const again = { to: 'reopen_requested', reason: 'new-facts', text: 'มีหลักฐานใหม่' };
    expect((await actWith(app, receipt, 'moves', again)).status).toBe(200);
  });

  it('does not end for too little information while its author may still send it, dropped or not', async () => {
    const receipt = await begin();
    const { reference } = receipt;
    const end = () => move(reference, 'no_action', 'too-little-information', { text: 'ข้อมูลไม่พอ' });
    await move(reference, 'accepted', 'accepted');
    await move(reference, 'in_progress', 'started');
    await move(reference, 'info_requested', 'details-needed', { text: 'ขอทราบวันที่ไปติดต่อ' });
    expect(await problemOf(end())).toBe('still-their-time');
    await move(reference, 'in_progress', 'request-dropped');
    later(15);
    expect(await problemOf(end())).toBe('still-their-time');
    expect(await lookUp(app, receipt)).toMatchObject({ state: 'in_progress' });
    later(1);
    expect(await problemOf(end())).toBe('none');
  });

  it('ends for too little information once they answered, or their time is over', async () => {
    for (const answers of [true, false]) {
      const receipt = await begin();
      const { reference } = receipt;
      await move(reference, 'accepted', 'accepted');
      await move(reference, 'in_progress', 'started');
      await move(reference, 'info_requested', 'details-needed', { text: 'ขอทราบวันที่ไปติดต่อ' });
      if (answers) await actWith(app, receipt, 'moves', { to: 'in_progress', reason: 'answered', text: 'ไม่ทราบ' });
      else later(16);
      expect(await problemOf(move(reference, 'no_action', 'too-little-information', { text: 'ก' }))).toBe('none');
    }
  });

  it('is too late to be reopened once the stated days are over, and says so', async () => {
    const receipt = await begin();
    await move(receipt.reference, 'accepted', 'accepted');
    await move(receipt.reference, 'in_progress', 'started');
    await move(receipt.reference, 'resolved', 'remedied');
    later(16);
    await move(receipt.reference, 'lapsed', 'silence', { actor: 'clock' });
    later(35);
    expect((await lookUp(app, receipt)).actions).toEqual(['rate']);
    const reply = await actWith(app, receipt, 'moves', { to: 'reopen_requested', reason: 'not-remedied' });
    expect(await problemIn(reply)).toMatchObject({ status: 409, name: 'other-state' });
  });

  it('says openly that the office is late, and what one can do', async () => {
    const receipt = await begin();
    later(40);
    expect(await lookUp(app, receipt)).toMatchObject({
      ...{ due: { overdue: true }, actions: ['message', 'withdraw', 'escalate'] },
    });
  });

  it('takes a message without moving, with ID numbers masked, until it has ended', async () => {
    const receipt = await begin();
    await actWith(app, receipt, 'messages', { text: 'บัตร 1-2345-67890-12-1' });
    const view = await lookUp(app, receipt);
    expect(view).toMatchObject({ state: 'received', events: [{}, { kind: 'message', actor: 'citizen' }] });
    expect(view.events[1]?.text).not.toContain('67890');
    await actWith(app, receipt, 'moves', { to: 'withdrawn', reason: 'citizen-withdrew' });
    expect((await actWith(app, receipt, 'messages', { text: 'อีกครั้ง' })).status).toBe(409);
  });

  it('is acted on by its own receipt alone, whatever the path says', async () => {
    const [one, other] = [await begin(), await begin()];
    const headers = { ...widgetHeaders(), Authorization: `Ruam ${one.reference}.${one.secret}` };
    const path = `/api/v1/complaints/${other.reference}/messages`;
    expect(await problemIn(await app.post({ path, headers, body: { text: 'ก' } }))).toMatchObject({ status: 403 });
    for (const receipt of [one, other]) expect((await lookUp(app, receipt)).events).toHaveLength(1);
  });

  it('does once what is sent twice', async () => {
    const receipt = await begin();
    const send = () => actWith(app, receipt, 'messages', { text: 'หนึ่ง' }, 'the-same-key-as-before');
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(second).toEqual(first);
    expect((await lookUp(app, receipt)).events).toHaveLength(2);
  });

  it('keeps its timeline as it was written', async () => {
    const { reference } = await begin();
    await expect(store.db.query("update case_events set text = 'x' where reference = $1", [reference])).rejects.toThrow(
      /only ever added/,
    );
  });
});

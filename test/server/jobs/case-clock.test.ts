import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ComplaintState, Reason } from '../../../src/contract/complaint-states.ts';
import type { ComplaintReceipt } from '../../../src/contract/complaints.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { usualHolidays } from '../../../src/server/holidays.ts';
import { caseClock } from '../../../src/server/jobs/case-clock.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { actWith, fileComplaint, lookUp, moveAsStaff } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const rules = { config: parseConfig({}), holidays: usualHolidays };

let store: TestStore;
let app: TestApp;
let now: Date;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, { now: () => now });
});
afterAll(() => store?.close());
beforeEach(() => {
  now = new Date('2026-06-15T10:00:00+07:00');
});

const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const run = () => caseClock(store.db, rules, () => now).run({}, 'case-clock');
const caseIn = async (...ways: [ComplaintState, Reason][]): Promise<ComplaintReceipt> => {
  const receipt = await fileComplaint(app);
  for (const [to, reason] of ways) {
    await moveAsStaff(store.db, rules, receipt.reference, { to, reason, at: now });
  }
  return receipt;
};
const working: [ComplaintState, Reason][] = [
  ['accepted', 'accepted'],
  ['in_progress', 'started'],
];
const resolved = () => caseIn(...working, ['resolved', 'remedied']);
const stateOf = async (receipt: ComplaintReceipt) => {
  const { state, events } = await lookUp(app, receipt);
  return [state, events.at(-1)?.actor, events.at(-1)?.reason];
};

it('what was resolved lapses when its author says nothing in the time that they had, and not before', async () => {
  const silent = await resolved();
  later(15);
  const young = await resolved();
  await run();
  expect((await stateOf(silent))[0]).toBe('resolved');
  later(1);
  await run();
  expect(await stateOf(silent)).toEqual(['lapsed', 'clock', 'silence']);
  expect((await stateOf(young))[0]).toBe('resolved');
});

it('what waits for an answer goes on without one', async () => {
  const asked = await caseIn(...working, ['info_requested', 'details-needed']);
  const answered = await caseIn(...working, ['info_requested', 'details-needed']);
  later(3);
  await actWith(app, answered, 'moves', { to: 'in_progress', reason: 'answered', text: 'วันที่ 10' });
  later(30);
  await run();
  expect(await stateOf(asked)).toEqual(['in_progress', 'clock', 'no-answer']);
  expect(await stateOf(answered)).toEqual(['in_progress', 'citizen', 'answered']);
});

it('whoever spoke in time is not taken for silent, nor is what nobody waits for', async () => {
  const [satisfied, refused, untouched] = [await resolved(), await resolved(), await fileComplaint(app)];
  later(2);
  await actWith(app, satisfied, 'moves', { to: 'confirmed', reason: 'satisfied' });
  await actWith(app, refused, 'moves', { to: 'reopen_requested', reason: 'not-remedied', text: 'ยังไม่ได้' });
  later(60);
  await run();
  expect(await Promise.all([satisfied, refused, untouched].map(async (each) => (await stateOf(each))[0]))).toEqual([
    ...['confirmed', 'reopen_requested', 'received'],
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ComplaintState } from '../../../src/contract/complaint-states.ts';
import { complaintStates } from '../../../src/contract/complaint-states.ts';
import { StatsReply } from '../../../src/contract/stats.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { addCaseEvent } from '../../../src/server/store/case-events.ts';
import { findCase, type StoredCase, saveCase } from '../../../src/server/store/cases.ts';
import { createTestApp, problemIn, type TestApp } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';

const title = { th: 'เรื่อง', en: 'Matter' };
const config = parseConfig({
  categories: [
    { name: 'service', title },
    { name: 'bribes', title, kind: 'misconduct' },
  ],
});

describe.each(engines)('figures of complaints, on $name', ({ open }) => {
  let store: TestStore;
  let app: TestApp;
  let now: Date;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    await putReadyForms(store.db);
    await store.db.query("update migrations set applied_at = '2025-09-01T00:00:00Z'");
    app = createTestApp(store.db, { config, now: () => now });
  });

  const file = async (at: string, state: ComplaintState, category = 'service', test = false) => {
    now = new Date(at);
    const { reference } = await fileComplaint(app, { category, test });
    const it = (await findCase(store.db, reference)) as StoredCase;
    const endedAt = ['confirmed', 'lapsed', 'forwarded', 'no_action', 'duplicate', 'withdrawn'].includes(state)
      ? now
      : null;
    await saveCase(store.db, { ...it, state, endedAt });
    return reference;
  };
  const stats = async (period?: string) => {
    const reply = await app.ask(`/api/v1/stats${period ? `?period=${period}` : ''}`);
    return StatsReply.parse(await reply.json());
  };

  it('keep apart what closed, was confirmed, lapsed, was withdrawn and taken up again', async () => {
    for (const state of complaintStates) await file('2025-11-03T10:00:00+07:00', state);
    const again = await file('2025-11-04T10:00:00+07:00', 'in_progress');
    await addCaseEvent(store.db, again, { at: now, actor: 'staff', kind: 'moved', to: 'reopened' });
    await file('2025-11-04T10:00:00+07:00', 'received', 'service', true);
    now = new Date('2026-11-23T10:00:00+07:00');
    const [general] = (await stats('2569')).series;
    expect(general?.figures).toEqual({
      ...{ received: 15, finished: 7, open: 8, overdue: 8, resolved: 1, confirmed: 1, lapsed: 1, forwarded: 1 },
      ...{ noAction: 1, duplicate: 1, withdrawn: 1, reopened: 1 },
    });
  });

  it('count each kind apart, by the month in Bangkok, within the fiscal year, its halves and quarters', async () => {
    await file('2025-09-30T23:59:59+07:00', 'received');
    await file('2025-10-01T00:00:00+07:00', 'received');
    await file('2026-03-31T23:59:59+07:00', 'received');
    await file('2026-04-01T00:00:00+07:00', 'received');
    await file('2026-09-30T23:59:59+07:00', 'confirmed', 'bribes');
    const received = async (period: string) => (await stats(period)).series.map(({ figures }) => figures.received);
    expect(await received('2569')).toEqual([3, 1]);
    expect(await received('2569-H1')).toEqual([2, 0]);
    expect(await received('2569-H2')).toEqual([1, 1]);
    expect(await received('2569-Q1')).toEqual([1, 0]);
    expect(await received('2568-09')).toEqual([1, 0]);
    const { series } = await stats('2569');
    const [general, misconduct] = series.map(({ months }) =>
      months.filter(({ figures }) => figures.received > 0).map(({ month }) => month),
    );
    expect([general, misconduct]).toEqual([['2568-10', '2569-03', '2569-04'], ['2569-09']]);
  });

  it('say none only of a time that has passed, through all of which one could complain', async () => {
    now = new Date('2026-11-23T10:00:00+07:00');
    const ran = async (period: string) => (await stats(period)).series.map(({ ranWhole }) => ranWhole);
    expect(await ran('2569')).toEqual([true, true]);
    expect(await ran('2570')).toEqual([false, false]);
    expect(await ran('2568')).toEqual([false, false]);
  });

  it('are of this fiscal year where no period is named, and of no period that is none', async () => {
    now = new Date('2026-11-23T10:00:00+07:00');
    expect((await stats()).period).toBe('2570');
    const refused = await app.ask('/api/v1/stats?period=2569-Q5');
    expect(await problemIn(refused)).toMatchObject({ status: 422, errors: [{ pointer: '/period' }] });
  });
});

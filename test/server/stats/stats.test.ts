import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ComplaintState } from '../../../src/contract/complaint-states.ts';
import { complaintStates } from '../../../src/contract/complaint-states.ts';
import { StatsReply } from '../../../src/contract/stats.ts';
import { offersOf } from '../../../src/server/complaints/categories.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { addCaseEvent } from '../../../src/server/store/case-events.ts';
import { type CaseOffer, noteOffers, offeredSince } from '../../../src/server/store/case-offers.ts';
import { findCase, type StoredCase, saveCase } from '../../../src/server/store/cases.ts';
import { erasePerson } from '../../../src/server/store/people.ts';
import { deleteResponse } from '../../../src/server/store/responses.ts';
import { deleteExpired } from '../../../src/server/store/retention.ts';
import { createTestApp, problemIn, type TestApp } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { emptyStore, emptyTables, engines, type TestStore } from '../../support/store.ts';

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
    await noteOffers(store.db, offersOf(config), new Date('2025-09-01T00:00:00Z'));
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
    // Of months that ended before it there are no figures, but of those to which complaints belong.
    expect((await stats('2568')).series.map(({ months }) => months.map(({ month }) => month))).toEqual([
      ['2568-09'],
      ['2568-09'],
    ]);
    expect(await ran('2570')).toEqual([false, false]);
    expect(await ran('2568')).toEqual([false, false]);
  });

  it('say none of a kind only of a time through all of which it was offered, though it goes and comes again', async () => {
    const both = (await offeredSince(store.db)).size;
    const later = parseConfig({ categories: [...config.categories, { name: 'graft', title, kind: 'misconduct' }] });
    const [general] = offersOf(config);
    await emptyTables(store.db, 'case_offers');
    await noteOffers(store.db, [general as CaseOffer], new Date('2025-09-01T00:00:00Z'));
    await noteOffers(store.db, offersOf(config), new Date('2026-01-15T00:00:00Z'));
    for (const again of [[general as CaseOffer], offersOf(later)]) {
      await noteOffers(store.db, again, new Date('2026-10-15T00:00:00Z'));
    }
    now = new Date('2026-11-23T10:00:00+07:00');
    const ran = async (period: string) => (await stats(period)).series.map(({ ranWhole }) => ranWhole);
    expect([both, await ran('2569'), await ran('2569-Q3')]).toEqual([2, [true, false], [true, true]]);
  });

  it('stay as they are when cases are erased: by the person, by an operator, when their time is over', async () => {
    await file('2025-11-03T10:00:00+07:00', 'confirmed', 'bribes');
    const [again, tested] = [
      await file('2026-02-04T10:00:00+07:00', 'lapsed'),
      await file('2026-02-04T10:00:00+07:00', 'lapsed', 'service', true),
    ];
    await addCaseEvent(store.db, again, { at: now, actor: 'staff', kind: 'moved', to: 'reopened' });
    await file('2026-02-05T10:00:00+07:00', 'lapsed');
    now = new Date('2026-11-23T10:00:00+07:00');
    const before = [await stats('2569'), await stats('2569-Q2')];
    const first = (await findCase(store.db, again)) as StoredCase;
    const erasures = [
      () => deleteResponse(store.db, first.responseId),
      () => deleteResponse(store.db, first.responseId),
    ];
    for (const erase of erasures) await erase();
    expect([await stats('2569'), await stats('2569-Q2')]).toEqual(before);
    const ofTest = (await findCase(store.db, tested)) as StoredCase;
    await saveCase(store.db, { ...ofTest, endedAt: new Date(0) });
    await deleteExpired(store.db, () => ({ answersDays: 1, contactsDays: 1 }), { endedDays: 365, contactsDays: 365 });
    await Promise.all([erasePerson(store.db, 'somying@example.com'), erasePerson(store.db, 'somying@example.com')]);
    expect(await store.db.query('select from cases')).toEqual([]);
    expect([await stats('2569'), await stats('2569-Q2')]).toEqual(before);
  });

  it('keep a case under the kind under which it was filed, whatever becomes of its category', async () => {
    await file('2025-11-03T10:00:00+07:00', 'confirmed', 'bribes');
    await file('2025-11-03T10:00:00+07:00', 'confirmed', 'service');
    now = new Date('2026-11-23T10:00:00+07:00');
    const { series } = await stats('2569');
    for (const categories of [
      [{ name: 'service', title }],
      [
        { name: 'service', title, kind: 'misconduct' },
        { name: 'graft', title },
      ],
    ]) {
      app = createTestApp(store.db, { config: parseConfig({ categories }), now: () => now });
      expect((await stats('2569')).series).toEqual(series);
    }
  });

  it('count a case from before kinds were kept under that of its category, then and after', async () => {
    await file('2025-08-03T10:00:00+07:00', 'confirmed', 'bribes');
    await store.db.run('update cases set kind = null; delete from case_offers');
    await noteOffers(store.db, offersOf(config), new Date('2026-10-15T00:00:00Z'));
    now = new Date('2026-11-23T10:00:00+07:00');
    const [general, misconduct] = (await stats('2568')).series;
    expect([general?.figures.received, misconduct?.figures.received]).toEqual([0, 1]);
    expect((await stats('2569')).series.map(({ ranWhole }) => ranWhole)).toEqual([false, true]);
  });

  it('are of this fiscal year where no period is named, and of no period that is none', async () => {
    now = new Date('2026-11-23T10:00:00+07:00');
    expect((await stats()).period).toBe('2570');
    const refused = await app.ask('/api/v1/stats?period=2569-Q5');
    expect(await problemIn(refused)).toMatchObject({ status: 422, errors: [{ pointer: '/period' }] });
  });
});

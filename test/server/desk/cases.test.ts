import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewComplaint } from '../../../src/contract/complaints.ts';
import type { DeskCase, DeskCases } from '../../../src/contract/desk.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createTestApp, problemIn, type TestApp } from '../../support/app.ts';
import { actWith, fileComplaint, lookUp } from '../../support/complaints.ts';
import { type AtDesk, atDesk, type Clock, createClock } from '../../support/desk.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';

const day = 24 * 3_600_000;
const words = (text: string) => ({ th: text, en: text });
const config = parseConfig({
  units: [{ name: 'roads', title: words('กองทาง') }],
  categories: [
    { name: 'service', title: words('การให้บริการ'), term: { days: 8, kind: 'calendar' } },
    { name: 'roads', title: words('ถนน'), unit: 'roads', term: { days: 30, kind: 'calendar' } },
  ],
});

describe.each(engines)('cases on $name', ({ open }) => {
  let store: TestStore;
  let app: TestApp;
  let clock: Clock;
  let lead: AtDesk;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    await putReadyForms(store.db);
    clock = createClock();
    app = createTestApp(store.db, { now: clock.now, config });
    lead = await atDesk(app, store.db, clock.now(), 'lead', { roles: ['lead'] });
  });

  const file = async (more: Partial<NewComplaint> = {}) => (await fileComplaint(app, more)).reference;
  const list = (query = '') => lead.get<DeskCases>(`/desk/cases${query}`);
  const found = async (query: string) => (await list(query)).cases.map(({ reference }) => reference);
  const move = (reference: string, to: string, reason: string, more = {}) =>
    lead.act(reference, 'moves', { to, reason, ...more });

  it('are listed overdue first, then by the day promised, then those that wait for somebody else', async () => {
    const waits = await file();
    for (const [to, reason] of [
      ['accepted', 'accepted'],
      ['in_progress', 'started'],
    ] as const)
      await move(waits, to, reason);
    await move(waits, 'info_requested', 'details-needed', { text: 'ขอทราบวันที่' });
    const early = await file();
    clock.pass(day);
    const long = await file({ category: 'roads' });
    const late = await file();
    clock.pass(8 * day);
    lead = await atDesk(app, store.db, clock.now(), 'later', { roles: ['lead'] });
    const { cases, counts, next } = await list();
    expect(cases.map(({ reference, due }) => [reference, due?.overdue, due?.paused])).toEqual([
      [early, true, false],
      [late, false, false],
      [long, false, false],
      [waits, false, true],
    ]);
    expect([counts, next]).toEqual([{ open: 4, overdue: 1, mine: 0, unassigned: 4 }, null]);
    expect(await found('?overdue=true')).toEqual([early]);
  });

  it('are read page by page, each once, however they are sorted', async () => {
    const all = [];
    for (let nth = 0; nth < 7; nth++) {
      all.push(await file(nth % 2 ? { category: 'roads' } : {}));
      clock.pass(3_600_000 * 8);
    }
    lead = await atDesk(app, store.db, clock.now(), 'later', { roles: ['lead'] });
    const walk = async (query: string) => {
      const seen = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: DeskCases = await list(`${query}${after && `&after=${after}`}`);
        expect(page.cases.length).toBeLessThanOrEqual(2);
        seen.push(...page.cases.map(({ reference }) => reference));
        after = page.next;
      }
      return seen;
    };
    expect(await walk('?limit=2')).toEqual(await found(''));
    expect((await found('')).toSorted()).toEqual(all.toSorted());
    for (const reference of all.slice(0, 5)) {
      await move(reference, 'no_action', 'no-grounds', { text: 'ไม่พบข้อเท็จจริง' });
      clock.pass(1_000);
    }
    expect(await walk('?state=ended&limit=2')).toEqual(all.slice(0, 5).toReversed());
    expect(await walk('?state=no_action&limit=2')).toEqual(all.slice(0, 5).toReversed());
    expect((await walk('?limit=2')).toSorted()).toEqual(all.slice(5).toSorted());
  });

  it('refuse what is no place in the list, and what is no filter', async () => {
    for (const query of ['after=x', 'after=MA', 'limit=0', 'limit=101', 'state=closed', 'overdue=1', 'what=1']) {
      expect((await problemIn(await lead.ask('GET', `/desk/cases?${query}`))).name).toBe('invalid');
    }
  });

  it('are found by Thai words, by how words begin, by reference and by a way to reach the person', async () => {
    const road = await file({ answers: { what: 'ถนนหน้าบ้านเป็นหลุมลึก รถจักรยานยนต์ล้มหลายครั้ง' } });
    const queue = await file({
      answers: { what: 'เจ้าหน้าที่ปิดรับคิวก่อนเวลา' },
      person: { name: 'ประยุทธ มีชัย', phone: '02 123 4567' },
    });
    const secret = await file({ identity: 'anonymous', person: undefined, answers: { what: "it's a quote ' & | :*" } });
    expect(await found(`?q=${encodeURIComponent('หลุม ถนน')}`)).toEqual([road]);
    expect(await found(`?q=${encodeURIComponent('จักรยาน')}`)).toEqual([road]);
    expect(await found(`?q=${encodeURIComponent('ปิดรับ')}`)).toEqual([queue]);
    expect(await found(`?q=${encodeURIComponent('ถนน คิว')}`)).toEqual([]);
    expect(await found(`?q=${encodeURIComponent(queue.toLowerCase())}`)).toEqual([queue]);
    expect(await found(`?q=${encodeURIComponent('+66 2-123-4567')}`)).toEqual([queue]);
    expect(await found(`?q=${encodeURIComponent('somying@EXAMPLE.com')}`)).toEqual([road]);
    expect(await found(`?q=${encodeURIComponent("quote ' & \\ !")}`)).toEqual([secret]);
    expect(await found(`?q=${encodeURIComponent('!')}`)).toEqual([]);
    expect((await list(`?q=${road}`)).cases[0]?.summary).toBe('ถนนหน้าบ้านเป็นหลุมลึก รถจักรยานยนต์ล้มหลายครั้ง');
  });

  it('are sifted by unit, category, channel and who works on them', async () => {
    const [service, road] = [await file(), await file({ category: 'roads' })];
    await lead.act(service, 'assignment', { assignee: 'lead' });
    expect(await found('?unit=roads')).toEqual([road]);
    expect(await found('?unit=')).toEqual([service]);
    expect(await found('?category=service')).toEqual([service]);
    expect(await found('?assignee=lead')).toEqual([service]);
    expect(await found('?assignee=')).toEqual([road]);
    expect(await found('?channel=web&state=received')).toHaveLength(2);
    expect(await found('?channel=phone')).toEqual([]);
    expect((await list()).counts).toEqual({ open: 2, overdue: 0, mine: 1, unassigned: 1 });
  });

  it('show all that is known, in the words of the form, and nobody’s name where nobody is named', async () => {
    const reference = await file({ lang: 'my' });
    expect(await lead.get<DeskCase>(`/desk/cases/${reference}?lang=en`)).toMatchObject({
      ...{ reference, state: 'received', identity: 'named', channel: 'web', lang: 'my' },
      person: { name: 'สมหญิง ใจดี', email: 'somying@example.com', phone: '081-234-5678' },
      answers: [{ title: expect.stringMatching(/^[A-Z]/), text: 'รอคิวสามชั่วโมงแต่เจ้าหน้าที่ปิดรับก่อนเวลา' }],
      events: [{ kind: 'filed', actor: 'citizen', open: true }],
      ways: [
        { to: 'accepted' },
        { to: 'forwarded', needs: 'destination' },
        { to: 'no_action', needs: 'text' },
        { to: 'duplicate', needs: 'link' },
      ],
    });
    const unnamed = await file({ identity: 'anonymous', person: undefined });
    expect(await lead.get<DeskCase>(`/desk/cases/${unnamed}`)).not.toHaveProperty('person');
  });

  it('have notes that only the staff see, and messages that the citizen sees', async () => {
    const receipt = await fileComplaint(app);
    await lead.act(receipt.reference, 'notes', { text: 'โทรถามแล้ว เลขบัตร 1-1017-00230-70-5' });
    const shown = await lead.act(receipt.reference, 'messages', { text: 'กำลังตรวจสอบ' });
    expect(shown.events.map(({ kind, open: isOpen, who }) => [kind, isOpen, who?.title])).toEqual([
      ['filed', true, undefined],
      ['note', false, 'คุณ lead'],
      ['message', true, 'คุณ lead'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('00230');
    const { events } = await lookUp(app, receipt);
    expect(events.map(({ text }) => text)).toEqual([undefined, 'กำลังตรวจสอบ']);
    expect(JSON.stringify(events)).not.toContain('คุณ');
  });

  it('are given to people who work on cases and to units that there are', async () => {
    await atDesk(app, store.db, clock.now(), 'admin', { roles: ['admin'] });
    const reference = await file();
    for (const [pointer, body] of [
      ['/assignee', { assignee: 'nobody' }],
      ['/assignee', { assignee: 'admin' }],
      ['/unit', { unit: 'nowhere' }],
    ] as const) {
      const reply = await lead.ask('POST', `/desk/cases/${reference}/assignment`, body);
      expect(await problemIn(reply)).toMatchObject({ errors: [{ pointer, code: 'not-a-choice' }] });
    }
    await lead.act(reference, 'assignment', { unit: 'roads' });
    const shown = await lead.act(reference, 'assignment', { assignee: 'lead' });
    expect(shown).toMatchObject({ unit: { name: 'roads' }, assignee: { name: 'lead' } });
    const given = await lead.act(reference, 'assignment', { assignee: null });
    expect(given).not.toHaveProperty('assignee');
    expect(given.events.slice(1)).toMatchObject([
      { unit: { name: 'roads' } },
      { assignee: { name: 'lead' } },
      { assignee: null },
    ]);
  });

  it('are merged as duplicates, and both say so; a ring is not made, not even by two at once', async () => {
    const [one, other] = [await file(), await file()];
    const merge = (from: string, link: string) =>
      lead.ask('POST', `/desk/cases/${from}/moves`, { to: 'duplicate', reason: 'same-matter', link });
    const replies = await Promise.all([merge(one, other.toLowerCase()), merge(other, one)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const [gone, main] = replies[0]?.status === 200 ? [one, other] : [other, one];
    expect(await lead.get<DeskCase>(`/desk/cases/${gone}`)).toMatchObject({ state: 'duplicate', duplicateOf: main });
    const shown = await lead.get<DeskCase>(`/desk/cases/${main}`);
    expect(shown).toMatchObject({ state: 'received', duplicates: [gone] });
    expect(shown.events.at(-1)).toMatchObject({ kind: 'note', open: false, link: gone });
    expect(await problemIn(await merge(main, 'DOE-2569-000000'))).toMatchObject({ errors: [{ pointer: '/link' }] });
  });

  it('do once what is sent twice, and show the case as it is', async () => {
    const reference = await file();
    const headers = { 'Idempotency-Key': 'k'.repeat(22) };
    const send = (text: string) => lead.ask('POST', `/desk/cases/${reference}/notes`, { text }, { headers });
    const [first, second] = [await send('ครั้งเดียว'), await send('ครั้งเดียว')];
    expect([await first.json(), await second.json()].map(({ events }) => events.length)).toEqual([2, 2]);
    expect(await problemIn(await send('อีกครั้ง'))).toMatchObject({ name: 'key-reused' });
  });

  it('are filed for somebody, who is handed a receipt that works', async () => {
    const body = { category: 'service', identity: 'named', answers: { what: 'โทรมาแจ้ง' }, lang: 'th' };
    const sent = { ...body, person: { name: 'ปรีชา', phone: '1506' }, channel: 'phone' };
    const reply = await lead.ask('POST', '/desk/cases', sent);
    expect(reply.status).toBe(201);
    const receipt = (await reply.json()) as { reference: string; secret: string };
    expect((await lookUp(app, receipt)).events[0]).toMatchObject({ kind: 'filed', actor: 'staff' });
    expect((await actWith(app, receipt, 'messages', { text: 'เพิ่มเติม' })).status).toBe(200);
    const shown = await lead.get<DeskCase>(`/desk/cases/${receipt.reference}`);
    expect(shown).toMatchObject({ channel: 'phone', person: { phone: '1506' } });
    expect(shown.events[0]?.who?.name).toBe('lead');
    const asWeb = await lead.ask('POST', '/desk/cases', { ...sent, channel: 'web' });
    expect(await problemIn(asWeb)).toMatchObject({ errors: [{ pointer: '/channel' }] });
  });
});

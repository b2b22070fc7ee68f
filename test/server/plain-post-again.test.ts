import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putForm } from '../../src/server/forms/put-form.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import type { Database } from '../../src/server/store/database.ts';
import { listResponses } from '../../src/server/store/responses.ts';
import { createTestApp, host, type TestApp } from '../support/app.ts';
import { type PlainFields, type ShownPage, sendPlain } from '../support/plain-form.ts';
import { countRows, emptyStore, openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let db: Database;
let app: TestApp;
let clock: number;

beforeAll(async () => {
  store = await openStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  clock = Date.UTC(2026, 8, 1);
  app = createTestApp(db, { now: () => new Date(clock) });
  await emptyStore(db);
  await putReadyForms(db);
});

const limited = (limits: { perAddress: number; invalidPerAddress: number }) =>
  createTestApp(db, { limits: { perForm: 100, ...limits }, now: () => new Date(clock) });
const first = (fields: PlainFields, headers?: Record<string, string | undefined>) => sendPlain(app, fields, headers);
/** Presses a button on a page of ours. */
const press = ({ hidden }: ShownPage, fields: [string, string][]) =>
  sendPlain(app, [...hidden, ...fields], { Origin: `https://${host}` });
const titleOf = ({ html }: ShownPage) => /<title>(.*)<\/title>/.exec(html)?.[1];

test('what cannot be sent just now is sent again from the page that says so, once', async () => {
  app = limited({ perAddress: 1, invalidPerAddress: 10 });
  await press(await first([['satisfaction', '1']]), [['ruam-step', 'send']]);
  const refused = await press(await first([['satisfaction', '4']]), [['ruam-step', 'send']]);
  expect([refused.status, refused.html.includes('ส่งอีกครั้ง</button>')]).toEqual([429, true]);
  expect((await press(refused, [])).status).toBe(429);
  expect(await countRows(db)).toMatchObject({ responses: 1 });
  clock += 60_000;
  const thanks = [await press(refused, []), await press(refused, [])];
  expect(thanks.map(({ status, html }) => [status, html.includes('ขอบคุณ')])).toEqual([
    [200, true],
    [200, true],
  ]);
  expect(await listResponses(db, { limit: 10 })).toHaveLength(2);
});

test('what no second try can mend offers none', async () => {
  const page = await first([['satisfaction', '4']]);
  const forged = { ...page, hidden: page.hidden.map(([name, value]) => [name, `${value}x`]) } as ShownPage;
  const refused = await press(forged, [['ruam-step', 'send']]);
  expect([refused.status, refused.hidden]).toEqual([400, []]);
  expect(refused.html).toContain('ปุ่มย้อนกลับของเบราว์เซอร์');
});

test('why something could not be sent is said in the language of the form', async () => {
  app = limited({ perAddress: 1, invalidPerAddress: 10 });
  const shown = { 'Accept-Language': 'th' };
  const fields: [string, string][] = [
    ['satisfaction', '4'],
    ['lang', 'en'],
  ];
  await press(await first(fields), [['ruam-step', 'send']]);
  expect((await press(await first(fields, shown), [['ruam-step', 'send']])).html).toContain('Not sent yet');
  await db.query('delete from forms');
  expect((await first(fields, shown)).html).toContain('Not sent yet');
});

test('the tab says what the page is about, the nearest first', async () => {
  const page = await first([['satisfaction', '4']]);
  expect(titleOf(page)).toBe('โปรดตรวจสอบคำตอบก่อนส่ง | ความคิดเห็นต่อบริการ | กรมตัวอย่าง');
  const form = await press(page, [['ruam-step', 'change']]);
  expect(titleOf(form)).toBe('แก้ไขคำตอบ | ความคิดเห็นต่อบริการ | กรมตัวอย่าง');
  expect(titleOf(await first([]))).toBe('โปรดแก้ไขข้อมูลต่อไปนี้ | ความคิดเห็นต่อบริการ | กรมตัวอย่าง');
  const thanks = await press(page, [['ruam-step', 'send']]);
  expect(titleOf(thanks)).toBe('ขอบคุณสำหรับคำตอบ | ความคิดเห็นต่อบริการ | กรมตัวอย่าง');
});

test('the notice can be read before anything is kept', async () => {
  const { html } = await first([['satisfaction', '4']]);
  expect(html.indexOf('พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล')).toBeGreaterThan(0);
  expect(html.indexOf('พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล')).toBeLessThan(html.indexOf('<button'));
});

test('no answer leads anywhere else, and none is to be kept by the browser', async () => {
  const page = await first([['satisfaction', '4']]);
  const steps = await Promise.all([
    press(page, [['ruam-step', 'change']]),
    press(page, [['ruam-step', 'send']]),
    first([]),
    first([['satisfaction', '4']], { Origin: 'https://evil.example' }),
    first(Buffer.from('%ff=1')),
  ]);
  expect(steps.map(({ status }) => status)).toEqual([200, 200, 422, 403, 400]);
  for (const { headers } of [page, ...steps]) {
    expect([headers.get('Location'), headers.get('Refresh'), headers.get('Set-Cookie')]).toEqual([null, null, null]);
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
});

test('what is refused is counted, so that nobody can go on for ever', async () => {
  app = limited({ perAddress: 10, invalidPerAddress: 2 });
  const statuses = [];
  for (let count = 0; count < 3; count++) statuses.push((await first(Buffer.from('%ff=1'))).status);
  expect(statuses).toEqual([400, 400, 429]);
});

test('what is wrong in a question that the answers hide stands in nobody’s way', async () => {
  await putForm(db, 'feedback', {
    elements: [
      { type: 'boolean', name: 'again' },
      { type: 'dropdown', name: 'when', choices: ['soon'], visibleIf: '{again} = true' },
    ],
  });
  const page = await first([
    ['again', 'false'],
    ['when', 'never'],
  ]);
  expect(page.status).toBe(200);
  await press(page, [['ruam-step', 'send']]);
  expect(await listResponses(db, { limit: 10 })).toMatchObject([{ answers: { again: false } }]);
});

test('what must be answered is told apart from what need not be, where there are both', async () => {
  expect((await first([])).html).not.toContain('(ไม่บังคับ)');
  await putForm(db, 'feedback', {
    elements: [
      { type: 'text', name: 'what', isRequired: true },
      { type: 'text', name: 'more' },
    ],
  });
  const { html } = await first([]);
  expect(html).toMatch(/>more <small>\(ไม่บังคับ\)<\/small></);
  expect(html).not.toMatch(/>what <small>/);
});

test('a question that shows in one place and hides in another is corrected where it shows', async () => {
  await putForm(db, 'feedback', {
    elements: [
      { type: 'text', name: 'a', title: 'Hidden', visibleIf: '{x} = 1' },
      { type: 'text', name: 'a', title: 'Shown', isRequired: true, maxLength: 3 },
      { type: 'text', name: 'x' },
    ],
  });
  for (const a of ['', '12345']) {
    const page = await first([
      ['a', a],
      ['x', 'x'],
    ]);
    expect(page.status).toBe(422);
    expect(page.html).toContain('<strong>Shown</strong>');
    expect(page.html).toContain(`value="${a}"`);
  }
});

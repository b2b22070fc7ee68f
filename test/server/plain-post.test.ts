import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putForm } from '../../src/server/forms/put-form.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { parseKeys } from '../../src/server/key.ts';
import type { Database } from '../../src/server/store/database.ts';
import { listResponses } from '../../src/server/store/responses.ts';
import { createTestApp, host, pageOrigin, problemIn, type TestApp } from '../support/app.ts';
import { type PlainFields, type ShownPage, sendPlain } from '../support/plain-form.ts';
import { countRows, emptyStore, openStore, type TestStore } from '../support/store.ts';

const ownOrigin = `https://${host}`;

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

const first = (fields: PlainFields, headers?: Record<string, string | undefined>) => sendPlain(app, fields, headers);
/** Presses a button on a page of ours. */
const press = ({ hidden }: ShownPage, step: string, fields: [string, string][] = [], headers = {}) =>
  sendPlain(app, [...hidden, ...fields, ['ruam-step', step]], { Origin: ownOrigin, ...headers });
const kept = () => listResponses(db, { limit: 10 });
const nothingKept = { responses: 0, contacts: 0, idempotency_keys: 0, jobs: 0 };

test('without JavaScript nothing is kept before it was looked over', async () => {
  const page = await first([
    ['satisfaction', '4'],
    ['comment', 'ดี "มาก" <b>'],
    ['went_well', 'staff'],
    ['went_well', 'speed'],
  ]);
  expect(page.status).toBe(200);
  expect(page.html).toContain('<html lang="th">');
  expect(page.html).toContain('โปรดตรวจสอบคำตอบก่อนส่ง');
  expect(page.html).toContain('ดี &quot;มาก&quot; &lt;b&gt;');
  expect(page.html).toContain('<li>เจ้าหน้าที่ให้บริการดี</li><li>รวดเร็ว</li>');
  expect(page.html).toContain('>พอใจ<');
  expect(page.html).toContain('ไม่ได้ตอบ');
  expect(await countRows(db)).toEqual(nothingKept);
});

test('what was looked over is kept as it was shown', async () => {
  const page = await first([
    ['satisfaction', '2'],
    ['comment', 'ช้า\r\nมาก'],
    ['contact', 'a@b.th'],
    ['page', '/office'],
    ['button', '1'],
  ]);
  const thanks = await press(page, 'send');
  expect(thanks.status).toBe(200);
  expect(thanks.html).toContain('ขอบคุณ');
  expect(thanks.html).toContain(` href="${pageOrigin}/office">`);
  expect(await kept()).toMatchObject([
    {
      ...{ answers: { satisfaction: 2, comment: 'ช้า\nมาก' }, contacts: { contact: 'a@b.th' } },
      ...{ lang: 'th', page: '/office', complete: true, test: false },
    },
  ]);
});

test('loading the last page again keeps nothing twice', async () => {
  const page = await first([['satisfaction', '5']]);
  const pages = [await press(page, 'send'), await press(page, 'send')];
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  expect(pages[1]?.html).toBe(pages[0]?.html);
  expect(await countRows(db)).toMatchObject({ responses: 1, idempotency_keys: 1 });
});

test('pressing send twice at once keeps nothing twice', async () => {
  const page = await first([['satisfaction', '5']]);
  const pages = await Promise.all([press(page, 'send'), press(page, 'send'), press(page, 'send')]);
  expect(pages.map(({ status }) => status).filter((status) => status !== 409)).toContain(200);
  expect(await countRows(db)).toMatchObject({ responses: 1 });
});

test('what is wrong is said, each with a link to its question, and can be put right there', async () => {
  const page = await first([
    ['satisfaction', '9'],
    ['comment', 'ก'.repeat(2_001)],
  ]);
  expect(page.status).toBe(422);
  expect(page.html).toMatch(/<a href="#question-1"><strong>ท่านพึงพอใจต่อบริการนี้เพียงใด<\/strong> [ก-๛ ]+<\/a>/);
  expect(page.html).toMatch(
    /<a href="#question-\d"><strong>รายละเอียดหรือข้อเสนอแนะ<\/strong> โปรดพิมพ์ไม่เกิน 2,?000 ตัวอักษร<\/a>/,
  );
  expect(page.html).toMatch(/<textarea[^>]*id="question-\d"[^>]*aria-invalid="true"[^>]*>\s*ก{2001}</);
  expect(await countRows(db)).toEqual(nothingKept);

  const better = await press(page, 'check', [
    ['satisfaction', '3'],
    ['comment', 'สั้นลง'],
  ]);
  expect(better.status).toBe(200);
  await press(better, 'send');
  expect(await kept()).toMatchObject([{ answers: { satisfaction: 3, comment: 'สั้นลง' } }]);
});

test('answers can be changed after they were looked over, and are still there', async () => {
  const page = await first([
    ['satisfaction', '4'],
    ['went_well', 'speed'],
    ['comment', 'ดี & เร็ว'],
  ]);
  const form = await press(page, 'change');
  expect(form.status).toBe(200);
  expect(form.html).not.toContain('role="alert"');
  expect(form.html).toMatch(/value="4" checked/);
  expect(form.html).toMatch(/type="checkbox"[^>]*value="speed" checked/);
  expect(form.html).not.toMatch(/value="staff" checked/);
  expect(form.html).toMatch(/<textarea[^>]*>\s*ดี &amp; เร็ว<\/textarea>/);
  const again = await press(form, 'check', [['satisfaction', '5']]);
  await press(again, 'send');
  expect(await kept()).toMatchObject([{ answers: { satisfaction: 5 } }]);
});

test('an empty form is sent back with a word about it', async () => {
  const page = await first([
    ['comment', ''],
    ['other', 'x'],
  ]);
  expect(page.status).toBe(422);
  expect(page.html).toContain('โปรดตอบอย่างน้อยหนึ่งข้อ');
});

test('the notice stands before the first question', async () => {
  const { html } = await first([]);
  expect(html.indexOf('พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล')).toBeGreaterThan(0);
  expect(html.indexOf('พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล')).toBeLessThan(html.indexOf('<fieldset'));
});

test('the page speaks the language of the form, else of the browser, else Thai', async () => {
  const languageOf = async (fields: [string, string][], accept?: string) =>
    /<html lang="(\w+)">/.exec(
      (await first([['satisfaction', '1'], ...fields], { 'Accept-Language': accept })).html,
    )?.[1];
  expect(await languageOf([['lang', 'en']], 'th')).toBe('en');
  expect(await languageOf([], 'en-GB,en;q=0.9,th;q=0.8')).toBe('en');
  expect(await languageOf([], 'de,fr;q=0.5')).toBe('th');
  expect(await languageOf([])).toBe('th');
});

test('in English everything is English', async () => {
  const page = await first([
    ['satisfaction', '4'],
    ['lang', 'en'],
  ]);
  expect(page.html.replace(/<header>.*<\/header>/, '')).not.toMatch(/[ก-๛]/);
  expect((await press(page, 'send')).html).toContain('Thank you');
  expect(await kept()).toMatchObject([{ lang: 'en' }]);
});

const thai = (text: string) =>
  text.replace(/[ก-๛]/g, (letter) => `%${(letter.charCodeAt(0) - 0x0e00 + 0xa0).toString(16)}`);

test.each(['windows-874', 'TIS-620', 'tis-620'])('a page in %s is read as it was typed', async (charset) => {
  const body = `_charset_=${charset}&comment=${thai('น้ำ+ดี')}%26%238211%3B%26%23128522%3B`;
  await press(await first(Buffer.from(body)), 'send');
  expect(await kept()).toMatchObject([{ answers: { comment: 'น้ำ ดี–😊' } }]);
});

test('in UTF-8 what looks like a reference stays what it is', async () => {
  await press(
    await first([
      ['_charset_', 'UTF-8'],
      ['comment', '&#3585;'],
    ]),
    'send',
  );
  expect(await kept()).toMatchObject([{ answers: { comment: '&#3585;' } }]);
});

test('an ID number is masked, and the person is shown that', async () => {
  const page = await first([['comment', 'เลขบัตร 1101700230708']]);
  expect(page.html).toContain('เลขบัตร •••••••••••••');
  expect(page.html).toContain('ระบบปิดบังเลข 13 หลักให้แล้ว');
  await press(page, 'send');
  expect(await kept()).toMatchObject([{ answers: { comment: 'เลขบัตร •••••••••••••' } }]);
});

test('Thai digits are numbers where a number is asked for', async () => {
  await putForm(db, 'feedback', { elements: [{ type: 'text', name: 'age', inputType: 'number', max: 120 }] });
  const page = await first([['age', '๔๒']]);
  await press(page, 'send');
  expect(await kept()).toMatchObject([{ answers: { age: 42 } }]);
  expect((await first([['age', '๔๒๐']])).html).toContain('ต้องไม่มากกว่า 120');
});

test('the browser is told to keep nothing, run nothing and send only back here', async () => {
  const { headers } = await first([['satisfaction', '4']]);
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Referrer-Policy')).toBe('same-origin');
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect((await app.ask('/api/v1/page.css')).headers.get('Content-Type')).toBe('text/css; charset=UTF-8');
});

test('what was not looked over on our page cannot be sent', async () => {
  const page = await first([['satisfaction', '4']]);
  const forged = {
    ...page,
    hidden: page.hidden.map(([name, value]) => [name, value.replace('"satisfaction":4', '"satisfaction":1')]),
  };
  expect((await press(forged as ShownPage, 'send')).status).toBe(400);
  expect((await press(page, 'send', [], { Origin: pageOrigin })).status).toBe(403);
  app = createTestApp(db, { keys: parseKeys('z'.repeat(32), 'the test') });
  expect((await press(page, 'send')).status).toBe(400);
  expect(await countRows(db)).toEqual(nothingKept);
});

test('a page that lay open for more than a day is looked over again', async () => {
  const page = await first([['satisfaction', '4']]);
  clock += 24 * 3_600_000;
  const again = await press(page, 'send');
  expect(again.html).toContain('โปรดตรวจสอบคำตอบก่อนส่ง');
  expect(await countRows(db)).toEqual(nothingKept);
  await press(again, 'send');
  expect(await countRows(db)).toMatchObject({ responses: 1 });
});

test('a form that changed meanwhile is kept as the person saw it', async () => {
  const page = await first([['satisfaction', '4']]);
  await putForm(db, 'feedback', { elements: [{ type: 'text', name: 'other' }] });
  expect((await press(page, 'send')).html).toContain('ขอบคุณ');
  expect(await kept()).toMatchObject([{ answers: { satisfaction: 4 } }]);
});

test('why a form could not be sent is said in words, not in JSON', async () => {
  const refused = await first([['satisfaction', '4']], { Origin: 'https://evil.example', 'Accept-Language': 'en' });
  expect([refused.status, refused.html.includes('This page is not allowed')]).toEqual([403, true]);
  const large = await first([['comment', 'x'.repeat(70_000)]]);
  expect(large.status).toBe(413);
  app = createTestApp(db, { limits: { perAddress: 1, perForm: 1, invalidPerAddress: 1 }, now: () => new Date(clock) });
  await press(await first([['satisfaction', '4']]), 'send');
  const waiting = await press(await first([['satisfaction', '4']]), 'send');
  expect([waiting.status, waiting.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(waiting.html).toContain('โปรดรอ 60 วินาที');
});

test.each(['%ff=1', '_charset_=nonsense&comment=x', '_charset_=utf-8&comment=%E0%B8'])(
  '%s is malformed',
  async (body) => {
    expect((await first(Buffer.from(body))).status).toBe(400);
  },
);

test('a program that sends JSON still gets JSON', async () => {
  expect(await problemIn(await app.post({ body: '{' }))).toEqual({ name: 'malformed', status: 400 });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import {
  type Account,
  type Asked,
  addAccount,
  type Complainant,
  caseAt,
  complain,
  signedIn,
} from '../support/staff.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let clerk: Visit;
let page: Page;
let keyboard: Keyboard;
let malee: Account;
/** A colleague, at another computer. */
let colleague: Asked;
const own = 'several words of my own';

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ env: { RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' } });
  malee = await addAccount(server, 'malee', '--title', 'มาลี ใจดี', '--roles', 'lead');
  const lead = await addAccount(server, 'somsri', '--title', 'สมศรี ใจดี', '--roles', 'lead', '--keep');
  colleague = await signedIn(server, lead);
  clerk = await visit(browser, `${server.origin}/desk?lang=en`, [server.origin]);
  page = clerk.page;
  keyboard = keyboardOf(page);
});
afterAll(async () => {
  await clerk?.close();
  await Promise.all([browser?.close(), server?.stop()]);
});

const open = async (reference: string) => {
  await page.goto(`${server.origin}/desk?lang=en#/cases/${reference}`);
  await page.locator('.timeline').waitFor();
};
const sees = (words: string | RegExp) => page.getByText(words).first().waitFor();
const field = (label: string) => page.getByLabel(label, { exact: true });
const state = async ({ reference }: Complainant) => (await caseAt(colleague, reference)).state;

const started = [
  ['accepted', 'accepted'],
  ['in_progress', 'started'],
] as const;

describe('by keyboard alone', () => {
  it('somebody signs in with what the command told, and must choose a password of their own', async () => {
    await field('User name').waitFor();
    await expect.poll(async () => (await keyboard.focused()).id).toBe('sign-in-name');
    await keyboard.type('malee');
    await page.keyboard.press('Tab');
    await keyboard.type(malee.password);
    await page.keyboard.press('Tab');
    await keyboard.type(malee.code(-1));
    await page.keyboard.press('Enter');
    await sees('Choose your own password');
    await expect.poll(async () => (await keyboard.focused()).text).toBe('Choose your own password');
    await page.keyboard.press('Tab');
    for (const text of [malee.password, own, own]) {
      await keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await keyboard.type(malee.code());
    await page.keyboard.press('Enter');
    await sees('There are no open cases.');
    await sees('Signed in as มาลี ใจดี');
  });

  it('finds a case among others by filters and by words in Thai', async () => {
    const broken = await complain(server, 'ไฟถนนดับทั้งซอยมาแล้วสองสัปดาห์ ขอให้เร่งซ่อม');
    await complain(server, 'รอคิวสามชั่วโมงแต่เจ้าหน้าที่ปิดรับก่อนเวลา', {
      person: { name: 'ปราณี มีสุข', email: 'pranee@example.com' },
    });
    await keyboard.press('Refresh');
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await page.keyboard.press('/');
    await keyboard.type('ไฟถนน');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await sees('Cases shown: 1');
    await page.locator('.row', { hasText: broken.reference }).waitFor();
    await keyboard.press('Clear filters');
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    // A phone number, however it is typed, finds whoever left it.
    await page.keyboard.press('/').then(() => keyboard.tabTo('filter-q'));
    await keyboard.type('0812345678');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await keyboard.press('Clear filters');
    await keyboard.choose('filter-state', 'In progress');
    await sees('No case matches these filters.');
    await keyboard.press('Clear filters');
    await keyboard.choose('filter-channel', 'Website');
    await expect.poll(() => page.locator('.row').count()).toBe(2);
  });

  it('takes a case from the list, assigns it, writes a note and a message, and leads it to its end', async () => {
    const it = await complain(server, 'ทางเท้าหน้าโรงเรียนพังมาสามเดือนแล้ว');
    await page.goto(`${server.origin}/desk?lang=en#/cases`);
    await page.locator(`#case-${it.reference}`).waitFor();
    await keyboard.press(`case-${it.reference}`);
    await page.locator('.timeline').waitFor();
    await keyboard.press('Assign to me');
    await sees('The case is assigned.');
    await keyboard.press('Write a note');
    await keyboard.tabTo('act-text');
    await keyboard.type('โทรสอบถามกองช่างแล้ว');
    await keyboard.press('Save note');
    await sees('The note is saved.');
    await keyboard.press('Write to the complainant');
    await keyboard.tabTo('act-text');
    await keyboard.type('หน่วยงานได้รับเรื่องแล้ว');
    await keyboard.press('Send message');
    await sees('The message is sent.');
    await keyboard.press('Accept');
    await keyboard.press('Confirm');
    await expect.poll(() => state(it)).toBe('accepted');
    await keyboard.press('Start work');
    await keyboard.press('Confirm');
    await expect.poll(() => state(it)).toBe('in_progress');
    await keyboard.press('Answer the complaint');
    await keyboard.choose('act-reason', 'Put right');
    await keyboard.tabTo('act-text');
    await keyboard.type('ซ่อมทางเท้าเรียบร้อยแล้ว');
    await keyboard.press('Confirm');
    await expect.poll(() => state(it)).toBe('resolved');
    const { events, assignee } = await caseAt(colleague, it.reference);
    expect(assignee?.name).toBe('malee');
    expect(events.slice(1).map(({ kind, to, open, who }) => [to ?? kind, open, who?.name])).toEqual([
      ['assigned', false, 'malee'],
      ['note', false, 'malee'],
      ['message', true, 'malee'],
      ['accepted', true, 'malee'],
      ['in_progress', true, 'malee'],
      ['resolved', true, 'malee'],
    ]);
  });
});

it('an answer that is lost is asked for again, and what was done is done once', async () => {
  const it = await complain(server, 'สะพานลอยไม่มีไฟส่องสว่าง');
  await open(it.reference);
  await page.getByRole('button', { name: 'Write to the complainant' }).click();
  await field('Message').fill('กำลังตรวจสอบ');
  const keys: (string | undefined)[] = [];
  await page.route('**/messages?*', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Send message', exact: true }).click();
  await sees('Not sent yet. Everything you typed is still here.');
  expect(await field('Message').inputValue()).toBe('กำลังตรวจสอบ');
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await sees('The message is sent.');
  await page.unroute('**/messages?*');
  expect(new Set(keys).size).toBe(1);
  const { events } = await caseAt(colleague, it.reference);
  expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(1);
});

it('it says when a colleague was faster, and nothing typed is lost, not even by a reload', async () => {
  const it = await complain(server, 'เสียงดังจากการก่อสร้างตอนกลางคืน');
  for (const [to, reason] of started) await colleague('POST', `/desk/cases/${it.reference}/moves`, { to, reason });
  await open(it.reference);
  await page.getByRole('button', { name: 'Ask the complainant for information' }).click();
  await page.locator('#act-reason').selectOption('details-needed');
  await field('What we need to know').fill('ขอทราบช่วงเวลาที่เกิดเสียง');
  const forwarded = { to: 'forwarded', reason: 'outside-remit', destination: { name: 'เทศบาลตัวอย่าง' } };
  await colleague('POST', `/desk/cases/${it.reference}/moves`, forwarded);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await sees('This can no longer be done with the case as it is now. Your text is kept here to copy.');
  expect(await field('What we need to know').or(page.locator('#act-text')).first().inputValue()).toBe(
    'ขอทราบช่วงเวลาที่เกิดเสียง',
  );
  await page.locator('.facts', { hasText: 'Passed on' }).waitFor();
  expect(await state(it)).toBe('forwarded');
  const other = await complain(server, 'ถังขยะเต็มมาหลายวัน');
  await open(other.reference);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.locator('#act-text').fill('พรุ่งนี้โทรอีกครั้ง');
  await page.reload();
  await page.getByRole('button', { name: 'Write a note (not sent)' }).click();
  expect(await page.locator('#act-text').inputValue()).toBe('พรุ่งนี้โทรอีกครั้ง');
  await page.getByRole('button', { name: 'Save note' }).click();
  await sees('The note is saved.');
});

it('the page breaks no rule of its policy, and nothing on it failed unseen', async () => {
  const { violations, strangers } = await clerk.faults();
  expect([violations, strangers]).toEqual([[], []]);
});

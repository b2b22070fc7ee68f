import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskCases } from '../../src/contract/desk.ts';
import type { DeskAudit } from '../../src/contract/desk-tools.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { openBrowser } from '../support/browser.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Account, type Asked, addAccount, caller, caseAt, complain, signedIn } from '../support/staff.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let clerk: Visit;
let page: Page;
let keyboard: Keyboard;
let colleague: Asked;
let agent: Account;
/** The reference of a complaint whose notice was given up. */
let undelivered: string;

beforeAll(async () => {
  browser = await openBrowser();
  const { data, undelivered: reference } = await leaveUndelivered();
  undelivered = reference;
  server = await startServer({ data, env: { RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' } });
  const both = await addAccount(server, 'malee', '--title', 'มาลี ใจดี', '--roles', 'lead,admin', '--keep');
  agent = await addAccount(server, 'anan', '--title', 'อนันต์ รักงาน', '--keep');
  colleague = await signedIn(server, both, -1);
  clerk = await visit(browser, `${server.origin}/desk?lang=en`, [server.origin]);
  page = clerk.page;
  keyboard = keyboardOf(page);
  page.on('dialog', (dialog) => dialog.accept());
  await field('User name').fill(both.name);
  await field('Password').fill(both.password);
  await field('Code').fill(both.code());
  await page.keyboard.press('Enter');
  await page.locator('.row').waitFor();
});
afterAll(async () => {
  await clerk?.close();
  await Promise.all([browser?.close(), server?.stop()]);
});

/** A data directory in which a server has given a notice up, since it reached no mail server. */
async function leaveUndelivered() {
  const before = await startServer({ env: { SMTP_URL: 'smtp://127.0.0.1:1', RUAM_MAIL_FROM: 'desk@example.go.th' } });
  const email = 'somying@example.com';
  const { reference } = await complain(before, 'ขอทราบผล', { person: { name: 'ก', email }, test: false });
  await before.end();
  const db = await openDatabase({ url: undefined, dataDir: before.data });
  await db.query(`update jobs set failed_at = now(), last_error = 'connect ECONNREFUSED' where kind = 'case-notice'`);
  await db.close();
  return { data: before.data, undelivered: reference };
}

async function contentOf(download: Download): Promise<string> {
  const copy = join(server.data, download.suggestedFilename());
  await download.saveAs(copy);
  return readFile(copy, 'utf8');
}

const sees = (words: string | RegExp) => page.getByText(words).first().waitFor();
const field = (label: string) => page.getByLabel(label, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const follow = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

it('a complaint by telephone is filed by the keyboard alone, once, though the answer is lost and the page loaded anew', async () => {
  await keyboard.press('File for somebody');
  await page.locator('#file-category option[value=service]').waitFor({ state: 'attached' });
  await keyboard.choose('file-channel', 'Telephone');
  await keyboard.tabTo('file-category');
  await page.keyboard.press('ArrowDown');
  await keyboard.choose('file-lang', 'Burmese');
  await page.locator('#file-identity').waitFor();
  const what = await page.locator('.filing textarea').first().getAttribute('id');
  await keyboard.tabTo(what ?? '');
  await keyboard.type('The clerk did not speak with me.');
  await keyboard.choose('file-identity', 'Known to staff only');
  await keyboard.tabTo('file-name');
  await keyboard.type('Daw Mya');
  const keys: (string | undefined)[] = [];
  await page.route('**/desk/cases', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await keyboard.press('File complaint');
  await sees('We do not know yet whether this was filed.');
  await page.reload();
  await sees('We do not know yet whether this was filed.');
  await keyboard.press('Try again');
  await sees('The complaint is filed');
  expect(new Set(keys)).toHaveProperty('size', 1);

  const [reference = '', secret = ''] = await page.locator('dd.code').allInnerTexts();
  const { cases } = await colleague<DeskCases>('GET', '/desk/cases');
  const filed = cases.filter(({ channel }) => channel === 'phone');
  expect(filed).toMatchObject([{ reference, lang: 'my', identity: 'confidential' }]);
  expect(await caller(server)('POST', '/complaints/lookup', { reference, secret })).toMatchObject({ reference });
  const printed = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^Print receipt/ }).click();
  const receipt = await printed;
  await receipt.getByText(secret).waitFor();
  await receipt.close();
  await keyboard.press('Done, file another');
  await sees('tick this first');
  await field('I have given the reference and the secret to the complainant').check();
  await keyboard.press('Open this case');
  await page.locator('.facts', { hasText: 'Burmese' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(secret);
});

it('texts to answer with are written in several languages, and offered in the complainant’s first', async () => {
  await follow('Templates');
  await button('Add a template').click();
  await field('Name of the template').fill('Being looked into');
  await field('Text in Thai').fill('กำลังตรวจสอบ');
  await field('Another language').selectOption('my');
  await button('Add language').click();
  await field('Text in Burmese').fill('စစ်ဆေးနေပါသည်');
  await button('Save template').click();
  await sees('The template is saved.');
  await follow('Cases');
  await page.locator('.row', { hasText: 'Burmese' }).getByRole('link').click();
  await button('Write to the complainant').click();
  await button('Insert').click();
  expect(await page.locator('#act-text').inputValue()).toBe('စစ်ဆေးနေပါသည်');
  await button('Cancel').click();
});

it('an account that was tried too often is unlocked, and a new password is told once', async () => {
  const wrong = { name: agent.name, password: 'wrong', code: '1' };
  const ask = caller(server);
  for (let nth = 0; nth < 10; nth++) await ask('POST', '/desk/session', wrong).catch(() => {});
  await expect(signedIn(server, agent)).rejects.toThrow('too-many');
  await follow('Accounts');
  await sees('locked for some networks until');
  await button('Unlock อนันต์ รักงาน').click();
  await sees('อนันต์ รักงาน is unlocked.');
  await button('Reset the password of อนันต์ รักงาน').click();
  const password = await page.locator('.told-once .code').innerText();
  await expect(signedIn(server, { ...agent, password })).resolves.toBeDefined();
  await follow('Audit');
  await follow('Accounts');
  await sees('Active');
  expect(await page.getByText(password).count()).toBe(0);
});

it('figures of a period are seen and taken away as a workbook, as CSV and as JSON', async () => {
  await complain(server, 'ไฟถนนดับ');
  await follow('Statistics');
  // Of one month alone, the only one in which one could complain here, there is no sum beside it.
  const total = page.locator('.figures table').first().locator('tr').last().locator('td').first();
  expect(await total.innerText()).toBe('3');
  for (const [name, ending] of [
    ['Excel (XLSX)', 'xlsx'],
    ['CSV', 'csv'],
    ['JSON', 'json'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^complaints-\\d{4}\\.${ending}$`));
    const text = await contentOf(download);
    if (ending === 'csv') expect(text).toContain('"Telephone",1');
    if (ending === 'json') expect(JSON.parse(text).series[0].figures.received).toBe(3);
  }
});

it('a notice that was given up is sent again', async () => {
  await follow('Undelivered notices');
  await page.locator('.entry', { hasText: undelivered }).getByText('connect ECONNREFUSED').waitFor();
  await page.locator('.entry button').click();
  await sees('It will be sent again shortly.');
  await sees('Every notice was delivered.');
  const mail = () => readFile(join(server.data, 'mail.log'), 'utf8').catch(() => '');
  await expect.poll(mail).toContain(undelivered);
});

it('the audit tells who did what, page by page, and of one case', async () => {
  await follow('Audit');
  await field('What was done').selectOption('stats-exported');
  await button('Search').click();
  await sees('Entries shown: 3');
  await page.locator('td', { hasText: 'มาลี ใจดี' }).first().waitFor();
  await field('What was done').selectOption('');
  for (let nth = 0; nth < 26; nth++) await colleague('GET', '/desk/cases/DOE-2569-000000').catch(() => {});
  const { cases } = await colleague<DeskCases>('GET', '/desk/cases?channel=phone');
  const reference = cases[0]?.reference ?? '';
  for (let nth = 0; nth < 26; nth++) await caseAt(colleague, reference);
  await page.goto(`${server.origin}/desk?lang=en#/cases/${reference}`);
  await page.getByRole('link', { name: 'Audit of this case' }).click();
  await sees('Entries shown: 25. There are more.');
  await button('Show more').click();
  const { entries } = await colleague<DeskAudit>('GET', `/desk/audit?limit=100&reference=${reference}`);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(entries.length);
  await page.locator('tbody th', { hasText: 'Filed for somebody' }).waitFor();
});

it('somebody without those roles sees and reaches none of it', async () => {
  await button('Sign out').click();
  await field('User name').fill(agent.name);
  const { password } = await colleague<{ password: string }>('POST', `/desk/users/${agent.name}/password`);
  await field('Password').fill(password);
  await field('Code').fill(agent.code(1));
  await page.keyboard.press('Enter');
  await sees('Choose your own password');
  expect(await page.getByRole('navigation').count()).toBe(0);
  const { violations, strangers } = await clerk.faults();
  expect([violations, strangers]).toEqual([[], []]);
});

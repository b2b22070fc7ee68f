import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Asked, addAccount, type Complainant, caseAt, complain, signedIn } from '../support/staff.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let clerk: Visit;
let page: Page;
/** A colleague, at another computer. */
let colleague: Asked;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ env: { RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' } });
  const lead = await addAccount(server, 'malee', '--roles', 'lead', '--keep');
  colleague = await signedIn(server, lead, -1);
  clerk = await visit(browser, `${server.origin}/desk?lang=en`, [server.origin]);
  page = clerk.page;
  await field('User name').fill(lead.name);
  await field('Password').fill(lead.password);
  await field('Code').fill(lead.code());
  await page.keyboard.press('Enter');
  await sees('There are no open cases.');
});
afterAll(async () => {
  await clerk?.close();
  await Promise.all([browser?.close(), server?.stop()]);
});

const sees = (words: string | RegExp) => page.getByText(words).first().waitFor();
const field = (label: string) => page.getByLabel(label, { exact: true });
const open = async (reference: string) => {
  await page.goto(`${server.origin}/desk?lang=en#/cases/${reference}`);
  await page.locator('.timeline').waitFor();
};
const state = async ({ reference }: Complainant) => (await caseAt(colleague, reference)).state;

type Step = readonly [to: string, reason: string, text?: string];
const started: readonly Step[] = [
  ['accepted', 'accepted'],
  ['in_progress', 'started'],
];
const reopening = async (it: Complainant) => {
  await colleague('POST', `/desk/cases/${it.reference}/moves`, { to: 'resolved', reason: 'remedied', text: 'แก้แล้ว' });
  await it.move('reopen_requested', 'not-remedied', 'ยังไม่แก้');
};

/** Every other thing that can be done with a case: what was done before, the button, what is filled in, where it leads. */
const acts: Record<
  string,
  { before?: (it: Complainant) => Promise<void>; steps?: readonly Step[]; fill?: () => Promise<void>; to: string }
> = {
  'Ask the complainant for information': {
    steps: started,
    fill: async () => {
      await page.locator('#act-reason').selectOption('documents-needed');
      await field('What we need to know').fill('ขอสำเนาใบรับคำขอ');
    },
    to: 'info_requested',
  },
  'Go on without the information': {
    steps: [...started, ['info_requested', 'details-needed', 'ขอวันและเวลา']],
    to: 'in_progress',
  },
  'Put on hold': {
    steps: started,
    fill: async () => {
      await page.locator('#act-reason').selectOption('expert-opinion');
      await field('What we are waiting for').fill('รอผลตรวจ');
    },
    to: 'on_hold',
  },
  'Go on with the work': { steps: [...started, ['on_hold', 'other-agency', 'รอกรม']], to: 'in_progress' },
  'Pass to another authority': {
    fill: async () => {
      await field('Authority it is passed to').fill('เทศบาลตัวอย่าง');
      await page.getByLabel('Number there').fill('123/2569');
    },
    to: 'forwarded',
  },
  'End without action': {
    fill: async () => {
      await page.locator('#act-reason').selectOption('no-grounds');
      await field('Explanation').fill('ตรวจสอบแล้วไม่พบข้อเท็จจริง');
    },
    to: 'no_action',
  },
  'Agree to reopen': { steps: started, before: reopening, to: 'reopened' },
  'Refuse to reopen': {
    ...{ steps: started, before: reopening },
    fill: () => field('Explanation').fill('ไม่มีข้อเท็จจริงใหม่'),
    to: 'no_action',
  },
};

it.each(Object.entries(acts))('a case can be led on: %s', async (button, { steps = [], before, fill, to }) => {
  const it = await complain(server, `เรื่องที่ใช้ทดสอบ ${button}`);
  for (const [next, reason, text] of steps) {
    await colleague('POST', `/desk/cases/${it.reference}/moves`, { to: next, reason, ...(text && { text }) });
  }
  await before?.(it);
  await open(it.reference);
  await page.getByRole('button', { name: button, exact: true }).click();
  await fill?.();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await sees('Done. The case has a new state.');
  expect(await state(it)).toBe(to);
});

it('a case is joined with another that a search finds, and each names the other', async () => {
  const one = await complain(server, 'น้ำท่วมขังหน้าตลาดทุกครั้งที่ฝนตก');
  const same = await complain(server, 'หน้าตลาดน้ำท่วมขังอีกแล้ว');
  await open(same.reference);
  await page.getByRole('button', { name: 'Join with another case', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Case to join with' }).fill('น้ำท่วมขัง');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Choose ${one.reference}` }).click();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await sees('Done. The case has a new state.');
  expect((await caseAt(colleague, same.reference)).duplicateOf).toBe(one.reference);
  await page.locator('.facts a', { hasText: one.reference }).click();
  await page.locator('.facts a', { hasText: same.reference }).waitFor();
});

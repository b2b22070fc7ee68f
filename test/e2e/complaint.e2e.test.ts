import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let site: Site;
let person: Visit;
let page: Page;
let photo: Buffer;

const policy = (api: string) =>
  `default-src 'none'; script-src ${api}; style-src ${api}; connect-src ${api}; img-src ${api}; form-action ${api}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(() => ({
    body: htmlPage({
      body: `<ruam-complaint><a href="tel:1694">1694</a></ruam-complaint>
        <script type="module" src="${server.origin}/ruam.js"></script>`,
    }),
    headers: { 'content-security-policy': policy(server.origin) },
  }));
  server = await startServer({ env: { RUAM_ORIGINS: site.origin, RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' } });
  photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#777' } })
    .withExif({ IFD3: { GPSLatitude: '13/1 45/1 0/1' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => Promise.all([browser?.close(), site?.close(), server?.stop()]));
afterEach(() => person?.close());

const open = async () => {
  person = await visit(browser, site.origin, [site.origin, server.origin]);
  page = person.page;
  await page.setViewportSize({ width: 320, height: 640 });
};
const sees = (words: string) => page.getByText(words).first().waitFor();
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at instanceof HTMLInputElement && at.type === 'radio' ? at.id : (at?.textContent?.trim() ?? '');
  });
/** Goes on by the keyboard until a button of these words has the focus, and presses it. */
const pressByKeyboard = async (words: string) => {
  for (let nth = 0; nth < 60 && (await focused()) !== words; nth++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(words);
  await page.keyboard.press('Enter');
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const secret = () => page.locator('dd.code').nth(1).innerText();
const reference = () => page.locator('dd.code').nth(0).innerText();
const find = async (receipt: { reference: string; secret: string }) => {
  const reply = await fetch(`${server.origin}/api/v1/complaints/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'ruam-client': 'test/1' },
    body: JSON.stringify(receipt),
  });
  return { status: reply.status, view: await reply.json() };
};

/** Goes to all at a glance, anonymously. */
async function goToReview() {
  await page.getByLabel('การให้บริการ').check();
  await press('ถัดไป');
  await page.getByLabel('เกิดอะไรขึ้น').fill('รอคิวสามชั่วโมง');
  await press('ถัดไป');
  await sees('จังหวัดที่เกิดเหตุ');
  await press('ถัดไป');
  await page.getByLabel('ไม่ระบุตัวตน').check();
  await press('ถัดไป');
  await sees('ตรวจทานก่อนส่ง');
}

it('a complaint with a photo is filed by the keyboard alone on a narrow screen, and its receipt opens the case', async () => {
  await open();
  await page.locator('#matter-0').focus();
  await page.keyboard.press('Space');
  await pressByKeyboard('ถัดไป');
  await sees('เกิดอะไรขึ้น');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('ทางเท้าหน้าสำนักงานพังมาสามเดือนแล้ว');
  await page.getByLabel('ภาพถ่ายหรือเอกสาร').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('อัปโหลดแล้ว', { exact: true }).waitFor();
  await pressByKeyboard('ถัดไป');
  const province = page.getByLabel('จังหวัดที่เกิดเหตุ');
  await province.locator('option', { hasText: 'เชียงใหม่' }).waitFor({ state: 'attached' });
  await province.focus();
  await province.selectOption({ label: 'เชียงใหม่' });
  await page.getByLabel('อำเภอหรือเขต').selectOption({ label: 'เมืองเชียงใหม่' });
  await page.getByLabel('ตำบลหรือแขวง').selectOption({ label: 'แม่เหียะ' });
  await pressByKeyboard('ถัดไป');
  await sees('ท่านต้องการเปิดเผยตัวเพียงใด');
  for (let nth = 0; nth < 9 && !/-0$/.test(await focused()); nth++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('สมหญิง ใจดี');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('somying@example.com');
  await page.getByLabel('เก็บข้อความที่พิมพ์ไว้ในเครื่องนี้').check();
  const onDevice = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(onDevice).toContain('ทางเท้า');
  expect(await onDevice(), 'who they are is not kept on the device').not.toMatch(/สมหญิง|somying/);
  await pressByKeyboard('ถัดไป');
  await sees('IMG_1.jpg');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await pressByKeyboard('ส่งเรื่องร้องเรียน');
  await sees('หน่วยงานรับเรื่องของท่านแล้ว');

  const receipt = { reference: await reference(), secret: await secret() };
  const { status, view } = await find(receipt);
  expect([status, view.events[0].files]).toMatchObject([200, [{ name: 'IMG_1.jpg' }]]);
  await expect.poll(onDevice).not.toMatch(/สมหญิง|somying|ทางเท้า/);
  const saved = page.context().waitForEvent('response', (reply) => reply.url().endsWith('/complaints/receipt'));
  await page.getByRole('button', { name: /บันทึกเป็นไฟล์/ }).click();
  expect((await saved).headers()['content-disposition']).toBe(`attachment; filename="${receipt.reference}.txt"`);
  await page.getByLabel('ข้าพเจ้าเก็บ').check();
  await press('ปิดใบรับเรื่องและเริ่มเรื่องใหม่');
  await sees('ท่านต้องการร้องเรียนเรื่องใด');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/สมหญิง|somying|ทางเท้า/);
  expect((await person.faults()).violations).toEqual([]);
});

it('an answer that is lost, and a page that crashes, bring one case and the same receipt', async () => {
  await open();
  await goToReview();
  let bodies: (string | null)[] = [];
  await page.route('**/api/v1/complaints', async (route) => {
    bodies = [...bodies, route.request().postData()];
    // It arrives; the answer does not.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await press('ส่งเรื่องร้องเรียน');
  await sees('ยังส่งไม่สำเร็จ');
  await page.unroute('**/api/v1/complaints');
  await page.reload();
  await sees('ยังไม่ทราบว่าเรื่องของท่านถึงหน่วยงานแล้วหรือไม่');
  const [again] = await Promise.all([
    page.waitForRequest('**/api/v1/complaints'),
    page.getByRole('button', { name: 'ส่งอีกครั้ง' }).click(),
  ]);
  expect([again.postData()]).toEqual(bodies);
  await sees('หน่วยงานรับเรื่องของท่านแล้ว');
  const receipt = { reference: await reference(), secret: await secret() };
  expect((await find(receipt)).status).toBe(200);
  // Not kept yet: the tab asks before it is left, and the receipt comes again.
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await sees('หน่วยงานรับเรื่องของท่านแล้ว');
  expect({ reference: await reference(), secret: await secret() }).toEqual(receipt);
});

it('nothing is sent while the device is offline, and all that was typed stays', async () => {
  await open();
  await goToReview();
  await page.context().setOffline(true);
  await press('ส่งเรื่องร้องเรียน');
  await sees('ขณะนี้ติดต่อระบบไม่ได้');
  await sees('รอคิวสามชั่วโมง');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'ส่งอีกครั้ง' }).click();
  await sees('หน่วยงานรับเรื่องของท่านแล้ว');
});

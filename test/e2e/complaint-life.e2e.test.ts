import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DeskCase } from '../../src/contract/desk.ts';
import type { DeskAudit } from '../../src/contract/desk-tools.ts';
import { readCode } from '../../src/country/th/code.ts';
import { openBrowser } from '../support/browser.ts';
import { type Clerk, newClerk } from '../support/desk-page.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { gather } from '../support/responses.ts';
import { homeWith, type RunningServer, startServer } from '../support/server.ts';
import { startMailServer, type TestMailServer } from '../support/smtp.ts';
import { photo } from '../support/uploads.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let site: Site;
let mailbox: TestMailServer;
let clerk: Clerk;
let picture: { mimeType: string; buffer: Buffer };
let person: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  mailbox = await startMailServer();
  site = await serveSite((path) => ({
    body: htmlPage({
      body: `<ruam-${path === '/track' ? 'tracker' : 'complaint'}>1694</ruam-${path === '/track' ? 'tracker' : 'complaint'}>
        <script type="module" src="${server.origin}/ruam.js"></script>`,
    }),
  }));
  server = await startServer({
    data: await homeWith(({ complaints }) =>
      Object.assign(complaints, { tracker: `${site.origin}/track`, mailTo: 'desk@example.go.th' }),
    ),
    env: {
      RUAM_ORIGINS: site.origin,
      RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}',
      SMTP_URL: mailbox.url,
      RUAM_MAIL_FROM: 'ruam@example.go.th',
    },
  });
  picture = { mimeType: 'image/jpeg', buffer: await photo() };
  clerk = await newClerk(browser, server, { name: 'napha', title: 'นภา ใจเย็น', roles: ['lead', 'admin'] });
});
afterAll(() => Promise.all([browser?.close(), site?.close(), server?.stop(), mailbox?.close()]));
afterEach(() => person?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const sees = (words: string) => page.getByText(words).first().waitFor();
const fill = (label: string, words: string) => page.getByLabel(label).fill(words);

const who = { name: 'สมหญิง ใจดี', email: 'somying@example.com' };
const said = {
  complaint: 'ทางเท้าหน้าสำนักงานพังมาสามเดือนแล้ว',
  request: 'โปรดแจ้งจุดที่พังให้ชัดเจน',
  answer: 'หน้าประตูทางเข้าที่ 2',
  result: 'ซ่อมทางเท้าเรียบร้อยแล้ว',
  refusal: 'ยังมีหลุมอยู่ข้างทางลาด',
  end: 'ถมหลุมข้างทางลาดแล้ว',
};

/** Complains with a photo, and gives what the receipt says. */
async function complain(isAnonymous: boolean) {
  person = await visit(browser, site.origin, [site.origin, server.origin]);
  page = person.page;
  await page.getByLabel('การให้บริการ').check();
  await press('ถัดไป');
  await fill('เกิดอะไรขึ้น', said.complaint);
  if (!isAnonymous) await page.getByLabel('เก็บภาพต้นฉบับ').check();
  await page.getByLabel('ภาพถ่ายหรือเอกสาร').setInputFiles({ name: 'ทางเท้า.jpg', ...picture });
  await page.getByText('อัปโหลดแล้ว', { exact: true }).waitFor();
  await press('ถัดไป');
  await page.getByLabel('จังหวัดที่เกิดเหตุ').selectOption({ label: 'เชียงใหม่' });
  await press('ถัดไป');
  await page.getByLabel(isAnonymous ? 'ไม่ระบุตัวตน' : 'เปิดเผยชื่อ').check();
  if (!isAnonymous) await fill('ชื่อและนามสกุล', who.name);
  if (!isAnonymous) await fill('อีเมล', who.email);
  await press('ถัดไป');
  await sees('ตรวจทานก่อนส่ง');
  await press('ส่งเรื่องร้องเรียน');
  await sees('หน่วยงานรับเรื่องของท่านแล้ว');
  const [reference = '', secret = ''] = await page.locator('dd.code').allInnerTexts();
  const [address = ''] = /http\S+/.exec(await page.getByText('ติดตามเรื่องได้ที่').innerText()) ?? [];
  await page.getByLabel('ข้าพเจ้าเก็บ').check();
  await press('ปิดใบรับเรื่องและเริ่มเรื่องใหม่');
  return { reference, secret, address };
}

/** Opens the address on the receipt, and types its secret. */
async function follow({ address, secret }: { address: string; secret: string }) {
  await page.goto(address);
  await fill('รหัสลับ', secret);
  await press('ดูเรื่องของฉัน');
  await sees('หน่วยงานได้รับเรื่องของท่านแล้ว');
}

async function looksAgain(state: string) {
  await press('ดูสถานะล่าสุด');
  await page.locator('.standing strong').getByText(state, { exact: true }).waitFor();
}

/** The clerk gets the untouched photo where that was wanted, and nobody else, nor where it was not. */
async function looksAtPhoto(isAnonymous: boolean) {
  const original = clerk.page.getByRole('button', { name: 'ดาวน์โหลดภาพต้นฉบับของ ทางเท้า.jpg' }).first();
  await clerk.page.getByRole('button', { name: 'ดาวน์โหลด ทางเท้า.jpg' }).first().waitFor();
  expect(await original.count()).toBe(isAnonymous ? 0 : 1);
  if (isAnonymous) return;
  const coming = clerk.page.waitForEvent('download');
  await original.click();
  expect(Buffer.compare(await gather(await (await coming).createReadStream()), picture.buffer)).toBe(0);
}

/** The whole life of one complaint, on both sides. */
async function live(isAnonymous: boolean) {
  const receipt = await complain(isAnonymous);
  await follow(receipt);
  await clerk.open(receipt.reference);
  await clerk.page.getByText(said.complaint).first().waitFor();
  await looksAtPhoto(isAnonymous);
  await clerk.does('รับไว้พิจารณา', 'รับไว้พิจารณา');
  await clerk.does('เริ่มดำเนินการ', 'กำลังดำเนินการ');
  const request = { reason: 'ขอรายละเอียดเพิ่มเติม', text: said.request };
  await clerk.does('ขอข้อมูลเพิ่มเติมจากผู้ร้อง', 'รอข้อมูลจากผู้ร้อง', request);

  await looksAgain('รอข้อมูลเพิ่มเติมจากท่าน');
  await sees(said.request);
  await press('ส่งข้อมูลที่เจ้าหน้าที่ขอ');
  await fill('ข้อมูลของท่าน', said.answer);
  await press('ส่งข้อมูล');
  await sees('ส่งข้อมูลแล้ว เจ้าหน้าที่จะดำเนินการต่อ');

  await clerk.refresh('กำลังดำเนินการ');
  await clerk.page.getByText(said.answer).waitFor();
  const result = { reason: 'แก้ไขแล้ว', text: said.result, file: { name: 'ซ่อมแล้ว.jpg', ...picture } };
  await clerk.does('แจ้งผลการดำเนินการ', 'แจ้งผลแล้ว รอผู้ร้องยืนยัน', result);
  await clerk.page.getByText('รอผู้ร้องยืนยันว่าแก้ไขแล้วหรือขอให้พิจารณาใหม่').waitFor();

  await looksAgain('หน่วยงานแจ้งว่าแก้ไขแล้ว');
  await sees(said.result);
  await page.getByRole('button', { name: /^ดาวน์โหลด ซ่อมแล้ว\.jpg/ }).waitFor();
  await press('ยังไม่ได้แก้ไข ขอให้พิจารณาใหม่');
  await page.getByLabel('ปัญหายังไม่ได้รับการแก้ไข').check();
  await fill('มีอะไรที่ยังไม่ได้รับการแก้ไข', said.refusal);
  await press('ส่งคำขอ');
  await sees('ส่งคำขอแล้ว หน่วยงานจะพิจารณาและแจ้งผลที่หน้านี้');

  await clerk.refresh('ผู้ร้องขอให้พิจารณาใหม่');
  await clerk.does('รับพิจารณาใหม่', 'พิจารณาใหม่');
  await clerk.does('ดำเนินการต่อ', 'กำลังดำเนินการ');
  await clerk.does('แจ้งผลการดำเนินการ', 'แจ้งผลแล้ว รอผู้ร้องยืนยัน', { reason: 'แก้ไขแล้ว', text: said.end });

  await looksAgain('หน่วยงานแจ้งว่าแก้ไขแล้ว');
  await press('แก้ไขแล้วจริง');
  await press('ยืนยันว่าแก้ไขแล้ว');
  await sees('บันทึกคำยืนยันแล้ว ขอบคุณ');
  await clerk.refresh('ผู้ร้องยืนยันแล้ว');
  expect((await person.faults()).errors).toEqual([]);
  return receipt;
}

/** What the desk tells of a case: its timeline, and the audit of what staff did with it. */
async function told(reference: string) {
  const { events, person: citizen, files } = await clerk.get<DeskCase>(`/desk/cases/${reference}`);
  const { entries } = await clerk.get<DeskAudit>(`/desk/audit?reference=${reference}&limit=100`);
  const moves = entries.filter(({ what }) => what === 'case-moved').reverse();
  return {
    ...{ citizen, files: files.map(({ name }) => name) },
    events: events.map(({ actor, to }) => `${actor} ${to}`),
    audit: moves.map(({ who: by, detail: { from, to } }) => `${by} ${from} ${to}`),
    views: entries.filter(({ what }) => what === 'case-viewed').length,
  };
}

const life = {
  events: [
    ...['citizen received', 'staff accepted', 'staff in_progress', 'staff info_requested', 'citizen in_progress'],
    ...['staff resolved', 'citizen reopen_requested', 'staff reopened', 'staff in_progress', 'staff resolved'],
    'citizen confirmed',
  ],
  audit: [
    ...['napha received accepted', 'napha accepted in_progress', 'napha in_progress info_requested'],
    ...['napha in_progress resolved', 'napha reopen_requested reopened', 'napha reopened in_progress'],
    'napha in_progress resolved',
  ],
  files: ['ทางเท้า.jpg', 'ซ่อมแล้ว.jpg'],
};

/** The mails about a case, once there are so many; none of them says what was written, by whom, or the secret. */
async function mailsAbout({ reference, secret }: { reference: string; secret: string }, count: number) {
  const mails = () => mailbox.received.filter(({ text }) => text.includes(reference));
  await expect.poll(() => mails().length, { timeout: 20_000 }).toBe(count);
  for (const { headers, text } of mails()) {
    const all = [...Object.values(headers), text].join('\n');
    for (const words of [...Object.values(said), who.name, secret]) expect(all).not.toContain(words);
    expect(all.replace(/[\s-]/g, '').toLowerCase()).not.toContain(readCode(secret)?.toLowerCase() ?? secret);
  }
  return mails().map(({ headers }) => ({ to: headers.to, subject: headers.subject, id: headers['message-id'] }));
}

it('somebody complains, is asked, refuses the first answer and is satisfied by the second, and is told of each step by mail', async () => {
  const receipt = await live(false);
  const { citizen, views, ...rest } = await told(receipt.reference);
  expect(rest).toEqual(life);
  expect(citizen).toEqual(who);
  expect(views).toBeGreaterThan(0);
  const mails = await mailsAbout(receipt, 12);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(12);
  const toCitizen = mails.filter(({ to }) => to === who.email).map(({ subject }) => subject?.replace(/^.*: /, ''));
  expect(toCitizen).toEqual([
    expect.stringContaining('รับเรื่อง'),
    ...['รับไว้พิจารณา', 'กำลังดำเนินการ', 'รอข้อมูลเพิ่มเติมจากท่าน', 'หน่วยงานแจ้งว่าแก้ไขแล้ว'],
    ...['พิจารณาใหม่', 'กำลังดำเนินการ', 'หน่วยงานแจ้งว่าแก้ไขแล้ว'],
  ]);
  const toOffice = mails.filter(({ to }) => to === 'desk@example.go.th').map(({ subject }) => subject);
  expect(toOffice).toEqual([
    `เรื่องร้องเรียนใหม่ ${receipt.reference}`,
    ...Array.from({ length: 3 }, () => `มีความเคลื่อนไหวในเรื่อง ${receipt.reference}`),
  ]);
}, 120_000);

it('the same goes for somebody whom nobody knows: no mail is sent to them, and the desk shows no name', async () => {
  const receipt = await live(true);
  const { citizen, views: _, ...rest } = await told(receipt.reference);
  expect(rest).toEqual(life);
  expect(citizen).toBeUndefined();
  const mails = await mailsAbout(receipt, 4);
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['desk@example.go.th']));
  expect(server.output()).not.toContain(receipt.secret);
}, 120_000);

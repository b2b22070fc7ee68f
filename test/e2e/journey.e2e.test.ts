import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { storedResponses } from '../support/operator.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

/** A foreign page under the strict cross-origin policy, with the two lines that a webmaster pastes. */
const policy = (api: string) =>
  `default-src 'none'; script-src ${api}; connect-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: RunningServer;
let site: Site;
let citizen: Visit;
let page: Page;
let widget: Locator;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const { origin } = server;
  const service = {
    body: htmlPage({
      head: `<script type="module" src="${origin}/ruam.js"></script>`,
      body: `<main><h1>บริการ</h1><ruam-feedback><a href="tel:1694">โทร 1694</a></ruam-feedback></main>`,
    }),
    headers: { 'content-security-policy': policy(origin) },
  };
  site = await serveSite((path) => (path === '/service.html' ? service : undefined));
  citizen = await visit(browser, `${site.origin}/service.html?token=secret#part`, [site.origin, origin]);
  page = citizen.page;
  widget = page.locator('ruam-feedback');
});

afterAll(async () => {
  await citizen?.close();
  await Promise.all([browser?.close(), site?.close(), server?.stop()]);
});

const press = (key: string) => page.keyboard.press(key);
const named = (role: 'radio' | 'checkbox' | 'textbox' | 'button', name: string) =>
  widget.getByRole(role, { name, exact: true });
const hasFocus = (target: Locator) => target.evaluate((element) => element.matches(':focus'));
const untilFocus = (target: Locator) => expect.poll(() => hasFocus(target)).toBe(true);
const stored = () => storedResponses(server.data, 'feedback', '--contact');

/** Goes on from control to control until this one has the focus. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Types where the next Tab or so leads. */
async function type(label: string, text: string): Promise<void> {
  await tabTo(named('textbox', label));
  await page.keyboard.insertText(text);
}

async function isToldWhatIsAsked(): Promise<void> {
  await named('button', 'เขียนความคิดเห็นโดยไม่ให้คะแนน').waitFor();
  expect(await widget.ariaSnapshot()).toMatchInlineSnapshot(`
    "- region "ความคิดเห็นต่อบริการ":
      - heading "ความคิดเห็นต่อบริการ" [level=2]
      - group: การคุ้มครองข้อมูลส่วนบุคคล
      - text: ท่านพึงพอใจต่อบริการนี้เพียงใด
      - radiogroup "ท่านพึงพอใจต่อบริการนี้เพียงใด":
        - radio "ไม่พอใจมาก"
        - text: ไม่พอใจมาก
        - radio "ไม่พอใจ"
        - text: ไม่พอใจ
        - radio "เฉย ๆ"
        - text: เฉย ๆ
        - radio "พอใจ"
        - text: พอใจ
        - radio "พอใจมาก"
        - text: พอใจมาก
      - status
      - button "เขียนความคิดเห็นโดยไม่ให้คะแนน""
  `);
}

async function isToldThatNothingWasAnswered(): Promise<void> {
  await tabTo(named('button', 'เขียนความคิดเห็นโดยไม่ให้คะแนน'));
  await press('Enter');
  await untilFocus(named('checkbox', 'เจ้าหน้าที่ให้บริการดี'));
  await tabTo(named('button', 'ส่งความคิดเห็น'));
  await press('Enter');
  const problems = widget.locator('.summary');
  await untilFocus(problems);
  expect(await problems.ariaSnapshot()).toMatchInlineSnapshot(`
    "- alert:
      - heading "โปรดแก้ไขข้อมูลต่อไปนี้" [level=2]
      - list:
        - listitem:
          - link "ท่านพึงพอใจต่อบริการนี้เพียงใด – โปรดตอบคำถามนี้":
            - /url: "#q0""
  `);
  await tabTo(problems.getByRole('link'));
  await press('Enter');
  await untilFocus(named('radio', 'ไม่พอใจมาก'));
}

async function isToldThatTheChoiceIsSaved(): Promise<void> {
  const status = await widget.getByRole('status').elementHandle();
  await press('ArrowRight');
  await expect.poll(() => named('radio', 'ไม่พอใจ').isChecked()).toBe(true);
  expect(await stored()).toEqual([]);
  await press('Space');
  // The same element as before: a screen reader speaks of no region that it did not know.
  await expect.poll(() => status?.textContent()).toContain('บันทึกคำตอบแล้ว');
  expect(await hasFocus(named('radio', 'ไม่พอใจ'))).toBe(true);
  expect(await stored()).toMatchObject([{ answers: { satisfaction: 2 }, complete: false }]);
  expect(await widget.ariaSnapshot()).toMatchInlineSnapshot(`
    "- region "ความคิดเห็นต่อบริการ":
      - heading "ความคิดเห็นต่อบริการ" [level=2]
      - group: การคุ้มครองข้อมูลส่วนบุคคล
      - text: ท่านพึงพอใจต่อบริการนี้เพียงใด
      - radiogroup "ท่านพึงพอใจต่อบริการนี้เพียงใด":
        - radio "ไม่พอใจมาก"
        - text: ไม่พอใจมาก
        - radio "ไม่พอใจ" [checked]
        - text: ไม่พอใจ
        - radio "เฉย ๆ"
        - text: เฉย ๆ
        - radio "พอใจ"
        - text: พอใจ
        - radio "พอใจมาก"
        - text: พอใจมาก
      - status: บันทึกคำตอบแล้ว ท่านตอบเพิ่มเติมได้
      - text: สิ่งที่ควรปรับปรุง
      - paragraph: เลือกได้มากกว่าหนึ่งข้อ
      - group "สิ่งที่ควรปรับปรุง":
        - checkbox "การให้บริการของเจ้าหน้าที่"
        - text: การให้บริการของเจ้าหน้าที่
        - checkbox "ใช้เวลานาน"
        - text: ใช้เวลานาน
        - checkbox "ขั้นตอนไม่ชัดเจน"
        - text: ขั้นตอนไม่ชัดเจน
        - checkbox "ข้อมูลไม่ครบหรือไม่ถูกต้อง"
        - text: ข้อมูลไม่ครบหรือไม่ถูกต้อง
        - checkbox "ติดต่อหรือใช้งานลำบาก"
        - text: ติดต่อหรือใช้งานลำบาก
      - text: รายละเอียดหรือข้อเสนอแนะ
      - paragraph: โปรดอย่าใส่ชื่อ เลขประจำตัวประชาชน หรือเบอร์โทรศัพท์
      - textbox "รายละเอียดหรือข้อเสนอแนะ"
      - text: อีเมลหรือเบอร์โทรศัพท์ หากต้องการให้ติดต่อกลับ
      - textbox "อีเมลหรือเบอร์โทรศัพท์ หากต้องการให้ติดต่อกลับ"
      - alert
      - button "ส่งความคิดเห็น""
  `);
}

async function isToldThatItWasNotSent(): Promise<void> {
  await tabTo(named('button', 'ส่งความคิดเห็น'));
  const alert = await widget.getByRole('alert').elementHandle();
  await citizen.context.setOffline(true);
  await press('Enter');
  await expect.poll(() => alert?.textContent()).toContain('ยังส่งไม่สำเร็จ');
  expect(await widget.getByRole('alert').ariaSnapshot()).toMatchInlineSnapshot(`
    "- alert:
      - heading "ยังส่งไม่สำเร็จ ข้อความที่ท่านพิมพ์ยังอยู่ครบ" [level=3]
      - paragraph: ขณะนี้ติดต่อระบบไม่ได้ โปรดตรวจสอบอินเทอร์เน็ต แล้วกดส่งอีกครั้ง"
  `);
  await citizen.context.setOffline(false);
  await untilFocus(named('button', 'ส่งอีกครั้ง'));
}

async function isThanked(): Promise<void> {
  await untilFocus(widget.locator('.thanks'));
  const thanks = await widget.ariaSnapshot();
  expect(thanks.replace(/รับเมื่อ .*/, 'รับเมื่อ …')).toMatchInlineSnapshot(`
    "- region "ความคิดเห็นต่อบริการ":
      - heading "ขอบคุณสำหรับความคิดเห็น" [level=2]
      - paragraph: หน่วยงานได้รับคำตอบของท่านแล้ว และจะนำไปปรับปรุงการให้บริการ
      - paragraph: รับเมื่อ …
      - button "ตอบอีกครั้ง"
      - button "ไม่ต้องถามอีก""
  `);
}

async function hasAnsweredOnce(): Promise<void> {
  expect(await stored()).toMatchObject([
    {
      answers: { satisfaction: 2, went_wrong: ['speed'], comment: 'รอนานกว่าสองชั่วโมง' },
      contacts: { contact: 'someone@example.com' },
      complete: true,
      page: '/service.html',
      lang: 'th',
    },
  ]);
}

describe('a citizen with a keyboard alone, on a foreign page under a strict policy', () => {
  it('answers, is told each step, and the answer is there once, even after the server was killed', async () => {
    await isToldWhatIsAsked();
    await isToldThatNothingWasAnswered();
    await isToldThatTheChoiceIsSaved();
    await tabTo(named('checkbox', 'ใช้เวลานาน'));
    await press('Space');
    await type('รายละเอียดหรือข้อเสนอแนะ', 'รอนานกว่าสองชั่วโมง');
    await type('อีเมลหรือเบอร์โทรศัพท์ หากต้องการให้ติดต่อกลับ', 'someone@example.com');
    await isToldThatItWasNotSent();
    await press('Enter');
    await isThanked();

    const { errors, ...others } = await citizen.faults();
    expect(others).toEqual({ violations: [], cookies: [], strangers: [] });
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);

    await hasAnsweredOnce();
    await server.kill();
    server = await startServer({ data: server.data });
    await hasAnsweredOnce();
  });
});

import type { Browser } from 'playwright-core';
import type { DeskRole } from '../../src/contract/desk-wire.ts';
import { codeOf } from './desk.ts';
import { ruam } from './operator.ts';
import type { RunningServer } from './server.ts';
import { type Visit, visit } from './visit.ts';

/** What somebody at the desk does with a case besides pressing its button, by the labels that they see. */
export interface Deed {
  /** Chosen where there are several. */
  reason?: string;
  text?: string;
  file?: { name: string; mimeType: string; buffer: Buffer };
}

/** Somebody of the staff at the desk of a running server, in a browser of their own. */
export interface Clerk extends Visit {
  /** Opens a case from the list. */
  open(reference: string): Promise<void>;
  /** Does something with the case that is open, and waits for where it stands then. */
  does(way: string, state: string, deed?: Deed): Promise<void>;
  /** Reads the case that is open anew, and waits for where it stands now. */
  refresh(state: string): Promise<void>;
  /** The JSON that the desk's backend answers them. */
  get<T>(path: string): Promise<T>;
}

/** Makes an account by the command, signs in with it at the desk, in Thai, and chooses a password, as a new colleague does. */
export async function newClerk(
  browser: Browser,
  { origin, data }: RunningServer,
  { name, title, roles }: { name: string; title: string; roles: DeskRole[] },
): Promise<Clerk> {
  const told = await ruam(data, 'user', 'add', name, '--title', title, '--roles', roles.join());
  const say = (what: string) => new RegExp(`^${what}: (.+)$`, 'm').exec(told)?.[1] ?? '';
  const owner = { name, password: say('Password'), secret: say('Authenticator secret') };
  const person = await visit(browser, `${origin}/desk?lang=th`, [origin]);
  const { page } = person;
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
  const stands = (state: string) => page.locator('.facts strong').getByText(state, { exact: true }).waitFor();

  await fill('ชื่อผู้ใช้', name);
  await fill('รหัสผ่าน', owner.password);
  await fill('รหัสยืนยัน', codeOf(owner, new Date()));
  await press('เข้าสู่ระบบ');
  await fill('รหัสผ่านที่ใช้เข้าสู่ระบบ', owner.password);
  await fill('รหัสผ่านใหม่', `รหัสของ ${name} เอง`);
  await fill('รหัสผ่านใหม่อีกครั้ง', `รหัสของ ${name} เอง`);
  // Each code counts once; an authenticator's clock may be half a minute ahead.
  await fill('รหัสยืนยัน', codeOf(owner, new Date(Date.now() + 30_000)));
  await press('เปลี่ยนรหัสผ่าน');
  await page.getByRole('heading', { name: 'เรื่องร้องเรียน', exact: true }).waitFor();

  return {
    ...person,
    async open(reference) {
      await page.goto(`${origin}/desk?lang=th#/cases`);
      await press('โหลดข้อมูลล่าสุด');
      await page.getByRole('link', { name: reference }).click();
      await page.getByRole('heading', { name: reference }).waitFor();
    },
    async does(way, state, { reason, text, file } = {}) {
      await press(way);
      if (reason) await page.getByLabel('เหตุผล', { exact: true }).selectOption({ label: reason });
      if (text) await page.locator('#act-text').fill(text);
      if (file) {
        await page.getByLabel('ไฟล์ที่แนบไปด้วย').setInputFiles(file);
        await page.getByText('อัปโหลดแล้ว', { exact: true }).waitFor();
      }
      await press('ยืนยัน');
      await stands(state);
    },
    async refresh(state) {
      await press('โหลดข้อมูลล่าสุด');
      await stands(state);
    },
    get: (path) => page.evaluate(async (url) => (await fetch(url)).json(), `${origin}/api/v1${path}`),
  };
}

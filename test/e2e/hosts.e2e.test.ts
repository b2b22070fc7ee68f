import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDemo } from '../../demo/serve.mjs';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { difference, picture } from '../support/pixels.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

/** What makes a page of `demo/hosts` hostile (asked in the page), and what of it the widget is right to follow. */
interface Host {
  hostile: () => boolean;
  follow?: (plain: Page) => Promise<unknown>;
}

const rootFontSize = () => getComputedStyle(document.documentElement).fontSize === '10px';

const hosts: Record<string, Host> = {
  plain: { hostile: () => document.styleSheets.length > 0 },
  'csp-self-hosted': { hostile: () => document.querySelector('script[src^="http"]') === null },
  'csp-cross-origin': { hostile: () => document.querySelector('script[src^="http"]') !== null },
  'csp-nonce': { hostile: () => document.querySelector('script')?.nonce !== '' },
  'tis-620': { hostile: () => document.characterSet === 'windows-874' },
  'tis-620-classic': { hostile: () => document.characterSet === 'windows-874' },
  quirks: { hostile: () => document.compatMode === 'BackCompat' },
  'bootstrap-3': { hostile: rootFontSize },
  unset: { hostile: () => getComputedStyle(document.body).display === 'inline' },
  spacing: { hostile: () => getComputedStyle(document.body).letterSpacing === '3px' },
  'small-rem': { hostile: rootFontSize },
  twice: { hostile: () => document.querySelectorAll('script').length === 3 },
  'other-lit': {
    hostile: () => document.querySelector('office-hours')?.shadowRoot?.textContent?.includes('08') === true,
  },
  'old-table': { hostile: () => document.querySelector('font ruam-feedback') !== null },
  'right-to-left': {
    hostile: () => getComputedStyle(document.body).direction === 'rtl',
    follow: (plain) => plain.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
  },
  dark: {
    hostile: () => getComputedStyle(document.body).colorScheme === 'dark',
    follow: (plain) => plain.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark')),
  },
  'two-of-everything': { hostile: () => document.querySelectorAll('ruam-feedback').length === 6 },
};

let browser: Browser;
let server: RunningServer;
let demo: Awaited<ReturnType<typeof serveDemo>>;
/** Where pictures are compared. */
let blank: Page;
let reference: Buffer[];

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  for (const form of ['service-counter', 'host-survey']) {
    const file = fileURLToPath(new URL(`../../demo/forms/${form}.json`, import.meta.url));
    await ruam(server.data, 'forms', 'put', form, file);
  }
  demo = await serveDemo({ backend: server.origin });
  blank = await browser.newPage();
  reference = await looks();
});

afterAll(async () => {
  await Promise.all([browser?.close(), demo?.close(), server?.stop()]);
});

const open = (name: string, bare = false) =>
  visit(browser, `${demo.url}/hosts/${name}.html`, [demo.url, server.origin], bare);

const first = (page: Page) => page.locator('ruam-feedback').first();
const survey = (page: Page) => page.locator('ruam-survey');

/** Tone marks, vowels above and below, Thai digits, a sign that TIS-620 has and some that it has not. */
const typed = (host: string) => `${host}: เจ้าหน้าที่ให้ข้อมูลน้ำท่วมชัดเจน ฯลฯ ๒๕๖๙ ฿ “ขอบคุณ” 😊`;

/** How the widget looks on the plain page, with what of a host it is to follow. */
async function looks(follow?: Host['follow']): Promise<Buffer[]> {
  const { page, close } = await open('plain');
  await follow?.(page);
  const shown = await look(page);
  await close();
  return shown;
}

/** Pictures of both widgets, as they came and as they are once something was chosen. */
const look = async (page: Page) => [...(await choose(first(page))), ...(await answer(survey(page)))];

/** Answers the survey but for its suggestions. Gives pictures of it as it came, and as it is then. */
async function answer(widget: Locator): Promise<Buffer[]> {
  const other = widget.getByLabel('อื่น ๆ');
  await other.waitFor();
  const fresh = await picture(widget);
  await widget.getByRole('radio', { name: /^เจ้าหน้าที่.*มาก$/ }).check();
  await widget.getByRole('radio', { name: '8', exact: true }).click();
  await widget.getByLabel('ความรวดเร็ว').check();
  await widget.getByLabel('สำนักงานที่ไป').fill('เชียงใหม่');
  // It shows once what sends the answers has come.
  await widget.getByText('เก็บข้อความที่พิมพ์ไว้').waitFor();
  return [fresh, await picture(widget)];
}

/** Writes the suggestions and sends the survey. */
async function sendSurvey(widget: Locator, ideas: string): Promise<void> {
  await widget.getByLabel('ข้อเสนอแนะ').pressSequentially(ideas);
  await widget.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await widget.getByText('ขอบคุณ').first().waitFor();
}

/** Chooses a face. Gives pictures of the widget as it came, and as it is then. */
async function choose(widget: Locator): Promise<Buffer[]> {
  const face = widget.getByRole('radio', { name: 'พอใจมาก', exact: true });
  await face.waitFor();
  const fresh = await picture(widget);
  await face.click();
  await widget.getByText('บันทึกคำตอบแล้ว').waitFor();
  return [fresh, await picture(widget)];
}

/** Answers the rest and sends it. */
async function send(widget: Locator, comment: string): Promise<void> {
  await widget.getByLabel('รวดเร็ว').check();
  await widget.getByLabel('รายละเอียดหรือข้อเสนอแนะ').pressSequentially(comment);
  await widget.getByRole('button', { name: 'ส่งความคิดเห็น' }).click();
  await widget.getByText('ขอบคุณสำหรับความคิดเห็น').waitFor();
}

describe.each(Object.entries(hosts))('on the page %s', (name, { hostile, follow }) => {
  let here: Visit;
  let shown: Buffer[];

  beforeAll(async () => {
    here = await open(name);
    shown = await look(here.page);
  });
  afterAll(() => here?.close());

  it('looks as it does on every other', async () => {
    expect(await here.page.evaluate(hostile)).toBe(true);
    const expected = follow ? await looks(follow) : reference;
    for (const [index, picture] of shown.entries()) {
      const { sizes, pixels } = await difference(blank, expected[index] as Buffer, picture);
      expect(sizes[1]).toBe(sizes[0]);
      expect(pixels).toBe(0);
    }
  });

  it('lets a citizen answer, and does no harm', async () => {
    await send(first(here.page), typed(name));
    await sendSurvey(survey(here.page), typed(name));
    expect(await here.faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });
    const without = await open(name, true);
    const before = await without.globals();
    const more = (await here.globals()).filter((global) => !before.includes(global));
    expect(more.length, more.join()).toBeLessThanOrEqual(1);
    await without.close();
  });
});

it('keeps what citizens typed on each page, once', async () => {
  const stored = await storedResponses(server.data, 'feedback');
  // On the plain page faces were chosen for the pictures, too.
  const kept = stored.filter(({ complete, page }) => complete || page !== '/hosts/plain.html');
  const expected = Object.keys(hosts).map((name) => ({
    page: `/hosts/${name}.html`,
    lang: 'th',
    complete: true,
    answers: { satisfaction: 5, went_well: ['speed'], comment: typed(name) },
  }));
  expect(kept.map(({ page, lang, complete, answers }) => ({ page, lang, complete, answers }))).toEqual(expected);
  const surveys = await storedResponses(server.data, 'host-survey');
  expect(surveys.map(({ page, answers }) => ({ page, answers }))).toEqual(
    Object.keys(hosts).map((name) => ({
      page: `/hosts/${name}.html`,
      answers: { satisfied: { staff: 3 }, recommend: 8, matters: ['speed'], office: 'เชียงใหม่', ideas: typed(name) },
    })),
  );
});

it('there is no page that nobody tried', async () => {
  const files = await readdir(new URL('../../demo/hosts', import.meta.url));
  const names = files.filter((file) => file.endsWith('.html') && file !== 'index.html');
  expect(Object.keys(hosts).sort()).toEqual(names.map((file) => file.replace('.html', '')).sort());
});

it('two of everything on one page are six answers', async () => {
  const { page, faults, close } = await open('two-of-everything');
  const widgets = page.locator('ruam-feedback');
  const buttons = ['ความคิดเห็นต่อบริการ', 'ความคิดเห็นต่อเว็บไซต์'].map((name) => page.getByRole('button', { name }));
  const floating = [4, 5].map((index) => widgets.nth(index).getByRole('button'));
  for (const [index, opener] of [undefined, undefined, ...buttons, ...floating].entries()) {
    await opener?.click();
    const widget = widgets.nth(index);
    await widget.getByRole('radio', { name: 'พอใจ', exact: true }).click();
    await widget
      .getByRole('textbox')
      .first()
      .fill(`ชุดที่ ${index + 1}`);
    await widget.getByRole('button', { name: 'ส่งความคิดเห็น' }).click();
    await widget.getByText('ขอบคุณสำหรับความคิดเห็น').waitFor();
    if (opener) await widget.getByRole('button', { name: 'ปิด' }).click();
  }
  expect(await faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });
  await close();
  const stored = await Promise.all(['feedback', 'service-counter'].map((form) => storedResponses(server.data, form)));
  const comments = stored.flat().map(({ answers }) => answers.comment);
  expect(comments.filter((comment) => /^ชุดที่/.test(`${comment}`)).sort()).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => `ชุดที่ ${number}`),
  );
});

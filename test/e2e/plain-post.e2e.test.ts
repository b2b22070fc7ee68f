import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodings } from '../../demo/encodings.mjs';
import { openBrowser } from '../support/browser.ts';
import { storedResponses } from '../support/operator.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** What somebody typed into the form of a page, by the page's path. */
const typed: Record<string, Record<string, string>> = {
  '/good': {
    satisfaction: '4',
    went_well: 'staff',
    comment: `${'รอนาน '.repeat(60)}\nhttps://example.go.th/${'a'.repeat(90)}`,
  },
  '/wrong': { satisfaction: '9', comment: 'ก'.repeat(2_001) },
  '/lost': { comment: 'x' },
  '/tis-620': { comment: 'น้ำ & ฟ้า – 😊' },
};

let browser: Browser;
let server: RunningServer;
let site: Site;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  site = await serveSite((path, query) => {
    const answers = typed[path];
    if (!answers) return undefined;
    const body = htmlPage({ body: plainForm(path, query.slice(1) || 'th', answers) });
    if (path !== '/tis-620') return { body };
    return { body: encodings['tis-620'](body), headers: { 'content-type': 'text/html; charset=tis-620' } };
  });
});

afterEach(() => page?.context().close());

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await server?.stop();
});

/** A plain form as a webmaster writes it. */
function plainForm(path: string, lang: string, answers: Record<string, string>): string {
  const action = `${server.origin}/api/v1/forms/${path === '/lost' ? 'lost' : 'feedback'}/responses`;
  const hidden = { _charset_: '', lang, page: path };
  return `<form method="post" action="${action}">
    ${Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)}
    ${Object.entries(answers).map(([name, value]) => `<textarea name="${name}">${value}</textarea>`)}
    <button>OK</button>
  </form>`;
}

/** Opens a page with such a form and sends it. Our own pages hold no script, whatever the browser would run. */
async function send(path: string, lang = 'th', options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  page = await context.newPage();
  await page.goto(`${site.origin}${path}?${lang}`);
  await page.getByRole('button').click();
  await page.waitForURL(`${server.origin}/**`);
}

const press = (step: string) => page.locator(`button[value=${step}]`).click();
const kept = async () => (await storedResponses(server.data, 'feedback')).map(({ answers }) => answers);

const focused = () => page.locator(':focus');
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press(key);
    if (await focused().and(page.locator(selector)).count()) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

const meetings: [string, BrowserContextOptions][] = [
  ['th', { colorScheme: 'light' }],
  ['en', { colorScheme: 'dark' }],
  ['th', { forcedColors: 'active' }],
];
const states: Record<string, (lang: string, options: BrowserContextOptions) => Promise<void>> = {
  'answers to look over': (lang, options) => send('/good', lang, options),
  'answers to change': (lang, options) => send('/good', lang, options).then(() => press('change')),
  'problems with answers': (lang, options) => send('/wrong', lang, options),
  'what cannot be sent': (lang, options) => send('/lost', lang, options),
  thanks: (lang, options) => send('/good', lang, options).then(() => press('send')),
};

describe('the pages for a browser without JavaScript', () => {
  it.each(Object.keys(states))('can be used by everybody: %s', async (state) => {
    for (const [lang, looks] of meetings) {
      await states[state]?.(lang, looks);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect([lang, looks, await barriers()]).toEqual([lang, looks, []]);
      await page.context().close();
    }
  });

  it('are used with the keyboard alone, from a problem to the thanks', async () => {
    await send('/wrong', 'en', { javaScriptEnabled: false });
    expect(await focused().getAttribute('class')).toBe('problems');
    await tabTo('a[href="#question-3"]');
    await page.keyboard.press('Enter');
    expect(await focused().getAttribute('name')).toBe('comment');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Shorter');
    await tabTo('[type=radio]', 'Shift+Tab');
    await page.keyboard.press('Space');
    await tabTo('button');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has been stored yet').waitFor();
    await tabTo('summary');
    await page.keyboard.press('Enter');
    await page.getByText('Personal Data Protection Act').waitFor();
    await tabTo('button');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you').waitFor();
    await tabTo('a');
    expect(await focused().getAttribute('href')).toBe(`${site.origin}/wrong`);
    expect(await kept()).toContainEqual({ satisfaction: 5, comment: 'Shorter' });
  });

  it('read a page in TIS-620 as it was typed', async () => {
    await send('/tis-620', 'th', { javaScriptEnabled: false });
    expect(await page.locator('dd').filter({ hasText: 'น้ำ' }).innerText()).toBe('น้ำ & ฟ้า – 😊');
    await press('send');
    expect(await kept()).toContainEqual({ comment: 'น้ำ & ฟ้า – 😊' });
  });

  it('keep one record when the thanks are loaded again, and lead back', async () => {
    const before = (await kept()).length;
    await send('/good', 'th', { javaScriptEnabled: false });
    await press('send');
    await page.getByText('ขอบคุณ').waitFor();
    await page.reload();
    await page.getByText('ขอบคุณ').waitFor();
    expect(await kept()).toHaveLength(before + 1);
    await page.getByRole('link').click();
    expect(page.url()).toBe(`${site.origin}/good`);
  });
});

/** What axe finds; a target below 44 px (WCAG 2.5.5), and what must be scrolled sideways, with text twice as large too. */
async function barriers(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const loaded = globalThis as unknown as { axe: typeof axe };
    const { violations } = await loaded.axe.run();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    const targets = document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary');
    for (const target of targets) {
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      if (width < 44 || height < 44) found.push(`${width} × ${height} px: ${target.outerHTML}`);
    }
    const twice = new CSSStyleSheet();
    twice.replaceSync('html { font-size: 200%; }');
    for (const sheets of [[], [twice]]) {
      document.adoptedStyleSheets = sheets;
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide`);
    }
    return found;
  });
}

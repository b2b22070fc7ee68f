import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reserves } from '../../src/loader/widgets.ts';
import { openBrowser } from '../support/browser.ts';
import { builtFile, version } from '../support/files.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';

let browser: Browser;
let host: Site;
let files: Site;
let page: Page;
let body = '';
let errors: string[] = [];
/** Paths whose code somebody has changed since it was built. */
const changed = new Set<string>();

beforeAll(async () => {
  browser = await openBrowser();
  host = await serveSite((path) => (path === '/' ? { body: htmlPage({ body }) } : undefined));
  files = await serveSite((path, query) => {
    const code = builtFile(path.slice(1));
    const planted = changed.has(path) && query === '' ? ';document.documentElement.dataset.ran = "yes";' : '';
    return code === undefined ? undefined : { body: code + planted };
  });
});
afterAll(() => Promise.all([browser.close(), host.close(), files.close()]));

beforeEach(async () => {
  page = await browser.newPage();
  errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});
afterEach(async () => {
  changed.clear();
  await page.close();
});

/** Opens a page with these lines in its body, and waits for its scripts. */
async function open(html: string) {
  body = html;
  await page.goto(host.origin);
}

const fallback = '<a href="tel:1694">1694</a>';
const isDefined = (tag = 'ruam-feedback') => page.evaluate((name) => customElements.get(name) !== undefined, tag);
const ran = () => page.evaluate(() => document.documentElement.dataset.ran);
const script = (path: string, more = '') => `<script type="module" ${more} src="${files.origin}${path}"></script>`;
const untilRefused = (path: string) =>
  expect.poll(() => errors.join('\n')).toContain(`${files.origin}${path} did not arrive`);

/** The files that a file fetches only as they were built. */
function pinnedIn(path: string): string[] {
  const pins = (builtFile(path.slice(1)) ?? '').matchAll(/\["([^"]+\.js)","sha256-/g);
  return [...pins].map(([, file = '']) => new URL(file, `http://localhost${path}`).pathname);
}

const chunks = pinnedIn('/ruam.js');

const entryOf = (tag: string) => `/${version}/chunks/${tag.slice(5)}.js`;
const entries = Object.fromEntries(Object.keys(reserves).map((tag) => [entryOf(tag), tag]));

/** Files that a widget's code comes in, by its tag; what both share is listed under each. */
const chains = Object.keys(reserves).flatMap((tag) => {
  const isFirst = (path: string) => path in entries;
  const from = chunks.indexOf(entryOf(tag));
  const length = chunks.slice(from + 1).findIndex(isFirst);
  return chunks.slice(from, length < 0 ? undefined : from + 1 + length).map((path): [string, string] => [tag, path]);
});

describe('a file that was changed after it was built', () => {
  it('it has several files to protect', () => {
    expect(chunks.length).toBeGreaterThan(1);
    expect(Object.keys(entries).filter((path) => !chunks.includes(path))).toEqual([]);
  });

  it('it comes when nothing was changed', async () => {
    await open(`${script('/ruam.js')}<ruam-feedback>${fallback}</ruam-feedback>`);
    await expect.poll(() => isDefined()).toBe(true);
    expect(errors.filter((text) => /arrive|integrity/.test(text))).toEqual([]);
  });

  for (const [tag, path] of chains) {
    it(`it does not run: ${path} of ${tag}, and the page keeps its fallback`, async () => {
      changed.add(path);
      await open(`${script('/ruam.js')}<p>${fallback}</p><${tag}>${fallback}</${tag}>`);
      await untilRefused(path);
      await page.waitForLoadState('networkidle');
      expect(await ran()).toBeUndefined();
      expect(await isDefined(tag)).toBe(false);
      const link = page.locator(`${tag} a`);
      expect(await link.isVisible()).toBe(true);
      const height = (await page.locator(tag).boundingBox())?.height ?? 0;
      expect(height).toBeLessThan(50);
    });
  }

  it('it comes once it is what it was, when the page is loaded again', async () => {
    const path = entryOf('ruam-feedback');
    changed.add(path);
    await open(`${script('/ruam.js')}<ruam-feedback>${fallback}</ruam-feedback>`);
    await untilRefused(path);
    changed.clear();
    await page.reload();
    await expect.poll(() => isDefined()).toBe(true);
    expect(await ran()).toBeUndefined();
  });

  for (const [own, holding] of [
    ['/ruam.js', `/${version}/chunks/feedback.js`],
    [`/${version}/feedback.js`, `/${version}/feedback.js`],
  ] as const) {
    it(`it does not run when it comes later: parts of ${holding}`, async () => {
      const parts = pinnedIn(holding);
      for (const part of parts) changed.add(part);
      await open(`${script(own)}<ruam-feedback delivery="floating">${fallback}</ruam-feedback>`);
      await expect.poll(() => files.requests.some((path) => parts.includes(path))).toBe(true);
      await page.waitForLoadState('networkidle');
      expect(await isDefined()).toBe(true);
      expect(await ran()).toBeUndefined();
      expect(await page.locator('ruam-feedback a').isVisible()).toBe(true);
    });
  }

  it('it does not run in a page that pins it', async () => {
    const path = `/${version}/feedback.js`;
    const { 'feedback.js': hash } = JSON.parse(builtFile(`${version}/sri.json`) ?? '{}');
    const pinned = `${script(path, `integrity="${hash}" crossorigin`)}<ruam-feedback>${fallback}</ruam-feedback>`;
    await open(pinned);
    await expect.poll(() => isDefined()).toBe(true);
    changed.add(path);
    await open(pinned);
    await expect.poll(() => errors.join('\n')).toContain('integrity');
    expect(await ran()).toBeUndefined();
    expect(await isDefined()).toBe(false);
  });

  it('it fetches no second, unchecked copy of itself for a part', async () => {
    const path = `/${version}/feedback.js`;
    changed.add(path);
    await open(`${script(`${path}?v=1`)}<ruam-feedback delivery="floating">${fallback}</ruam-feedback>`);
    await expect.poll(() => isDefined()).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await ran()).toBeUndefined();
    expect(await page.locator('ruam-feedback a').isVisible()).toBe(true);
  });
});

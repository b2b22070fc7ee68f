import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { version } from '../support/files.ts';
import { htmlPage, type Page as Reply, type Site, serveSite } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const plain = `
  body { margin: 0 auto; max-width: 60rem; font: 1rem/1.6 sans-serif; }
  .far { height: 6000px; }
  .some { height: 300px; }`;

const always = `default-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: RunningServer;
let host: Site;
let page: Page;
let reply: Reply;
let style: string;
/** What the page asked of the server, in order. */
let asked: string[];
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  host = await serveSite((path) => (path === '/host.css' ? { body: style } : reply));
});
afterAll(() => Promise.all([browser?.close(), host?.close(), server?.stop()]));

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  style = plain;
  asked = [];
  faults = [];
  page.on('request', (request) => {
    if (request.url().startsWith(server.origin)) asked.push(new URL(request.url()).pathname);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(() => page.close());

const fallback = '<a href="tel:1694">1694</a>';
const script = (file = 'ruam.js', more = '') =>
  `<script type="module" ${more} src="${server.origin}/${file}"></script>`;

/** Opens a page with these lines in its body. */
async function open(body: string, { head = '', policy = '' } = {}) {
  const html = htmlPage({ head: `<link rel="stylesheet" href="/host.css">${head}`, body });
  reply = { body: html, ...(policy && { headers: { 'content-security-policy': policy } }) };
  await page.goto(host.origin);
}

const code = (path: string) => path.endsWith('.js');
const widgetCode = `/${version}/chunks/feedback.js`;

/** The widget's first question can be answered. */
const untilUsable = (place = 'ruam-feedback') =>
  page.locator(`${place} >> input[type=radio]`).first().waitFor({ state: 'attached' });

describe('the loader', () => {
  it('it brings nothing but itself to a page without widgets', async () => {
    await open(`${script()}<p>ข่าว</p>`);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['/ruam.js']);
    expect(faults).toEqual([]);
  });

  it('it brings a widget that is in sight, all its files at once', async () => {
    await open(`${script()}<ruam-feedback>${fallback}</ruam-feedback>`);
    await untilUsable();
    expect(asked.filter(code).length).toBeGreaterThan(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(faults).toEqual([]);
  });

  it('it waits with a widget far below until the person comes near', async () => {
    await open(`${script()}<div class="far"></div><ruam-feedback>${fallback}</ruam-feedback>`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo(0, 3000));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['/ruam.js']);
    await page.evaluate(() => scrollTo(0, 4500));
    await untilUsable();
    expect(await page.evaluate(() => scrollY)).toBe(4500);
  });

  for (const attribute of ['for="open"', 'delivery="floating"']) {
    it(`it does not wait with a widget that is called from afar: ${attribute}`, async () => {
      const far = `<div class="far"></div><ruam-feedback ${attribute}></ruam-feedback>`;
      await open(`${script()}<button id="open">ติชม</button>${far}`);
      await expect.poll(() => asked).toContain(widgetCode);
    });
  }

  it('it finds a widget that is put into the page later', async () => {
    await open(`${script()}<main></main>`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const wrapper = document.createElement('section');
      wrapper.append(document.createElement('ruam-feedback'));
      document.querySelector('main')?.append(wrapper);
    });
    await untilUsable();
  });

  for (const file of ['ruam.js', `${version}/ruam.js`, `${version}/ruam.all.js`]) {
    it(`it mounts where an editor strips unknown tags: ${file}`, async () => {
      await open(`${script(file)}<div data-ruam="feedback">${fallback}</div>`);
      await untilUsable('div > ruam-feedback');
      expect(faults).toEqual([]);
    });
  }

  it('it is one script where there are no modules, and takes its endpoint from there', async () => {
    const classic = `<script src="${server.origin}/${version}/ruam.classic.js"></script>`;
    await open(`<div data-ruam="feedback">${fallback}</div>${classic}`);
    await untilUsable('div > ruam-feedback');
    await expect.poll(() => asked).toContain('/api/v1/forms/feedback');
    expect(faults).toEqual([]);
  });

  it('it stands being included again and again, in whatever form', async () => {
    const all = ['ruam.js', 'ruam.js?again', `${version}/ruam.js`, `${version}/ruam.all.js`, `${version}/feedback.js`];
    const classic = `<script src="${server.origin}/${version}/ruam.classic.js"></script>`;
    const scripts = all.map((file) => script(file)).join('');
    await open(`${scripts}${classic}${classic}<div data-ruam="feedback">${fallback}</div>`);
    await untilUsable();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('ruam-feedback').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('it asks for the form while the code is on its way, and once', async () => {
    await open(`${script()}<ruam-feedback form="feedback">${fallback}</ruam-feedback>`);
    await untilUsable();
    await page.waitForLoadState('networkidle');
    const form = '/api/v1/forms/feedback';
    expect(asked.filter((path) => path === form)).toEqual([form]);
    expect(asked.indexOf(form)).toBeLessThan(asked.indexOf(widgetCode));
  });

  it('it leaves no name on the page', async () => {
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window));
    await open('<p>ข่าว</p>');
    const before = await names();
    await open(`${script()}<ruam-feedback>${fallback}</ruam-feedback>`);
    await untilUsable();
    expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('a page that a widget comes to', () => {
  const text = '<p class="some">ข้อความ</p>';
  const around = (widget: string) => `<h1>บริการ</h1>${text}${widget}${text}${text}`;

  beforeEach(() =>
    page.addInitScript(() => {
      const seen: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      Object.assign(globalThis, { takeShifts: () => [...seen, ...observer.takeRecords()] });
    }),
  );

  /** All shifts of the page's layout until now (https://web.dev/articles/cls, without its windows). */
  async function layoutShift(): Promise<number> {
    await untilUsable();
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(() =>
      (Reflect.get(globalThis, 'takeShifts') as () => PerformanceEntry[])().reduce(
        (all, entry) => all + Reflect.get(entry, 'value'),
        0,
      ),
    );
    console.log(`layout shift: ${shift.toFixed(4)}`);
    return shift;
  }

  /** The rules that README gives a page for its own stylesheet. */
  const reserve = /^```css\n(ruam-feedback:not.*?)^```/ms.exec(
    readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'),
  )?.[1];

  const widgets = ['', ' form="feedback"'].map(
    (attributes) => `<ruam-feedback${attributes}>${fallback}</ruam-feedback>`,
  );
  const place = `<div data-ruam="feedback">${fallback}</div>`;

  for (const width of [1280, 320]) {
    for (const widget of widgets) {
      it(`it does not jump if the page is painted after the loader has come: ${widget}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 720 });
        await open(around(widget), { head: script('ruam.js', 'blocking="render"') });
        expect(await layoutShift()).toBeLessThanOrEqual(0.02);
      });
    }

    for (const widget of [...widgets, place]) {
      it(`it does not jump however late the loader is, if it has a reserve of its own: ${widget}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 720 });
        await page.route('**/ruam.js', async (route) => {
          await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
          await route.continue();
        });
        style = `${plain} ${reserve}`;
        await open(around(widget), { head: script() });
        expect(await layoutShift()).toBeLessThanOrEqual(0.02);
      });
    }
  }
});

describe('the loader under a strict policy', () => {
  const widget = `<ruam-feedback form="feedback" delivery="floating">${fallback}</ruam-feedback>`;
  const data = () => `data-endpoint="${server.origin}/api/v1"`;

  /** Opens the dialog, which is a part that comes later. */
  async function openDialog() {
    await page.locator('ruam-feedback >> button').first().click();
    await untilUsable('ruam-feedback >> dialog[open]');
  }

  it('it works where the server’s origin is named', async () => {
    const policy = `${always}; script-src ${server.origin}; connect-src ${server.origin}; style-src 'self'; img-src 'self'`;
    await open(`${script('ruam.js', data())}${widget}`, { policy });
    await openDialog();
    expect(faults).toEqual([]);
  });

  it('it works where only a nonce lets scripts run, and hands it on', async () => {
    const policy = `${always}; script-src 'nonce-r4nd0m'; connect-src ${server.origin}; style-src 'self'; img-src 'self'`;
    await open(`${script('ruam.js', `nonce="r4nd0m" ${data()}`)}${widget}`, { policy });
    await openDialog();
    const nonces = await page.$$eval('link[rel=modulepreload]', (links) =>
      links.map((link) => (link as HTMLElement).nonce),
    );
    expect(nonces.length).toBeGreaterThan(2);
    expect(new Set(nonces)).toEqual(new Set(['r4nd0m']));
    expect(faults).toEqual([]);
  });

  it('it leaves the fallback where the policy lets it do nothing', async () => {
    const blocked = `${script('ruam.js')}<ruam-feedback>${fallback}</ruam-feedback>`;
    await open(blocked, { policy: `default-src 'none'; style-src 'self'; script-src ${server.origin}/ruam.js` });
    await expect.poll(() => faults.join()).toContain('did not arrive');
    expect(await page.locator('ruam-feedback a').isVisible()).toBe(true);
    expect((await page.locator('ruam-feedback').boundingBox())?.height).toBeLessThan(50);
  });
});

import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDemo } from '../../demo/serve.mjs';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const surveys = ['', 'satisfaction.html', 'results.html', 'draft-opinion.html', 'community-needs.html']
  .concat(['partner-staff.html', 'nps.html', 'every-kind.html'])
  .flatMap((page) => [`/surveys/${page}`, `/en/surveys/${page}`]);
const pages = [
  '/',
  '/services/',
  '/services/unemployed.html',
  '/services/work-permit.html',
  '/services/jobs.html',
  '/services/work-abroad.html',
  '/news/',
  '/news/job-fair.html',
  '/contact.html',
  '/complaints/',
  '/complaints/figures.html',
  '/en/complaints/',
  '/en/complaints/figures.html',
  '/tracker.html',
  '/en/tracker.html',
  '/en/',
  '/en/services/unemployed.html',
  '/en/contact.html',
  '/hosts/',
  ...surveys,
];
const forms = ['service-counter', 'work-abroad', 'every-kind', 'host-survey'];
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let browser: Browser;
let server: RunningServer;
let demo: Awaited<ReturnType<typeof serveDemo>>;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  for (const form of forms) {
    await ruam(server.data, 'forms', 'put', form, new URL(`../../demo/forms/${form}.json`, import.meta.url).pathname);
  }
  demo = await serveDemo({ backend: server.origin });
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await server?.stop();
});

/** Opens a page of the demonstration and waits until its widgets, if any, are usable. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(demo.url + path);
  if (options.javaScriptEnabled !== false) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('ruam-feedback, ruam-survey, ruam-complaint, ruam-tracker, ruam-stats')].every(
        (widget) => widget.shadowRoot?.querySelector('.root'),
      ),
    );
  }
  return page;
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ส่งความคิดเห็น' }).click();
  await page.getByText('ขอบคุณสำหรับความคิดเห็น').waitFor();
}

const answersOf = async (form: string, page: string) =>
  (await storedResponses(server.data, form)).filter((response) => response.page === page).map(({ answers }) => answers);

describe('the demonstration site', () => {
  it.each(pages)('can be read by everyone: %s', async (path) => {
    const page = await open(path, { viewport: { width: 320, height: 800 } });
    await page.addScriptTag({ path: axeFile });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => (await window.axe.run()).violations);
      expect(found.map(({ id, nodes }) => [colorScheme, id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.context().close();
  });

  it('leads nowhere where nothing is', async () => {
    const links = await Promise.all(
      pages.map(async (path) => {
        const page = await (await fetch(demo.url + path)).text();
        return [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link);
      }),
    );
    const dead = [...new Set(links.flat())].map(async (link) => {
      const { pathname, hash } = new URL(link, demo.url);
      const reply = await fetch(demo.url + pathname);
      const there = reply.ok && (!hash || (await reply.text()).includes(`id="${hash.slice(1)}"`));
      return there ? [] : [link];
    });
    expect((await Promise.all(dead)).flat()).toEqual([]);
  });

  it('has no page that nobody tried', async () => {
    const files = await readdir(new URL('../../demo', import.meta.url), { recursive: true });
    const there = files.filter((file) => file.endsWith('.html') && !/^(hosts|parts|vendor)\b/.test(file));
    const tried = pages.filter((path) => path !== '/hosts/').map((path) => path.replace(/\/$/, '/index.html').slice(1));
    expect(tried.sort()).toEqual(there.sort());
  });

  it('takes an answer without JavaScript, once it was reviewed', async () => {
    const page = await open('/services/unemployed.html', { javaScriptEnabled: false });
    await page.getByLabel('พอใจ', { exact: true }).check();
    await page.getByLabel('รายละเอียดหรือข้อเสนอแนะ').fill('เจ้าหน้าที่อธิบายชัดเจน');
    await page.getByRole('button', { name: 'ต่อไป' }).click();
    await page.waitForURL(`${server.origin}/**`);
    await page.getByText('เจ้าหน้าที่อธิบายชัดเจน').waitFor();
    expect(await storedResponses(server.data, 'feedback')).toEqual([]);
    await page.getByRole('button').first().click();
    await page.waitForLoadState();
    expect((await storedResponses(server.data, 'feedback')).map(({ answers }) => answers)).toEqual([
      { satisfaction: 4, comment: 'เจ้าหน้าที่อธิบายชัดเจน' },
    ]);
    await page.context().close();
  });

  it('asks what the page itself says is to be asked', async () => {
    const page = await open('/services/work-abroad.html');
    await page.getByLabel('กำลังหาข้อมูล').check();
    await page.getByLabel('ไม่พบ', { exact: true }).check();
    await page.getByLabel('ค่าใช้จ่าย').check();
    await send(page);
    expect(await answersOf('work-abroad', '/services/work-abroad.html')).toEqual([
      { stage: 'thinking', found: false, missing: ['cost'] },
    ]);
    await page.context().close();
  });

  it('asks what the agency registered under a name', async () => {
    const page = await open('/services/work-permit.html');
    await page.getByRole('radio', { name: 'พอใจมาก', exact: true }).click();
    await page.getByLabel('ที่สำนักงาน').check();
    await page.getByLabel('ท่านรอรับบริการนานเท่าใด').selectOption({ label: '16–30 นาที' });
    await send(page);
    expect(await answersOf('service-counter', '/services/work-permit.html')).toEqual([
      { satisfaction: 5, channel: 'counter', waited: 30 },
    ]);
    await page.context().close();
  });

  it.each([
    ['from a floating button', '/'],
    ['from the page’s own button', '/contact.html'],
  ])('opens in a dialog, %s', async (_, path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 320, height: 640 });
    const button = page.getByRole('button', { name: 'แสดงความคิดเห็น' });
    await button.press('Enter');
    await page.getByRole('dialog').getByRole('radio', { name: 'ไม่พอใจ', exact: true }).click();
    await send(page);
    expect(await answersOf('feedback', path)).toEqual([{ satisfaction: 2 }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((it) => it.matches(':focus'))).toBe(true);
    await page.context().close();
  });

  it('stands where an editor lets only a div through', async () => {
    const page = await open('/news/job-fair.html');
    await page.getByRole('radio', { name: 'เฉย ๆ' }).click();
    await send(page);
    expect(await answersOf('feedback', '/news/job-fair.html')).toEqual([{ satisfaction: 3 }]);
    await page.context().close();
  });
});

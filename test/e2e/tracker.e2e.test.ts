import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ComplaintReceipt } from '../../src/contract/complaints.ts';
import { readCode } from '../../src/country/th/code.ts';
import { openBrowser } from '../support/browser.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { homeWith, type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let site: Site;
let person: Visit;
let page: Page;
let receipt: ComplaintReceipt;
/** Where every request went, and what it said of where it came from. */
const told: string[] = [];

const policy = () =>
  `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}; style-src 'self'; ` +
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(() => ({
    body: htmlPage({
      head: `<script type="module" src="${server.origin}/ruam.js"></script>`,
      body: '<div data-ruam="tracker" data-lang="en"><a href="tel:1694">1694</a></div>',
    }),
    headers: { 'content-security-policy': policy() },
  }));
  server = await startServer({
    data: await homeWith(({ complaints }) => Object.assign(complaints, { tracker: `${site.origin}/` })),
    env: { RUAM_ORIGINS: site.origin },
  });
  receipt = await complain();
  const link = new RegExp(`${site.origin}/#ruam-reference=${receipt.reference}\\.\\S+`);
  await vi.waitFor(async () => expect(await mail()).toMatch(link), 10_000);
  // The link of the mail confirms the address, once the secret is typed.
  person = await visit(browser, link.exec(await mail())?.[0] ?? '', [site.origin, server.origin]);
  page = person.page;
  page.on('request', (request) => told.push(request.url(), request.headers().referer ?? ''));
});
afterAll(async () => {
  await person?.close();
  await Promise.all([browser?.close(), site?.close(), server?.stop()]);
});

const mail = () => readFile(join(server.data, 'mail.log'), 'utf8').catch(() => '');

async function complain(): Promise<ComplaintReceipt> {
  const reply = await fetch(`${server.origin}/api/v1/complaints`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Ruam-Client': 'ruam-test/1',
      'Idempotency-Key': randomBytes(16).toString('base64url'),
    },
    body: JSON.stringify({
      ...{ category: 'service', identity: 'named', answers: { what: 'รอคิวสามชั่วโมง' }, lang: 'th' },
      person: { name: 'สมหญิง ใจดี', email: 'somying@example.com' },
    }),
  });
  expect(reply.status).toBe(201);
  return (await reply.json()) as ComplaintReceipt;
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

it('somebody finds their complaint by a link and the secret, in a page with a strict policy', async () => {
  await expect.poll(() => page.getByLabel('Reference').inputValue()).toBe(receipt.reference);
  await page.getByLabel('Secret', { exact: true }).fill(receipt.secret.toUpperCase().replaceAll('-', ' '));
  await press('See my complaint');
  await page.getByText('The office has your complaint.').waitFor();
  await page.getByText('s••••••@•••••••.•••').waitFor();
  expect(await page.evaluate(() => document.querySelector('ruam-tracker')?.shadowRoot?.activeElement?.className)).toBe(
    'case-head',
  );
});

it('they add a photo, and have it again, once, without where it was taken', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#777', noise } })
    .withExif({ IFD3: { GPSLatitude: '13/1 45/1 0/1' } })
    .jpeg()
    .toBuffer();
  await press('Send a message or files');
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'คิว.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('Uploaded', { exact: true }).waitFor();
  // The answer to what was sent is lost; the person presses once more.
  let cut = 0;
  await page.route(/\/messages$/, async (route) => {
    if (cut++ > 0) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByLabel('Your message').fill('ยังรออยู่');
  await press('Send message');
  await page.getByText('Not sent yet. Everything you typed is still here.').waitFor();
  await press('Send again');
  await page.getByText('Your message was sent.').waitFor();
  expect(await page.getByText('ยังรออยู่', { exact: true }).count()).toBe(1);
  const downloads: Download[] = [];
  // It begins in a page of its own, which is gone as soon as it has begun.
  page.context().on('page', (opened) => opened.on('download', (each) => downloads.push(each)));
  page.on('download', (each) => downloads.push(each));
  await page.getByRole('button', { name: /^Download คิว\.jpg/ }).click();
  await expect.poll(() => downloads.length).toBe(1);
  const download = downloads[0] as Download;
  expect(download.suggestedFilename()).toBe('คิว.jpg');
  const copy = join(server.data, 'copy.jpg');
  await download.saveAs(copy);
  const { width, exif } = await sharp(await readFile(copy)).metadata();
  expect([width, exif]).toEqual([300, undefined]);
  expect((await fetch(download.url())).status).toBe(404);
});

it('a reload leaves nothing, unless they want it', async () => {
  await page.reload();
  await page.getByLabel('Secret', { exact: true }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    readCode(receipt.secret),
  );
});

it('they lose the secret, get a code by mail and a new secret; the old one is void', async () => {
  await press('I have lost my secret');
  await page.getByLabel('Email address you gave when you complained').fill('somying@example.com');
  await press('Send me a code');
  await expect.poll(async () => /รหัสยืนยัน: (\S+)|Code: (\S+)/.test(await mail())).toBe(true);
  const [, thai, english] = /รหัสยืนยัน: (\S+)|Code: (\S+)/.exec(await mail()) ?? [];
  await page.getByLabel('Code from the email').fill(thai ?? english ?? '');
  await press('Get a new secret');
  await page.getByRole('heading', { name: 'Your new secret' }).waitFor();
  await press('I have kept it. Open my complaint');
  await page.getByText('New secret made; the old one no longer works').waitFor();
  await press('Leave this page');
  await page.getByLabel('Reference').fill(receipt.reference);
  await page.getByLabel('Secret', { exact: true }).fill(receipt.secret);
  await press('See my complaint');
  await page.getByText('We cannot find a complaint with this reference and this secret.').waitFor();
});

it('the secret was in no address, in no log, and in no mail', async () => {
  for (const secret of [receipt.secret, readCode(receipt.secret) ?? '']) {
    for (const text of [told.join('\n'), site.requests.join('\n'), server.output(), await mail()]) {
      expect(text).not.toContain(secret);
      expect(text.toLowerCase()).not.toContain(secret);
    }
  }
  expect(told.length).toBeGreaterThan(10);
  expect((await person.faults()).violations).toEqual([]);
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { homeWith, type RunningServer, startServer } from '../support/server.ts';
import { readCsv, readXlsx } from '../support/spreadsheets.ts';
import { type Visit, visit } from '../support/visit.ts';
import { allowedAttribute, allowedElements, elementsOf, hostile, strange, vectors } from './hostile.ts';

const policy = (api: string) =>
  `default-src 'none'; script-src ${api}; style-src ${api}; connect-src ${api}; img-src ${api}; form-action ${api}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: RunningServer;
let site: Site;
let person: Visit;

const plainForm = () =>
  `<form method="post" accept-charset="utf-8" action="${server.origin}/api/v1/forms/hostile/responses">
    ${vectors.map((words, index) => `<textarea name="q${index}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</textarea>`).join('')}
    <button>Send it</button></form>`;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite((path) => ({
    body: htmlPage({
      body:
        path === '/plain'
          ? plainForm()
          : `<ruam-survey form="hostile" lang="en" author ${path === '/results' ? 'view="results"' : ''}></ruam-survey><script type="module" src="${server.origin}/ruam.js"></script>`,
    }),
    headers: { 'content-security-policy': policy(server.origin) },
  }));
  const data = await homeWith(({ forms }) => Object.assign(forms, { hostile: { results: 'public' } }));
  server = await startServer({
    data,
    env: { RUAM_ORIGINS: site.origin, RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' },
  });
  await writeFile(join(server.data, 'hostile.json'), JSON.stringify(hostile));
  await ruam(server.data, 'forms', 'put', 'hostile', join(server.data, 'hostile.json'));
});
afterAll(() => Promise.all([browser?.close(), site?.close(), server?.stop()]));
afterEach(() => person.close());

const presses = (name: string | RegExp) => person.page.getByRole('button', { name }).first().click();

it('nothing that is written into a survey or its answers runs, from the first question to the thanks', async () => {
  person = await visit(browser, site.origin, [site.origin, server.origin]);
  const { page } = person;
  await page.locator('[part=question]').nth(30).waitFor();
  await page.locator('.author li').first().waitFor();
  for (const [index, words] of vectors.entries())
    await page.locator('ruam-survey').locator('[part=question]').nth(index).locator('[part=control]').fill(words);
  await page.getByLabel('Code').fill('wrong');
  for (const kind of ['radio', 'checkbox']) await page.locator(`ruam-survey input[type=${kind}]`).first().check();
  expect(await strange(page)).toEqual([]);

  await page.locator('ruam-survey [part~=submit]').click();
  await page.locator('ruam-survey .summary').waitFor();
  expect(await strange(page)).toEqual([]);

  await page.getByLabel('Code').fill('ok');
  await page.locator('ruam-survey [part~=submit]').click();
  await page.locator('ruam-survey dl[part=list]').waitFor();
  expect(await strange(page)).toEqual([]);

  await page.locator('ruam-survey [part~=submit]').click();
  await page.locator('ruam-survey .thanks .ending').waitFor();
  expect(await strange(page)).toEqual([]);
  expect(await page.locator('ruam-survey .thanks a[href^=javascript]').count()).toBe(0);
  expect(await person.faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });

  const [stored] = await storedResponses(server.data, 'hostile');
  for (const [index, words] of vectors.entries()) expect(stored?.answers[`q${index}`]).toBe(words);
  const csv = await ruam(server.data, 'export', 'responses', '--form', 'hostile', '--format', 'csv');
  expect(csv).toMatch(/,"?'=HYPERLINK/);
  expect(csv).not.toMatch(/(^|[\n,])"?[=+@]/);
});

it('nothing of it runs where there is no JavaScript of ours either', async () => {
  person = await visit(browser, `${site.origin}/plain`, [site.origin, server.origin]);
  await presses('Send it');
  await person.page.waitForURL(/\/responses/);
  const page = elementsOf('main header footer nav h1 title strong');
  expect(
    await strange(
      person.page,
      [...allowedElements, ...page],
      `${allowedAttribute.source}|^(method|action|accept-charset|autofocus|cols)$`,
    ),
  ).toEqual([]);
  // What was looked over are the answers themselves, not a page that says no.
  const read = (await person.page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const words of vectors.slice(0, 3)) {
    expect(read).toContain(words);
    expect(await person.page.content()).not.toContain(words);
  }
});

describe('what came of it', () => {
  const given = {
    ...Object.fromEntries(vectors.map((words, index) => [`q${index}`, words])),
    ...{ code: 'ok', radio: 'other', 'radio-Comment': vectors[1], check: ['v0', 'v1'], drop: 'v2', rate: 'v3' },
    ...{ rank: vectors.map((_, index) => `v${index}`), tags: ['v4'], matrix: { v0: 'v1' }, yes: true },
  };

  beforeAll(async () => {
    // Ten make them public, ten more so do what stands apart.
    for (let nth = 0; nth < 20; nth++) {
      const reply = await fetch(`${server.origin}/api/v1/forms/hostile/responses`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          'ruam-client': 'test/1',
        },
        body: JSON.stringify({ answers: given, lang: 'en' }),
      });
      expect(reply.status, await reply.text()).toBe(201);
    }
  });

  it('nothing runs where the results are shown, and the words stand there as words', async () => {
    person = await visit(browser, `${site.origin}/results`, [site.origin, server.origin]);
    const { page } = person;
    await page.locator('ruam-survey table').first().waitFor();
    expect(await strange(page, [...allowedElements, 'caption'], `${allowedAttribute.source}|^scope$`)).toEqual([]);
    await page
      .locator('ruam-survey details')
      .evaluateAll((all) => all.map((each) => each.toggleAttribute('open', true)));
    expect(await page.locator('ruam-survey section').first().innerText()).toContain('=HYPERLINK("javascript:ran=1")');
    expect(await person.faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });
  });

  it('no spreadsheet has a formula or loses a word, be it of answers or of results', async () => {
    const file = join(server.data, 'out.xlsx');
    await ruam(server.data, 'export', 'responses', '--form', 'hostile', '--labels', 'en', '--out', file);
    const answers = readXlsx(await readFile(file));
    for (const words of vectors) expect(answers.at(-1)).toContain(words);
    await ruam(server.data, 'results', 'hostile', '--labels', 'en', '--format', 'xlsx', '--out', file);
    expect(readXlsx(await readFile(file)).flat()).toContain('=HYPERLINK("javascript:ran=1")');
    for (const command of [
      ['export', 'responses', '--form', 'hostile'],
      ['results', 'hostile'],
    ]) {
      const csv = readCsv(Buffer.from(await ruam(server.data, ...command, '--labels', 'en', '--format', 'csv')));
      expect(csv.flat()).toContainEqual(expect.stringMatching(/^'=HYPERLINK/));
      expect(csv.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    }
  });
});

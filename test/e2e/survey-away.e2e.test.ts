import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { homeWith, type RunningServer, startServer } from '../support/server.ts';
import { dumpStore } from '../support/store.ts';
import { type Visit, visit } from '../support/visit.ts';

const form = {
  pages: [
    { title: 'Page one', elements: [{ type: 'text', name: 'what', title: 'What happened?' }] },
    {
      title: 'Page two',
      elements: [
        { type: 'text', name: 'more', title: 'Anything else?' },
        { type: 'text', name: 'mail', title: 'E-mail', personal: true },
      ],
    },
  ],
};

let browser: Browser;
let site: Site;
let server: RunningServer;
let devices: Visit[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(() => ({
    body: htmlPage({
      body: `<ruam-survey form="long" lang="en"></ruam-survey>
        <script type="module" src="${server.origin}/ruam.js"></script>`,
    }),
  }));
  const data = await homeWith(({ forms }) => Object.assign(forms, { long: { resume: true } }));
  server = await startServer({ data, env: { RUAM_ORIGINS: site.origin } });
  await writeFile(join(data, 'long.json'), JSON.stringify(form));
  await ruam(data, 'forms', 'put', 'long', join(data, 'long.json'));
});
afterAll(() => Promise.all([browser?.close(), site?.close(), server?.stop()]));
afterEach(async () => {
  await Promise.all(devices.map((device) => device.close()));
  devices = [];
});

/** A device that was never there before, and all that it sends to the backend. */
async function device() {
  const visited = await visit(browser, site.origin, [site.origin, server.origin]);
  devices.push(visited);
  const { page } = visited;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const presses = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const types = (label: string, text: string) => page.getByLabel(label).fill(text);
  const sees = (words: string | RegExp) => page.getByText(words).first().waitFor();
  const goesOnWith = async (code: string) => {
    await presses('I have a code');
    await types('Your code', code);
    await presses('Get my answers back');
  };
  return { page, sent, presses, types, sees, goesOnWith };
}

/** Somebody answers the first page, and puts it away on the second. */
async function putAway() {
  const here = await device();
  await here.types('What happened?', 'ต่อคิวนานมาก');
  await here.presses('Next');
  await here.types('E-mail', 'somchai@example.com');
  await here.presses('Go on later or on another device');
  const code = await here.page.locator('.away-code strong').innerText();
  return { here, code };
}

/** Stops the backend, looks into its database or changes it, and starts it again. */
async function between<T>(look: (db: Database) => Promise<T>): Promise<T> {
  await server.end();
  const db = await openDatabase({ dataDir: server.data });
  const seen = await look(db);
  await db.close();
  server = await startServer({ data: server.data, env: { RUAM_ORIGINS: site.origin } });
  return seen;
}

it('what is put away on one device is finished on another, and nobody but the person ever has the code', async () => {
  const { here, code } = await putAway();
  const bare = code.replaceAll('-', '');
  expect(bare).toHaveLength(16);
  const stolen = await between(dumpStore);
  expect(stolen.toLowerCase()).toContain('drafts\n(');
  for (const secret of [code, bare, Buffer.from(code).toString('hex'), Buffer.from(bare).toString('hex')]) {
    expect(stolen.toLowerCase()).not.toContain(secret);
    expect(here.sent.join('\n').toLowerCase()).not.toContain(secret);
    expect(server.output().toLowerCase()).not.toContain(secret);
  }
  for (const said of ['ต่อคิวนานมาก', 'somchai@example.com']) expect(stolen).not.toContain(said);

  const there = await device();
  await there.goesOnWith(code.toUpperCase());
  await there.sees('Page two');
  expect(await there.page.getByLabel('E-mail').inputValue()).toBe('');
  await there.types('Anything else?', 'No');
  await there.presses('Send answers');
  await there.sees('Thank you for answering');
  const stored = await storedResponses(server.data, 'long');
  expect(stored.map(({ answers }) => answers)).toEqual([{ what: 'ต่อคิวนานมาก', more: 'No' }]);
  expect(there.sent.join('\n').toLowerCase()).not.toContain(bare);

  const again = await device();
  await again.goesOnWith(code);
  await again.sees('There are no answers under this code');
});

it('after fourteen days there is nothing under the code', async () => {
  const { code } = await putAway();
  expect(limits.draftKept).toBe(14 * 24 * 60 * 60 * 1000);
  await between((db) => db.run(`update drafts set saved_at = saved_at - interval '14 days'`));
  const late = await device();
  await late.goesOnWith(code);
  await late.sees('There are no answers under this code');
  expect(await late.page.getByLabel('What happened?').inputValue()).toBe('');
});

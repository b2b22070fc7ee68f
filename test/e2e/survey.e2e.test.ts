import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

const text = (name: string) => ({ type: 'text', name, title: name, isRequired: true });

/** Five pages, of which the fourth shows only because of what is answered on the first. */
const five = {
  pages: [
    { title: 'Page one', elements: [text('name of the service')] },
    {
      title: 'Page two',
      elements: [{ type: 'radiogroup', name: 'speed', isRequired: true, choices: ['fast', 'slow'] }],
    },
    { title: 'Page three', elements: [{ type: 'comment', name: 'remark' }] },
    {
      title: 'Page four',
      visibleIf: "{name of the service} = 'passport'",
      elements: [{ type: 'checkbox', name: 'where', choices: ['office', 'online'] }],
    },
    { title: 'Page five', elements: [{ type: 'dropdown', name: 'again', choices: ['yes', 'no'] }] },
  ],
};

const contact = {
  elements: [
    { type: 'comment', name: 'remark', title: 'remark' },
    { type: 'text', name: 'mail', title: 'E-mail', inputType: 'email' },
  ],
};

/** What is done on each page, in order. */
const deeds: ((page: Page) => Promise<unknown>)[] = [
  (page) => page.getByLabel('name of the service').fill('passport'),
  (page) => page.getByLabel('slow').check(),
  (page) => page.getByLabel('remark').fill('รอนานกว่าสองชั่วโมง'),
  (page) => page.getByLabel('online').check(),
  (page) => page.getByLabel('again').selectOption('no'),
];

const answers = {
  'name of the service': 'passport',
  speed: 'slow',
  remark: 'รอนานกว่าสองชั่วโมง',
  where: ['online'],
  again: 'no',
};

const policy = (api: string) =>
  `default-src 'none'; script-src ${api}; style-src ${api}; connect-src ${api}; img-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: RunningServer;
let site: Site;
let person: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite((path) => ({
    body: htmlPage({
      body: `<ruam-survey form="${path.slice(1) || 'five'}" lang="en"><a href="tel:1694">1694</a></ruam-survey>
        <script type="module" src="${server.origin}/ruam.js"></script>`,
    }),
    headers: { 'content-security-policy': policy(server.origin) },
  }));
  server = await startServer({ env: { RUAM_ORIGINS: site.origin, RUAM_LIMITS: '{"perAddress":1000,"perForm":1000}' } });
  for (const [name, form] of Object.entries({ five, contact })) {
    const file = join(server.data, `${name}.json`);
    await writeFile(file, JSON.stringify(form));
    await ruam(server.data, 'forms', 'put', name, file);
  }
});
afterAll(() => Promise.all([browser?.close(), site?.close(), server?.stop()]));
afterEach(() => person.close());

const open = async () => {
  person = await visit(browser, site.origin, [site.origin, server.origin]);
};
const sees = (words: string) => person.page.getByText(words, { exact: true }).waitFor();
const presses = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const stored = async () => (await storedResponses(server.data, 'five')).map((response) => response.answers);

/** Answers page after page, doing something before each button. */
async function answer(before: () => Promise<unknown> = async () => {}) {
  for (const [index, deed] of deeds.entries()) {
    await sees(`Page ${index + 1} of ${index === 0 ? 4 : 5}`);
    await deed(person.page);
    await before();
    if (index < deeds.length - 1) await presses('Next');
  }
}

it('a survey of five pages is stored once, though the page is loaded anew on each of them', async () => {
  await open();
  const earlier = (await stored()).length;
  await answer(async () => {
    const [before] = await Promise.all([person.page.locator('ruam-survey').ariaSnapshot()]);
    await person.page.reload();
    await expect.poll(() => person.page.locator('ruam-survey').ariaSnapshot()).toBe(before);
  });
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).slice(earlier)).toEqual([answers]);
  expect(await person.faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });
});

/** Ends the tab where it stands, so that nothing of the page can run any more, and opens it anew as a browser does that restores its tabs. */
async function kill() {
  const { page, context } = person;
  const kept = await page.evaluate(() => Object.entries(sessionStorage));
  const next = await context.newPage();
  await next.addInitScript((entries) => {
    if (!sessionStorage.length) for (const [name, value] of entries) sessionStorage.setItem(name, value);
  }, kept);
  await page.close();
  await next.goto(page.url());
  person = Object.assign(Object.create(person), { page: next });
}

it('a survey of five pages is stored once, though the tab is killed on each of them', async () => {
  await open();
  const earlier = (await stored()).length;
  await answer(async () => {
    const before = await person.page.locator('ruam-survey').ariaSnapshot();
    await kill();
    await expect.poll(() => person.page.locator('ruam-survey').ariaSnapshot()).toBe(before);
  });
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).slice(earlier)).toEqual([answers]);
});

it('answers are stored once and not typed again, though the tab is killed while they are on their way', async () => {
  await open();
  const earlier = (await stored()).length;
  await answer();
  const arrived = new Promise<void>((done) => {
    person.page.route(/\/responses/, async (route) => {
      await route.fetch();
      done();
    });
  });
  await presses('Send answers');
  await arrived;
  await kill();
  await sees('Page 5 of 5');
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).slice(earlier)).toEqual([answers]);
});

const cuts: Record<string, (route: Route) => Promise<unknown>> = {
  'before it left': (route) => route.abort('internetdisconnected'),
  'before the answer came back': async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  },
  'by a gateway that answers in its own words': (route) =>
    route.fulfill({ status: 502, body: '<html>Bad gateway</html>', contentType: 'text/html' }),
};

for (const [when, cut] of Object.entries(cuts)) {
  for (const reload of [false, true]) {
    it(`a send that was cut ${when} loses nothing and stores nothing twice${reload ? ', after a reload too' : ''}`, async () => {
      await open();
      const earlier = (await stored()).length;
      await answer();
      await person.page.route(/\/responses/, cut, { times: 1 });
      await presses('Send answers');
      await sees('Not sent yet. Everything you typed is still here.');
      if (reload) {
        await person.page.reload();
        await sees('Page 5 of 5');
        await presses('Send answers');
      } else await presses('Send again');
      await sees('Thank you for answering');
      expect((await stored()).slice(earlier)).toEqual([answers]);
    });
  }
}

for (const nth of [1, 2]) {
  for (const [when, cut] of Object.entries(cuts)) {
    it(`contact data, which go in a send of their own, come once: send ${nth} of 2 cut ${when}`, async () => {
      person = await visit(browser, `${site.origin}/contact`, [site.origin, server.origin]);
      const earlier = (await storedResponses(server.data, 'contact')).length;
      await person.page.getByLabel('remark').fill('รอนาน');
      await person.page.getByLabel('E-mail').fill('a@example.com');
      let sends = 0;
      await person.page.route(/\/responses/, (route) => (++sends === nth ? cut(route) : route.continue()));
      await presses('Send answers');
      await sees('Not sent yet. Everything you typed is still here.');
      await presses('Send again');
      await sees('Thank you for answering');
      expect(sends).toBeGreaterThan(nth);
      const now = (await storedResponses(server.data, 'contact', '--contact')).slice(earlier);
      expect(now.map((each) => [each.answers, each.contacts])).toEqual([
        [{ remark: 'รอนาน' }, { mail: 'a@example.com' }],
      ]);
    });
  }
}

it('what is missing is named on its own page, and what is typed further on is kept when one goes back', async () => {
  await open();
  await sees('Page 1 of 4');
  await presses('Next');
  await sees('Answer this question');
  await deeds[0]?.(person.page);
  await presses('Next');
  await deeds[1]?.(person.page);
  await presses('Next');
  await deeds[2]?.(person.page);
  await presses('Back');
  await presses('Back');
  await person.page.getByLabel('name of the service').fill('visa');
  for (let page = 0; page < 2; page++) await presses('Next');
  expect(await person.page.getByLabel('remark').inputValue()).toBe('รอนานกว่าสองชั่วโมง');
  await presses('Next');
  await sees('Page 4 of 4');
  expect(await person.page.getByLabel('again').count()).toBe(1);
});

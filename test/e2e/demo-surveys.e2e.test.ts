import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoAnswers } from '../../demo/answers.mjs';
import { serveDemo } from '../../demo/serve.mjs';
import { prepareData, sendDemoAnswers } from '../../tools/demo-data.mjs';
import { openBrowser } from '../support/browser.ts';
import { ruam, storedResponses } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Visit, visit } from '../support/visit.ts';

let browser: Browser;
let server: RunningServer;
let demo: Awaited<ReturnType<typeof serveDemo>>;
let person: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  const data = await mkdtemp(join(tmpdir(), 'ruam-demo-'));
  expect(await prepareData(data)).toBe(true);
  server = await startServer({ data });
  const form = new URL('../../demo/forms/every-kind.json', import.meta.url).pathname;
  await ruam(data, 'forms', 'put', 'every-kind', form);
  demo = await serveDemo({ backend: server.origin });
});
afterAll(() => Promise.all([browser?.close(), demo?.close(), server?.stop()]));
afterEach(() => person?.close());

const open = async (path: string) => {
  person = await visit(browser, demo.url + path, [demo.url, server.origin]);
};
const presses = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const noFaults = { errors: [], violations: [], cookies: [], strangers: [] };

describe('the demonstration’s surveys', () => {
  it('take what a person answers', async () => {
    await open('/surveys/nps.html');
    await person.page.getByRole('radio', { name: /^9/ }).click();
    await person.page.getByLabel('ท่านประทับใจเรื่องใดมากที่สุด').fill('เจ้าหน้าที่ใจดี');
    await presses('ส่งคำตอบ');
    await person.page.getByText('ขอบคุณที่สละเวลาตอบ').waitFor();
    expect((await storedResponses(server.data, 'nps')).map(({ answers, page }) => ({ answers, page }))).toEqual([
      { answers: { score: 9, promoter: 'เจ้าหน้าที่ใจดี' }, page: '/surveys/nps.html' },
    ]);
    expect(await person.faults()).toEqual(noFaults);
  });

  it('ask every kind of question, in a page that is in English, and take a file', async () => {
    await open('/en/surveys/every-kind.html');
    const { page } = person;
    await page.getByLabel('Age').fill('34');
    for (const title of ['To choose', 'To rate and to order', 'Tables and parts', 'Files and signature']) {
      await presses('Next');
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    }
    const pdf = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.getByLabel('Pictures or documents').setInputFiles(pdf);
    await page.getByRole('button', { name: 'Remove letter.pdf' }).waitFor();
    await presses('Check your answers');
    await page.getByText('letter.pdf').waitFor();
    await presses('Send answers');
    await page.getByText('Thank you for answering').waitFor();
    const [response] = await storedResponses(server.data, 'every-kind');
    expect(response?.answers).toMatchObject({ age: 34, evidence: [{ name: 'letter.pdf', type: 'application/pdf' }] });
    expect(await person.faults()).toEqual(noFaults);
  });

  it('show the results of what made-up people answered, who are the same each time', async () => {
    const people = await demoAnswers();
    expect(await demoAnswers()).toEqual(people);
    expect(await sendDemoAnswers(server.origin)).toBe(people.length);
    const stored = await storedResponses(server.data, 'satisfaction');
    expect(stored).toHaveLength(people.length);
    expect(stored.map(({ answers }) => answers)).toEqual(expect.arrayContaining(people));
    const reply = await fetch(`${server.origin}/api/v1/forms/satisfaction/results`);
    expect(await reply.json()).toMatchObject({ responses: people.length });
  });

  it('are made up in new data alone', async () => {
    expect(await prepareData(server.data)).toBe(false);
  });
});

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openSurveySite, type SurveySite } from '../support/survey-site.ts';
import type { Visit } from '../support/visit.ts';

const required = (name: string) => ({ type: 'text', name, title: name, isRequired: true });

/** Who does not agree is asked nothing more; who has no child is not asked for its name. */
const form = {
  pages: [
    { title: 'Page one', elements: [{ type: 'boolean', name: 'agrees', title: 'Do you agree?' }] },
    { title: 'Page two', elements: [{ type: 'boolean', name: 'child', title: 'Do you have a child?' }] },
    { title: 'Page three', elements: [required('name')] },
    { title: 'Page four', elements: [required('street')] },
  ],
  triggers: [
    { type: 'complete', expression: '{agrees} = false' },
    { type: 'skip', expression: '{child} = false', gotoName: 'street' },
  ],
};

let site: SurveySite;
let person: Visit;

beforeAll(async () => {
  site = await openSurveySite('led', form);
});
afterAll(() => site?.close());
afterEach(() => person.close());

const open = async () => {
  person = await site.visit();
};
const sees = (words: string) => person.page.getByText(words, { exact: true }).waitFor();
const presses = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const chooses = (name: string) => person.page.getByRole('radio', { name, exact: true }).check();
const types = (label: string, text: string) => person.page.getByLabel(label).fill(text);
const stored = async () => (await site.stored()).map(({ answers }) => answers);

it('a survey ends where its trigger says so, though required questions would have followed', async () => {
  await open();
  await sees('Page one');
  await chooses('No');
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).at(-1)).toEqual({ agrees: false });
});

it('what was answered further on is kept when one goes back and the survey ends there', async () => {
  await open();
  await sees('Page one');
  await chooses('Yes');
  await presses('Next');
  await sees('Page two');
  await chooses('Yes');
  await presses('Next');
  await types('name', 'Somchai');
  await presses('Back');
  await presses('Back');
  await chooses('No');
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).at(-1)).toEqual({ agrees: false, child: true, name: 'Somchai' });
});

it('a survey goes on at the question that its trigger skips to, back from there, and after a reload', async () => {
  await open();
  await sees('Page one');
  await chooses('Yes');
  await presses('Next');
  await sees('Page two');
  await chooses('No');
  await presses('Next');
  await sees('Page four');
  await presses('Back');
  await sees('Page two');
  await presses('Next');
  await person.page.reload();
  await sees('Page four');
  await types('street', 'Sukhumvit');
  await presses('Send answers');
  await sees('Thank you for answering');
  expect((await stored()).at(-1)).toEqual({ agrees: true, child: false, street: 'Sukhumvit' });
});

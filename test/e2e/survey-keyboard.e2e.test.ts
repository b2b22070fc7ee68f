import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openSurveySite, type SurveySite } from '../support/survey-site.ts';
import type { Visit } from '../support/visit.ts';

const form = {
  title: 'Our counter',
  showPreviewBeforeComplete: true,
  pages: [
    {
      title: 'You',
      elements: [
        {
          type: 'radiogroup',
          name: 'often',
          title: 'How often do you come?',
          isRequired: true,
          choices: ['once', 'often'],
        },
        { type: 'text', name: 'office', title: 'Which office?' },
      ],
    },
    {
      title: 'The service',
      elements: [
        {
          type: 'matrix',
          name: 'rated',
          title: 'How was it?',
          isAllRowRequired: true,
          rows: ['speed', 'staff'],
          columns: ['poor', 'fair', 'good'],
        },
      ],
    },
    { title: 'The rest', elements: [{ type: 'checkbox', name: 'why', title: 'Why?', choices: ['near', 'quick'] }] },
  ],
};

let site: SurveySite;
let person: Visit;

beforeAll(async () => {
  site = await openSurveySite('keys', form);
});
afterAll(() => site?.close());
afterEach(() => person.close());

/** What has the focus: its role or kind, and its name as it is read out. */
const focused = () =>
  person.page.evaluate(() => {
    const root = document.activeElement?.shadowRoot;
    const at = root?.activeElement as HTMLElement | null | undefined;
    if (!root || !at) return '';
    const by = at.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const label = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
    const named = by.length ? by.map((id) => root.getElementById(id)) : label.length ? label : [at];
    return (
      at.getAttribute('aria-label') ??
      named
        .map((each) => (each as HTMLElement).innerText)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    );
  });

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => person.page.keyboard.press(key)), Promise.resolve());

/** Goes on with the Tab key until something of these words has the focus. */
async function tabTo(words: RegExp, key = 'Tab') {
  const passed: string[] = [];
  for (let nth = 0; nth < 30; nth++) {
    const now = await focused();
    if (words.test(now)) return;
    passed.push(now);
    await press(key);
  }
  throw new Error(`nobody comes to ${words} by keyboard, but to ${passed.join(' | ')}`);
}

/** What has the focus once a step was turned, and stands where it can be seen. */
const arrives = async (words: RegExp) => {
  await expect.poll(focused).toMatch(words);
  // Where the browser scrolled to may lie between two pixels.
  const top = person.page.evaluate(
    () => document.activeElement?.shadowRoot?.activeElement?.getBoundingClientRect().top ?? Number.NaN,
  );
  expect(await top).toBeGreaterThan(-1);
  expect(await top).toBeLessThan(400);
};

it('a survey with a matrix is answered, looked over, corrected and sent by keyboard alone, and the focus goes along', async () => {
  person = await site.visit();
  const { page } = person;
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.locator('ruam-survey form').waitFor();

  // Nothing is chosen yet, and it is said where one arrives.
  await tabTo(/^Next$/);
  await press('Enter');
  await arrives(/How often do you come\?/);
  await tabTo(/How often do you come/);
  await press('Tab', 'Enter');
  await tabTo(/^once$/);
  await press('ArrowDown');
  await tabTo(/Which office/);
  await page.keyboard.type('สาขาบางรัก');
  await press('Enter');

  await arrives(/^Page 2 of 3 The service$/);
  await tabTo(/speed.*poor/);
  await press('ArrowRight', 'ArrowRight');
  await tabTo(/staff.*poor/);
  await press('Space');
  await tabTo(/^Next$/);
  await press('Enter');

  await arrives(/^Page 3 of 3 The rest$/);
  await tabTo(/^Back$/);
  await press('Enter');
  await arrives(/^Page 2 of 3 The service$/);
  await tabTo(/^Next$/);
  await press('Enter');
  await arrives(/^Page 3 of 3/);
  await tabTo(/^quick$/);
  await press('Space');
  await tabTo(/Check your answers/);
  await press('Enter');

  await arrives(/Check your answers before you send them$/);
  await tabTo(/Change ?: Which office/);
  await press('Enter');
  await arrives(/^Which office\?/);
  await press('End');
  await page.keyboard.type(' 2');
  for (const head of [/^Page 2/, /^Page 3/]) {
    await tabTo(/^Next$/);
    await press('Enter');
    await arrives(head);
  }
  await tabTo(/Check your answers/);
  await press('Enter');
  await tabTo(/^Send answers$/);
  await press('Enter');

  await arrives(/^Thank you for answering/);
  const [stored] = await site.stored();
  expect(stored?.answers).toEqual({
    often: 'often',
    office: 'สาขาบางรัก 2',
    rated: { speed: 'good', staff: 'poor' },
    why: ['quick'],
  });
});

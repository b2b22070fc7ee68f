import { expect } from '@open-wc/testing';
import type { Json } from '../../src/form/types.ts';
import { answer } from './survey-page.ts';

const texts = [
  { value: 1, text: '<b>Good</b> &amp; quick' },
  { value: 2, text: 'Poor' },
];
const choices = [...texts];

/** Each question with what is read of its answer before it is sent. */
const answered: [question: Json, defaultValue: unknown, read: string | undefined][] = [
  [{ type: 'radiogroup', choices }, 1, 'Good & quick'],
  [{ type: 'checkbox', choices, showOtherItem: true }, [2, 1], 'Poor, Good & quick'],
  [{ type: 'dropdown', choices }, undefined, 'Not answered'],
  [{ type: 'boolean' }, true, 'Yes'],
  [{ type: 'comment' }, '<b>as it is</b>', '<b>as it is</b>'],
  [{ type: 'text', inputType: 'date' }, '2026-11-02', '2 November 2026'],
  [{ type: 'html', html: 'Read this' }, undefined, undefined],
  [
    { type: 'matrix', rows: ['speed', { value: 2, text: '<i>Staff</i>' }], columns: texts },
    { speed: 2, 2: 1 },
    'speed – Poor; Staff – Good & quick',
  ],
  [{ type: 'multipletext', items: [{ name: 'a', title: 'Adults' }, { name: 'b' }] }, { a: 'two' }, 'Adults – two'],
  [
    { type: 'matrixdropdown', rows: ['first', 'second'], columns: [{ name: 'how', cellType: 'radiogroup', choices }] },
    { second: { how: 1 } },
    'second; how – Good & quick',
  ],
  [
    {
      type: 'paneldynamic',
      templateElements: [
        { type: 'text', name: 'who', title: 'Who' },
        { type: 'boolean', name: 'ok' },
      ],
    },
    [{ who: '<b>A</b>', ok: false }, { who: 'B' }],
    '1; Who – <b>A</b>; ok – No; 2; Who – B',
  ],
];

const leavesOf = (place: Element): string[] => {
  const items = [...place.querySelectorAll('li')];
  const own = (item: Element) =>
    [...item.childNodes]
      .filter(({ nodeName }) => !/^(UL|#comment)$/.test(nodeName))
      .map(({ textContent }) => textContent)
      .join('');
  return (items.length ? items.map(own) : [place.textContent ?? '']).map((text) => text.replace(/\s+/g, ' ').trim());
};

const elements = answered.map(([question, defaultValue], index) => ({
  ...question,
  ...{ name: `n${index}`, title: `<u>Q${index}</u>`, ...(defaultValue !== undefined && { defaultValue }) },
}));

describe('all answers at a glance, before they are sent', () => {
  it('reads as what was chosen and typed, without tags of the author and with those of the person', async () => {
    const somebody = await answer(elements, 320, 'en', { showPreviewBeforeComplete: true });
    (await somebody.sees('[part=submit]')).click();
    await somebody.sees('.answers');
    const read = somebody
      .all('.answers > div')
      .map((place) => [
        place.querySelector('dt')?.textContent?.trim(),
        leavesOf(place.querySelector('dd') as Element).join('; '),
      ]);
    const expected = answered.flatMap(([, , words], index) => (words === undefined ? [] : [[`Q${index}`, words]]));
    expect(read).to.deep.equal(expected);
    expect(somebody.root.textContent).not.to.contain('{"');
    expect(somebody.element.scrollWidth).to.be.at.most(320);
    await expect(somebody.element).to.be.accessible();
  });

  it('shows what was written in place of a choice, and remarks, and in Thai the Buddhist year', async () => {
    const somebody = await answer(
      [
        { type: 'radiogroup', name: 'a', title: 'A', choices, showOtherItem: true },
        { type: 'text', inputType: 'date', name: 'b', title: 'B', defaultValue: '2026-11-02' },
      ],
      800,
      'th',
      { showPreviewBeforeComplete: 'showAnsweredQuestions' },
    );
    await somebody.presses('#q0-2', 'Space');
    const field = await somebody.sees<HTMLTextAreaElement>('#q0-comment');
    field.value = 'อื่น <b>จริง ๆ</b>';
    field.dispatchEvent(new InputEvent('input'));
    (await somebody.sees('[part=submit]')).click();
    await somebody.sees('.answers');
    const read = somebody.all('.answers > div dd:first-of-type').map((place) => place.textContent?.trim());
    expect(read).to.deep.equal(['อื่น <b>จริง ๆ</b>', '2 พฤศจิกายน 2569']);
  });
});

describe('a problem that is solved', () => {
  it('goes, and those of other rows stay', async () => {
    const rows = ['one', 'two', 'three'];
    const list = {
      type: 'matrixdropdown',
      name: 'q',
      title: 'Q',
      rows,
      columns: [{ name: 'c', cellType: 'text', isRequired: true }],
    };
    const somebody = await answer([list]);
    (await somebody.sees('[part=submit]')).click();
    await somebody.sees('.summary');
    const links = () => somebody.all('.summary a').map((link) => link.textContent?.split(' – ')[1]);
    expect(links()).to.deep.equal(rows);
    const field = await somebody.sees<HTMLInputElement>('#q0-1-0');
    field.value = 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await somebody.until(() => links().length === 2, 'one problem less');
    expect(links()).to.deep.equal(['one', 'three']);
    expect(somebody.all('[aria-invalid=true]').map(({ id }) => id)).to.deep.equal(['q0-0-0', 'q0-2-0']);
  });
});

describe('what is said of questions', () => {
  const rows = { rows: ['one'], columns: ['x'] };
  const elements = [
    { type: 'html', name: 'h', html: 'Read this' },
    { type: 'expression', name: 'e', title: 'E', expression: '1' },
    { type: 'matrix', name: 'm', title: 'M', ...rows, isAllRowRequired: true },
    { type: 'matrix', name: 'n', title: 'N', ...rows },
    { type: 'multipletext', name: 't', title: 'T', items: [{ name: 'a', isRequired: true }, { name: 'b' }] },
    { type: 'text', name: 'r', title: 'R', isRequired: true },
  ];

  it('is that they are optional only where they may be left out', async () => {
    const somebody = await answer(elements);
    const optional = somebody.all('[part=label]').filter((label) => label.querySelector('[part=hint]'));
    const words = optional.map((label) => label.textContent?.replace(/\s+/g, ' ').trim());
    expect(words).to.deep.equal(['N (optional)', 'b (optional)']);
  });

  it('is how many are answered, of those that can be', async () => {
    const each = { questionsOnPageMode: 'questionPerPage', progressBarType: 'questions' };
    const somebody = await answer(elements, 800, 'en', each);
    const told = await somebody.sees<HTMLProgressElement>('progress');
    expect([told.value, told.max]).to.deep.equal([0, 4]);
  });
});

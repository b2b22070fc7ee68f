import { expect, fixture, html } from '@open-wc/testing';
import { type MemoryBackend, memory } from '../../src/backends/memory.ts';
import type { Json } from '../../src/form/types.ts';
import type { RuamSurvey } from '../../src/widgets/survey/survey.ts';
import '../../src/widgets/survey/define.ts';
import { until } from '../../stories/until.ts';

const title = (en: string, th: string) => ({ default: en, th });

const first: Json = {
  title: title('Our counter', 'เคาน์เตอร์ของเรา'),
  pages: [
    { elements: [{ type: 'text', name: 'what', title: title('What happened?', 'เกิดอะไรขึ้น') }] },
    {
      elements: [
        {
          type: 'radiogroup',
          name: 'when',
          title: title('When?', 'เมื่อใด'),
          choices: [{ value: 1, text: title('Today', 'วันนี้') }, 2],
        },
        { type: 'comment', name: 'more', title: title('More?', 'อื่น ๆ') },
      ],
    },
  ],
};
const second: Json = { elements: [{ type: 'text', name: 'other', title: 'Something else' }] };

/** A person in front of one of the surveys of a page. */
function inFrontOf(element: RuamSurvey) {
  const root = element.shadowRoot as ShadowRoot;
  const field = (nth = 0) =>
    until(
      () => root.querySelectorAll<HTMLInputElement>('[part=question] :is(input[type=text], textarea)')[nth],
      'a field',
    );
  const reads = (text: string) => until(() => root.textContent?.replace(/\s+/g, ' ').includes(text), text);
  const presses = async (text: string) =>
    (
      await until(() => [...root.querySelectorAll('button')].find((each) => each.innerText.trim() === text), text)
    ).click();
  const types = async (text: string, nth = 0) => {
    const at = await field(nth);
    at.value = text;
    at.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  return { root, field, reads, presses, types };
}

/** Opens a page in English with surveys of these forms. */
async function open(backend: MemoryBackend, ...forms: string[]) {
  const page = await fixture<HTMLElement>(html`<div lang="en">
    ${forms.map((form) => html`<ruam-survey .backend=${backend} form=${form}></ruam-survey>`)}
  </div>`);
  const elements = [...page.querySelectorAll('ruam-survey')];
  return { page, surveys: elements.map((element) => inFrontOf(element as RuamSurvey)) };
}

const sample = (name: string, form: Json) => ({ name, version: 'a'.repeat(64), form });
const forms = { first: sample('first', first), second: sample('second', second) };
const answersAt = ({ responses }: MemoryBackend) => [...responses.values()].map(({ answers }) => answers);

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

it('it changes its language in the middle, and nobody loses an answer or their place', async () => {
  const backend = memory({ forms });
  const { page, surveys } = await open(backend, 'first');
  const [person] = surveys as [ReturnType<typeof inFrontOf>];
  await person.types('Long queue');
  await person.presses('Next');
  await person.reads('More?');
  await person.types('An hour');
  (await until(() => person.root.querySelector<HTMLInputElement>('input[type=radio]'), 'a choice')).click();
  const field = await person.field();
  field.focus();
  page.lang = 'th';
  await person.reads('เคาน์เตอร์ของเรา');
  await person.reads('เมื่อใด');
  await person.reads('วันนี้');
  await person.reads('หน้า 2 จาก 2');
  expect(await person.field()).to.equal(field);
  expect(person.root.activeElement).to.equal(field);
  expect(field.value).to.equal('An hour');
  expect(person.root.querySelector<HTMLInputElement>('input[type=radio]')?.checked).to.equal(true);
  page.lang = 'en';
  await person.reads('When?');
  await person.presses('Back');
  expect((await person.field()).value).to.equal('Long queue');
  await person.presses('Next');
  page.lang = 'th';
  await person.presses('ส่งคำตอบ');
  await person.reads('ขอบคุณ');
  expect(answersAt(backend)).to.deep.equal([{ what: 'Long queue', when: 1, more: 'An hour' }]);
});

for (const both of [
  ['first', 'first'],
  ['first', 'second'],
]) {
  it(`it stands twice on a page, each with answers of its own, also after a reload: ${both.join(' and ')}`, async () => {
    const backend = memory({ forms });
    const before = await open(backend, ...both);
    await before.surveys[0]?.types('one');
    await before.surveys[0]?.presses('Next');
    await before.surveys[1]?.types('two');
    before.page.remove();

    const { surveys } = await open(backend, ...both);
    const [one, other] = surveys as [ReturnType<typeof inFrontOf>, ReturnType<typeof inFrontOf>];
    await one.reads('Page 2 of 2');
    const field = await other.field();
    await until(() => field.value === 'two', 'the other answer');
    await one.presses('Send answers');
    await one.reads('Thank you');
    expect(answersAt(backend)).to.deep.equal([{ what: 'one' }]);
    expect(field.value).to.equal('two');
    if (both[1] === 'first') await other.presses('Next');
    await other.presses('Send answers');
    await other.reads('Thank you');
    expect(answersAt(backend)).to.deep.equal([{ what: 'one' }, { [both[1] === 'first' ? 'what' : 'other']: 'two' }]);
  });
}

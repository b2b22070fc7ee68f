import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../src/backends/memory.ts';
import type { Json } from '../../src/form/types.ts';
import type { RuamSurvey } from '../../src/widgets/survey/survey.ts';
import '../../src/widgets/survey/define.ts';
import { type Look, until as untilSeen } from '../../stories/until.ts';

const form: Json = { elements: [{ type: 'text', name: 'a', isRequird: true, visibleIf: '{nobody} empty' }] };

/** A survey on a page; `own` is a form of the page's own, as it is written. */
async function survey({ author = true, own = '', src = '', lang = 'en' } = {}) {
  const backend = memory({ forms: { sample: { name: 'sample', version: 'a'.repeat(64), form } } });
  const child = document.createElement('div');
  // What parsers make of the page, not what scripts do.
  const script = Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'script'), {
    type: 'application/json',
    textContent: own,
  });
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <ruam-survey .backend=${backend} .form=${'sample'} .src=${src || undefined} ?author=${author}
      >${own ? script : child}</ruam-survey
    >
  </div>`);
  const element = page.querySelector('ruam-survey') as RuamSurvey;
  const until = (look: Look<unknown>, what: string) => untilSeen(look, what, () => element.shadowRoot?.textContent);
  const notes = () =>
    [...(element.shadowRoot?.querySelectorAll('.author li') ?? [])].map((at) => at.textContent?.trim());
  return { page, element, until, notes };
}

describe('what the author of a survey is told', () => {
  it('names what is not understood, with its place, in the language of the page', async () => {
    const { page, element, until, notes } = await survey();
    await until(() => notes().length === 2, 'two notes');
    expect(notes()).to.deep.equal([
      '/elements/0/isRequird "isRequird" is not a property that Ruam knows; it is left out. Did you mean "isRequired"?',
      '/elements/0/visibleIf No question has the name "nobody"; it counts as empty.',
    ]);
    await until(() => element.shadowRoot?.querySelector('[part=question]'), 'a question');
    await expect(element).to.be.accessible();
    page.lang = 'th';
    await until(() => notes()[0]?.includes('ไม่รู้จักคุณสมบัติ'), 'a note in Thai');
    await until(() => element.shadowRoot?.querySelectorAll('.author').length === 1, 'one list of notes');
  });

  it('says of a form in the page that is no JSON where it stops being so, while the backend has another', async () => {
    const { until, notes } = await survey({ own: '{"elements": [\n  {"name": }]}' });
    await until(() => notes().length, 'a note');
    expect(notes()).to.deep.equal(['the form The file is not JSON: line 2, column 12 cannot be read.']);
  });

  it('says of a form in the page that asks nothing that it does, where citizens see what stood there before', async () => {
    const { element, until, notes } = await survey({ own: '{}' });
    await until(() => notes().length, 'a note');
    expect(notes()).to.deep.equal(['the form There are no questions: neither “pages” nor “elements” holds any.']);
    expect(element.shadowRoot?.querySelector('slot.fallback')).not.to.equal(null);
    expect(element.shadowRoot?.querySelector('[part=form]')).to.equal(null);
  });

  it('says of a file that does not come what the server answered', async () => {
    const { until, notes } = await survey({ src: '/nowhere.json' });
    await until(() => notes().length, 'a note');
    expect(notes()).to.deep.equal(['the form The file did not come: the server answered 404.']);
  });

  it('says nothing to citizens', async () => {
    const { element, until } = await survey({ author: false });
    await until(() => element.shadowRoot?.querySelector('[part=question]'), 'a question');
    expect(element.shadowRoot?.querySelector('.author')).to.equal(null);
  });
});

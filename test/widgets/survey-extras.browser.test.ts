import { expect } from '@open-wc/testing';
import { memoryDrafts } from '../../src/backends/memory-drafts.ts';
import { pages, visit } from './survey-visit.ts';

describe('published results', () => {
  it('it says plainly that they cannot be read now, and tries again', async () => {
    let isDown = true;
    const { reads, presses, words } = await visit({
      view: 'results',
      options: { before: () => (isDown ? { reason: 'offline', unknown: true } : undefined) },
    });
    await reads('We cannot show the results now');
    isDown = false;
    await presses('Try again');
    await reads('The results of this survey are not published');
    expect(words()).not.to.contain('What happened?');
  });
});

describe('going on on another device', () => {
  it('it gives a code, and brings back the answers and the page, but not the contact', async () => {
    const drafts = memoryDrafts();
    const here = await visit({ reply: { resume: true }, drafts });
    await here.types(0, 'Long queue');
    await here.presses('Next');
    await here.types(1, 'a@example.org');
    await here.presses('Go on later or on another device');
    const code = (await here.until(() => here.root.querySelector('.away-code strong'), 'a code')).textContent ?? '';
    await here.reads('Contact details, personal data and files are not kept');
    here.element.remove();
    const there = await visit({ reply: { resume: true }, drafts });
    await there.presses('I have a code');
    const field = await there.until(() => there.root.querySelector<HTMLInputElement>('.away input'), 'a field');
    field.value = code.toUpperCase();
    await there.presses('Get my answers back');
    await there.reads('Page 2 of 2');
    const [, mail] = there.root.querySelectorAll<HTMLInputElement>('[part=question] input');
    expect(mail?.value).to.equal('');
    await there.presses('Back');
    await there.until(
      () => there.root.querySelector<HTMLInputElement>('[part=question] input')?.value === 'Long queue',
      'it',
    );
  });

  it('it says that there is nothing under a wrong code', async () => {
    const somebody = await visit({ reply: { resume: true }, drafts: memoryDrafts() });
    await somebody.presses('I have a code');
    await somebody.presses('Get my answers back');
    await somebody.reads('There are no answers under this code');
    const field = somebody.root.querySelector('.away input');
    await somebody.until(() => somebody.root.activeElement === field, 'the focus in the field');
    expect(field?.getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('a survey with a time limit', () => {
  it('it warns, gives more time, and loses nothing', async () => {
    const somebody = await visit({ form: { timeLimit: 25 } });
    await somebody.reads('time limit of 25 seconds');
    const late = await visit({ form: { timeLimit: 15 } });
    await late.reads('There are at most 15 seconds left');
    await late.presses('Ask for more time');
    await late.reads('time limit of 15 seconds');
    const over = await visit({ form: { timeLimit: 0.05 } });
    await over.types(0, 'Long queue');
    await over.reads('The time is up. Nothing is lost');
    expect(over.backend.responses.size).to.equal(0);
    expect(over.root.querySelector<HTMLInputElement>('[part=question] input')?.value).to.equal('Long queue');
  });
});

describe('a survey with a table of contents', () => {
  it('it shows where one is, and leads to every page', async () => {
    const { root, reads, presses, until } = await visit({ form: { showTOC: true } });
    const current = () => root.querySelector('nav [aria-current=step]')?.textContent?.trim();
    await until(() => current() === 'First', 'the first page');
    await presses('Second');
    await reads('Page 2 of 2');
    await until(() => current() === 'Second', 'the second page');
    expect((root.activeElement as HTMLElement).className).to.equal('step-head');
  });
});

describe('titles with markup', () => {
  it('they are drawn for the form and its pages as for its questions, and said without it', async () => {
    const [first] = pages;
    const marked = [{ ...first, title: '<i>First</i> page', description: 'a <u>hint</u>' }, ...pages.slice(1)];
    const form = { title: '<b>Our</b> service', description: 'of <s>old</s>', pages: marked };
    const { root, until } = await visit({ form: { ...form, showTOC: true, showPreviewBeforeComplete: true } });
    await until(() => root.querySelector('nav button'), 'the contents');
    for (const [tag, words] of Object.entries({ 'h2 b': 'Our', 'p s': 'old', 'h3 i': 'First', '.step-head u': 'hint' }))
      expect(root.querySelector(tag)?.textContent).to.equal(words);
    expect(root.querySelector('section')?.getAttribute('aria-label')).to.equal('Our service');
    expect(root.querySelector('nav button')?.textContent?.trim()).to.equal('First page');
    const plain = await visit({ form });
    await plain.until(() => plain.root.querySelector('h2 b'), 'the title');
  });
});

describe('the end', () => {
  it('leads on to where the answers lead, and never to a script', async () => {
    const navigateToUrlOnCondition = [{ expression: "{what} = 'bad'", url: 'javascript:alert(1)' }];
    const form = { pages: [pages[0]], navigateToUrl: '/thanks?what={what}', navigateToUrlOnCondition };
    for (const [what, address] of [
      ['a b', '/thanks?what=a%20b'],
      ['bad', undefined],
    ] as const) {
      const somebody = await visit({ form });
      await somebody.types(0, what);
      await somebody.presses('Send answers');
      await somebody.reads('Reference number m1');
      const link = somebody.root.querySelector<HTMLAnchorElement>('.thanks a');
      expect(link?.href.replace(location.origin, '')).to.equal(address);
    }
  });
});

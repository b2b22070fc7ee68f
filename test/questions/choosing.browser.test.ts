import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answer } from './survey-page.ts';

const choices = ['a', 'b', 'c'];
const provinces = Array.from({ length: 12 }, (_, index) => `place ${index}`);

describe('choosing', () => {
  it('takes the words for “other”', async () => {
    const somebody = await answer([{ type: 'radiogroup', name: 'q', title: 'Q', choices, showOtherItem: true }]);
    await somebody.presses('#q0-3', 'Space');
    await somebody.presses('#q0-comment');
    await sendKeys({ type: 'mine' });
    expect(await somebody.sends()).to.deep.equal({ q: 'other', 'q-Comment': 'mine' });
  });

  it('takes a choice back where the survey lets it', async () => {
    const somebody = await answer([
      { type: 'radiogroup', name: 'q', choices, showClearButton: true },
      { type: 'text', name: 't' },
    ]);
    await somebody.presses('#q0-1', 'Space');
    (await somebody.sees('[part=question] button.plain')).click();
    await somebody.presses('#q1');
    await sendKeys({ type: 'x' });
    expect(await somebody.sends()).to.deep.equal({ t: 'x' });
  });

  it('chooses all at once, and nothing besides “none”', async () => {
    const all = { type: 'checkbox', name: 'q', choices, showSelectAllItem: true, showNoneItem: true };
    const somebody = await answer([all]);
    await somebody.presses('[type=checkbox]', 'Space');
    expect(somebody.all<HTMLInputElement>('[part=question] :checked')).to.have.length(4);
    await somebody.presses('#q0-3', 'Space');
    expect(await somebody.sends()).to.deep.equal({ q: ['none'] });
  });

  it('finds choices in a long list by what is typed, and takes them away by their tags', async () => {
    const somebody = await answer([{ type: 'tagbox', name: 'q', title: 'Where', choices: provinces }]);
    await somebody.presses('#q0', 'Enter');
    await somebody.presses('#q0-list-2', 'Space');
    await somebody.presses('#q0-filter');
    await sendKeys({ type: 'CE 11' });
    await somebody.until(() => somebody.all('.option').length === 1, 'one choice');
    expect((await somebody.sees('#q0-seen')).textContent).to.equal('1 found');
    await somebody.presses('.option input', 'Space');
    expect(somebody.all('.tag').map((tag) => tag.getAttribute('aria-label'))).to.deep.equal([
      'Remove place 2',
      'Remove place 11',
    ]);
    await somebody.presses('.tag', 'Enter');
    expect(somebody.focused()).to.equal('q0');
    expect(await somebody.sends()).to.deep.equal({ q: ['place 11'] });
  });

  it('moves a number by buttons and by arrow keys; nothing is answered before', async () => {
    const slider = { type: 'slider', name: 'q', title: 'How long', sliderType: 'single', min: 0, max: 10, step: 0.1 };
    const somebody = await answer([slider, { type: 'text', name: 't' }]);
    expect((await somebody.sees('#q0-0')).getAttribute('aria-valuetext')).to.equal('Not chosen yet');
    (await somebody.sees('[aria-label^=More]')).click();
    await somebody.presses('#q0-0', 'ArrowRight', 'ArrowRight');
    expect((await somebody.sees('output')).textContent).to.equal('0.3');
    expect(await somebody.sends()).to.deep.equal({ q: 0.3 });
  });

  it('keeps a range in order', async () => {
    const slider = { type: 'slider', name: 'q', title: 'Wage', sliderType: 'range', min: 0, max: 3, step: 1 };
    const somebody = await answer([slider]);
    await somebody.presses('#q0-1', 'ArrowLeft');
    await somebody.presses('#q0-0', 'End');
    expect(await somebody.sends()).to.deep.equal({ q: [3, 3] });
  });

  it('shows pictures by safe addresses only, and chooses by their words', async () => {
    const pictures = [
      { value: 'a', imageLink: '/stories/pictures/sign.svg' },
      { value: 'b', imageLink: 'javascript:alert(1)' },
    ];
    const somebody = await answer([{ type: 'imagepicker', name: 'q', choices: pictures, showLabel: true }]);
    expect(somebody.all('img').map((img) => img.getAttribute('src'))).to.deep.equal(['/stories/pictures/sign.svg']);
    await somebody.presses('#q0-1', 'Space');
    expect(await somebody.sends()).to.deep.equal({ q: 'b' });
  });
});

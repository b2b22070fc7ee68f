import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Json } from '../../src/form/types.ts';
import { answer, type Respondent } from './survey-page.ts';

const choices = Array.from({ length: 10_000 }, (_, index) => ({ value: index, text: `Choice ${index}` }));
const rows = Array.from({ length: 1_000 }, (_, index) => `row ${index}`);
const cell = { name: 'c', cellType: 'text', isRequired: true };
const other = { type: 'text', name: 't', title: 'T' };

/** The parts that stand there of a list. */
const items = ({ all }: Respondent) =>
  all('.options > *, .picks > *, .scale > *, .ranking > *, .line, .panels > .panel').length;

const lists: Json[] = [
  { type: 'radiogroup', choices },
  { type: 'checkbox', choices, showOtherItem: true, showNoneItem: true },
  { type: 'dropdown', choices },
  { type: 'tagbox', choices },
  { type: 'buttongroup', choices },
  { type: 'imagepicker', choices },
  { type: 'ranking', choices },
  { type: 'ranking', choices, selectToRankEnabled: true },
  { type: 'matrix', rows, columns: ['x', 'y'] },
  { type: 'matrixdropdown', rows, columns: [cell] },
  { type: 'matrixdynamic', rowCount: 1_000, columns: [cell] },
];

describe('a list that is too long to be shown at once', () => {
  for (const list of lists) {
    const name = `${list.type}${list.selectToRankEnabled ? ', picked' : ''}`;
    it(`shows a hundred, then a hundred more with the focus on the first of them: ${name}`, async () => {
      const somebody = await answer([{ ...list, name: 'q', title: 'Q' }]);
      (await somebody.sees('#q0-more, [part=question] summary')).closest('details')?.setAttribute('open', '');
      expect(items(somebody)).to.be.within(100, 102);
      expect(somebody.all('*').length).to.be.below(2_000);
      expect((await somebody.sees('#q0-seen')).textContent).to.match(/^Showing 100 of 1(0,0|,0)00$/);
      await expect(somebody.element).to.be.accessible();
      await somebody.presses('#q0-more', 'Enter');
      await somebody.until(() => items(somebody) >= 200, 'two hundred');
      expect(items(somebody)).to.be.within(200, 202);
      expect(somebody.root.activeElement?.id).to.match(/^q0-(list-|left-)?100(-0)?(-0)?$/);
      expect(somebody.element.scrollWidth).to.be.at.most(800);
    });
  }

  it('draws nothing anew of it when something else is answered', async () => {
    const somebody = await answer([other, { type: 'checkbox', name: 'q', title: 'Q', choices }]);
    const list = await somebody.sees('.options');
    const seen: MutationRecord[] = [];
    new MutationObserver((records) => seen.push(...records)).observe(list, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    await somebody.presses('#q0');
    await sendKeys({ type: 'ab' });
    await somebody.element.updateComplete;
    expect(seen).to.deep.equal([]);
    expect(await somebody.sends()).to.deep.equal({ t: 'ab' });
  });

  it('always shows what is chosen, and what fits none of the choices', async () => {
    const list = { type: 'checkbox', name: 'q', title: 'Q', choices, showOtherItem: true, defaultValue: [9_000, 5] };
    const somebody = await answer([list]);
    await somebody.sees('#q0-more');
    expect(
      somebody.all<HTMLInputElement>(':checked').map((input) => input.parentElement?.textContent?.trim()),
    ).to.deep.equal(['Choice 5', 'Choice 9000']);
    expect(somebody.all('.option').at(-1)?.textContent).to.match(/Other/);
    // What is taken back stays under the finger.
    await somebody.presses('#q0-100', 'Space');
    expect(somebody.all('.option')[100]?.textContent?.trim()).to.equal('Choice 9000');
    expect(await somebody.sends()).to.deep.equal({ q: [5] });
  });

  it('does not show all even where all is chosen', async () => {
    const somebody = await answer([{ type: 'checkbox', name: 'q', title: 'Q', choices, showSelectAllItem: true }]);
    await somebody.presses('[type=checkbox]', 'Space');
    expect(somebody.all(':checked').length).to.be.within(101, 301);
    expect(((await somebody.sends()) as { q: unknown[] }).q).to.have.length(10_000);
  });

  it('finds choices however their Thai marks were typed, and says how many', async () => {
    const thai = [...choices, { value: 'น้ำ', text: 'แหล่งน้ำ<b>ดื่ม</b>' }];
    const somebody = await answer([{ type: 'radiogroup', name: 'q', title: 'Q', choices: thai }], 320, 'th');
    await somebody.presses('#q0-filter');
    await sendKeys({ type: 'เเหล่งนํ้า' });
    await somebody.until(() => somebody.all('.option').length === 1, 'the one choice');
    expect((await somebody.sees('#q0-seen')).textContent).to.equal('พบ 1 รายการ');
    await sendKeys({ press: 'Enter' });
    await somebody.presses('#q0-0', 'Space');
    expect(await somebody.sends()).to.deep.equal({ q: 'น้ำ' });
  });

  it('says so where nothing is found, and shows all again when the words are taken away', async () => {
    const somebody = await answer([{ type: 'radiogroup', name: 'q', title: 'Q', choices }]);
    await somebody.presses('#q0-filter');
    await sendKeys({ type: 'z' });
    await somebody.until(() => somebody.all('.option').length === 0, 'an empty list');
    expect((await somebody.sees('#q0-seen')).textContent).to.equal('None found');
    await somebody.presses('#q0-filter', 'Backspace');
    await somebody.until(() => somebody.all('.option').length === 100, 'the list');
  });

  it('opens a long native list in its place, and closes once one is chosen', async () => {
    const somebody = await answer([{ type: 'dropdown', name: 'q', title: 'Q', choices }], 320);
    await somebody.presses('#q0', 'Enter');
    await somebody.presses('#q0-filter');
    await sendKeys({ type: 'choice 77' });
    await somebody.until(() => somebody.all('.option').length === 100, 'what is found');
    expect((await somebody.sees('#q0-seen')).textContent).to.equal('111 found, showing the first 100');
    await somebody.presses('#q0-list-1', 'Space');
    expect(somebody.focused()).to.equal('q0');
    expect((await somebody.sees('summary#q0')).textContent?.trim()).to.equal('Choice 770');
    expect((await somebody.sees<HTMLDetailsElement>('.tagbox')).open).to.equal(false);
    await somebody.presses('#q0', 'Enter');
    await somebody.presses('.tagbox > .plain', 'Enter');
    expect((await somebody.sees('summary#q0')).textContent?.trim()).to.equal('Choose');
    await somebody.presses('#q0', 'Enter');
    await somebody.presses('#q0-list-3', 'Enter');
    expect(await somebody.sends()).to.deep.equal({ q: 772 });
  });

  it('adds a row after those that show, and leads to a problem in one that did not', async () => {
    const rowCount = 150;
    const defaultValue = Array.from({ length: rowCount }, (_, index) => (index === 140 ? {} : { c: 'x' }));
    const list = { type: 'matrixdynamic', name: 'q', title: 'Q', rowCount, columns: [cell], defaultValue };
    const somebody = await answer([list]);
    await somebody.sees('#q0-more');
    (await somebody.sees('[part=submit]')).click();
    (await somebody.sees('.summary a')).click();
    await somebody.until(() => somebody.focused() === 'q0-140-0', 'the focus in the row');
    await somebody.presses('#q0-add', 'Enter');
    await somebody.until(() => somebody.focused() === 'q0-150-0', 'the focus in the new row');
    expect(somebody.all('.line')).to.have.length(151);
  });

  it('lists a hundred of a thousand problems, and the next ones as those are solved', async () => {
    const columns = ['x', 'y'];
    const somebody = await answer([{ type: 'matrix', name: 'q', title: 'Q', rows, columns, isAllRowRequired: true }]);
    await somebody.sees('#q0-more');
    (await somebody.sees('[part=submit]')).click();
    await somebody.sees('.summary');
    const links = () => somebody.all('.summary a').map((link) => link.textContent?.split(' – ')[1]);
    expect(links()).to.deep.equal(rows.slice(0, 100));
    expect((await somebody.sees('.summary > p')).textContent).to.equal('Showing 100 of 1,000');
    expect(items(somebody)).to.equal(100);
    expect(somebody.all('*').length).to.be.below(3_000);
    await somebody.presses('#q0-7-0', 'Space');
    await somebody.until(() => links().at(-1) === 'row 100', 'the next problem');
    expect(links()).not.to.include('row 7');
    expect((await somebody.sees('.summary > p')).textContent).to.equal('Showing 100 of 999');
  });

  it('goes on with a long order beyond what shows', async () => {
    const somebody = await answer([{ type: 'ranking', name: 'q', title: 'Q', choices: choices.slice(0, 101) }]);
    await somebody.presses('#q0-99', 'ArrowDown');
    await somebody.until(() => somebody.focused().includes('Choice 99'), 'the focus on the same');
    expect(((await somebody.sends()) as { q: unknown[] }).q.slice(-2)).to.deep.equal([100, 99]);
  });
});

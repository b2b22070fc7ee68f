import { expect } from '@open-wc/testing';
import { answer } from './survey-page.ts';

const matrix = {
  type: 'matrix',
  name: 'm',
  title: 'Satisfied?',
  columns: ['good', 'bad'],
  rows: [{ value: 'a', text: 'Counter <b>A</b>' }, 'b'],
  isAllRowRequired: true,
};

describe('a matrix', () => {
  it('is a table where there is room, and a group a row where there is none; nothing scrolls sideways', async () => {
    const wide = await answer([matrix], 800);
    const tops = () => wide.all('.line:nth-of-type(2) input').map((input) => input.getBoundingClientRect().top);
    expect(new Set(tops()).size).to.equal(1);
    expect((await wide.sees('.head')).getBoundingClientRect().height).to.be.greaterThan(0);
    (wide.element.parentElement as HTMLElement).style.width = '320px';
    expect(new Set(tops()).size).to.equal(2);
    expect((await wide.sees('.head')).getBoundingClientRect().height).to.equal(0);
    expect(wide.element.scrollWidth).to.be.at.most(320);
    for (const label of wide.all('.option')) expect(label.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('names row and column in each control, and is answered by keyboard', async () => {
    const somebody = await answer([matrix]);
    const names = somebody.all('.cell:has(input)').map((label) => label.textContent?.trim());
    expect(names).to.deep.equal(['Counter A: good', 'Counter A: bad', 'b: good', 'b: bad']);
    await somebody.presses('#q0-0-0', 'Space');
    await somebody.presses('#q0-1-0', 'ArrowDown');
    expect(await somebody.sends()).to.deep.equal({ m: { a: 'good', b: 'bad' } });
  });

  it('says in which row an answer is missing, and leads there', async () => {
    const somebody = await answer([matrix]);
    await somebody.presses('#q0-0-0', 'Space');
    await somebody.sends();
    const [link, ...others] = somebody.all('.summary a');
    expect(link?.textContent).to.equal('Satisfied? – b – Answer this question');
    expect(others).to.have.length(0);
    link?.click();
    await somebody.until(() => somebody.focused() === 'q0-1-0', 'the focus in the second row');
    expect(somebody.all('.line.bad')).to.have.length(1);
  });

  it('takes several choices a row as lists', async () => {
    const somebody = await answer([{ ...matrix, cellType: 'checkbox', isAllRowRequired: false }]);
    await somebody.presses('#q0-1-1', 'Space');
    await somebody.presses('#q0-1-0', 'Space');
    expect(await somebody.sends()).to.deep.equal({ m: { b: ['bad', 'good'] } });
  });
});

import { expect } from '@open-wc/testing';
import { answer } from './survey-page.ts';

const order = { type: 'ranking', name: 'order', title: 'First?', choices: ['a', 'b', 'c'] };

describe('an order of choices', () => {
  it('is changed by arrow keys; the focus stays with what is moved, and where it stands is said', async () => {
    const somebody = await answer([order]);
    await somebody.presses('#q0-2', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(somebody.all('.ranked').map((line) => line.textContent)).to.deep.equal(['1c', '2a', '3b']);
    expect(somebody.focused()).to.equal('Move up: c');
    expect((await somebody.sees('[role=status]#q0-status')).textContent).to.equal('c is number 1 of 3');
    expect(await somebody.sends()).to.deep.equal({ order: ['c', 'a', 'b'] });
  });

  it('is changed by its buttons', async () => {
    const somebody = await answer([order]);
    await somebody.presses('#q0-0-down', 'Enter', 'Space');
    expect(somebody.focused()).to.equal('Move down: a');
    expect(await somebody.sends()).to.deep.equal({ order: ['b', 'c', 'a'] });
  });

  it('is no answer before somebody touches it, and can be kept as it is', async () => {
    const somebody = await answer([{ ...order, isRequired: true }]);
    expect(await somebody.sends()).to.equal(undefined);
    const keep = somebody.all('button').find((button) => button.innerText.trim() === 'Keep this order');
    keep?.click();
    await somebody.until(() => somebody.focused() === 'Move up: a', 'the first line');
    expect(await somebody.sends()).to.deep.equal({ order: ['a', 'b', 'c'] });
  });

  it('is picked first where the survey says so', async () => {
    const somebody = await answer([{ ...order, selectToRankEnabled: true }]);
    await somebody.presses('#q0-0', 'Enter');
    await somebody.presses('#q0-left-1', 'Enter');
    await somebody.presses('#q0-1', 'ArrowUp');
    expect(await somebody.sends()).to.deep.equal({ order: ['c', 'a'] });
  });
});

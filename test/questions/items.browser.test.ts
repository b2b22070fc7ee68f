import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answer } from './survey-page.ts';

const columns = [
  { name: 'what', title: 'What', cellType: 'text', isRequired: true },
  { name: 'kind', title: 'Kind', cellType: 'radiogroup', choices: ['x', 'y'] },
];

describe('questions within questions', () => {
  it('names row and column in each cell, and keeps what is typed where it was typed', async () => {
    const somebody = await answer([{ type: 'matrixdropdown', name: 'm', title: 'M', rows: ['a', 'b'], columns }]);
    const label = await somebody.sees('label[for=q0-1-0]');
    expect(label.textContent?.trim()).to.equal('b: What');
    await somebody.presses('#q0-1-0');
    await sendKeys({ type: 'hello' });
    await somebody.presses('#q0-0-1-1', 'Space');
    await somebody.sends();
    const [link] = somebody.all('.summary a');
    expect(link?.textContent).to.equal('M – a – What – Answer this question');
    expect(somebody.all('.cell .bad'), 'the cell in the other row is not at fault').to.have.length(1);
    link?.click();
    await somebody.until(() => somebody.focused() === 'q0-0-0', 'the focus in the cell');
    await sendKeys({ type: 'there' });
    await somebody.until(() => !somebody.root.querySelector('.summary'), 'the end of the problem');
    expect(await somebody.sends()).to.deep.equal({ m: { a: { what: 'there', kind: 'y' }, b: { what: 'hello' } } });
  });

  it('asks the details of a row below its columns', async () => {
    const details = { detailPanelMode: 'underRow', detailElements: [{ type: 'text', name: 'more', title: 'More' }] };
    const somebody = await answer([{ type: 'matrixdropdown', name: 'm', rows: ['a'], columns, ...details }]);
    expect(somebody.all('.line .cell')).to.have.length(2);
    expect((await somebody.sees('.details label')).textContent?.trim()).to.match(/^a: More/);
    await somebody.presses('#q0-0-0');
    await sendKeys({ type: 'x' });
    await somebody.presses('.details summary', 'Enter');
    await somebody.presses('#q0-0-2');
    await sendKeys({ type: 'y' });
    expect(await somebody.sends()).to.deep.equal({ m: { a: { what: 'x', more: 'y' } } });
  });

  it('grows and shrinks by its buttons; the focus goes along and it is said', async () => {
    const somebody = await answer([{ type: 'matrixdynamic', name: 'm', title: 'M', rowCount: 1, columns }]);
    await somebody.presses('#q0-add', 'Enter');
    await somebody.until(() => somebody.focused() === 'q0-1-0', 'the focus in the new row');
    await sendKeys({ type: 'second' });
    expect((await somebody.sees('#q0-status')).textContent).to.equal('Entry 2 added');
    await somebody.presses('.line:nth-of-type(2) .removal button', 'Enter');
    expect(somebody.focused()).to.equal('q0-add');
    expect(somebody.all('.line')).to.have.length(1);
    expect(await somebody.sends()).to.deep.equal({ m: [{ what: 'second' }] });
  });

  it('asks panels in panels, each problem at its own question', async () => {
    const inner = {
      type: 'paneldynamic',
      name: 'in',
      title: 'In',
      panelCount: 1,
      templateElements: [{ type: 'text', name: 'deep', title: 'Deep', isRequired: true }],
    };
    const somebody = await answer([
      { type: 'paneldynamic', name: 'out', title: 'Out', panelCount: 2, templateElements: [inner] },
    ]);
    await somebody.sends();
    expect(somebody.all('.summary a').map((link) => link.textContent)).to.deep.equal([
      'Out – 1 – In – 1 – Deep – Answer this question',
      'Out – 2 – In – 1 – Deep – Answer this question',
    ]);
    somebody.all('.summary a')[1]?.click();
    await somebody.until(() => somebody.focused() === 'q0-1-0-0-0', 'the focus in the second');
    await sendKeys({ type: 'b' });
    await somebody.presses('#q0-0-0-0-0');
    await sendKeys({ type: 'a' });
    expect(await somebody.sends()).to.deep.equal({ out: [{ in: [{ deep: 'a' }] }, { in: [{ deep: 'b' }] }] });
  });

  it('asks several texts, each with its own problem', async () => {
    const items = [
      { name: 'x', title: 'X', isRequired: true },
      { name: 'y', title: 'Y' },
    ];
    const somebody = await answer([{ type: 'multipletext', name: 't', title: 'T', items }]);
    await somebody.presses('#q0-1-0');
    await sendKeys({ type: 'why' });
    await somebody.sends();
    expect(somebody.all('.summary a').map((link) => link.textContent)).to.deep.equal(['T – X – Answer this question']);
    somebody.all('.summary a')[0]?.click();
    await somebody.until(() => somebody.focused() === 'q0-0-0', 'the focus in X');
    await sendKeys({ type: 'ex' });
    expect(await somebody.sends()).to.deep.equal({ t: { x: 'ex', y: 'why' } });
  });
});

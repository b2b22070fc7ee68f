import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Json } from '../../src/form/types.ts';
import { answer } from './survey-page.ts';

const box = (element: Element) => element.getBoundingClientRect();

describe('what an author lays out', () => {
  it('says in each cell of a matrix what the choice means there, with its column where it stands alone', async () => {
    const cells = {
      a: { good: 'done <b>at once</b>' },
      default: { good: 'done', bad: { default: 'not done', th: 'ไม่เสร็จ' } },
    };
    const matrix = { type: 'matrix', name: 'm', title: 'M', columns: ['good', 'bad', 'none'], rows: ['a', 'b'], cells };
    const somebody = await answer([matrix], 320, 'th');
    const words = () => somebody.all('.line .option').map((label) => label.innerText.replace(/\s+/g, ' ').trim());
    expect(words()).to.deep.equal([
      'a: good: done at once',
      'a: bad: ไม่เสร็จ',
      'a: none',
      'b: good: done',
      'b: bad: ไม่เสร็จ',
      'b: none',
    ]);
    (somebody.element.parentElement as HTMLElement).style.width = '800px';
    const [column] = somebody.all('.line .column');
    expect(box(column as Element).width, 'the column has a head of its own').to.be.at.most(1);
    expect(box(somebody.all('.option b')[0] as Element).width).to.be.greaterThan(20);
    await somebody.presses('#q0-1-0', 'Space');
    expect(await somebody.sends()).to.deep.equal({ m: { b: 'good' } });
  });

  it('shows what the columns of a table come to, as things stand', async () => {
    const columns = [
      { name: 'what', cellType: 'text' },
      { name: 'n', title: 'Baht', cellType: 'text', inputType: 'number', totalType: 'sum', totalFormat: '{0} in all' },
    ];
    const somebody = await answer([
      { type: 'matrixdynamic', name: 'm', title: 'M', rowCount: 2, columns, totalText: 'Sum' },
    ]);
    await somebody.presses('#q0-0-1');
    await sendKeys({ type: '1.5' });
    await somebody.presses('#q0-1-1');
    await sendKeys({ type: '2' });
    await somebody.until(() => somebody.root.querySelector('.total output')?.textContent === '3.5 in all', 'the sum');
    expect((await somebody.sees('.total .row-title')).textContent).to.equal('Sum');
    expect(somebody.all('.total output')).to.have.length(1);
    await expect(somebody.element).to.be.accessible();
  });

  const inner: Json[] = [{ type: 'text', name: 't', title: 'T', isRequired: true }];
  const folded: [string, Json, string][] = [
    ['a panel', { type: 'panel', name: 'p', title: 'P', state: 'collapsed', elements: inner }, 'q0'],
    ['a question', { ...inner[0], state: 'collapsed' }, 'q0'],
    [
      'a panel of a list',
      { type: 'paneldynamic', name: 'd', title: 'D', panelCount: 1, panelsState: 'collapsed', templateElements: inner },
      'q0-0-0',
    ],
    [
      'the details of a row',
      {
        ...{ type: 'matrixdropdown', name: 'm', title: 'M', rows: ['a'], columns: [{ name: 'c', cellType: 'text' }] },
        ...{ detailPanelMode: 'underRow', detailElements: inner },
      },
      'q0-0-1',
    ],
  ];
  for (const [name, element, id] of folded) {
    it(`opens and closes by keyboard, and never hides a problem: ${name}`, async () => {
      const somebody = await answer([element], 320);
      const fold = await somebody.sees<HTMLDetailsElement>('.folded');
      expect(fold.open).to.equal(false);
      await expect(somebody.element).to.be.accessible();
      await somebody.presses('.folded > summary', 'Enter');
      expect(fold.open).to.equal(true);
      await expect(somebody.element).to.be.accessible();
      // Anything may draw it anew while it is open: words of another language, a part that arrives.
      somebody.element.requestUpdate();
      await somebody.presses('.folded > summary', 'Enter');
      await somebody.sends();
      await somebody.until(() => fold.open, 'what is wrong in it');
      somebody.all('.summary a')[0]?.click();
      await somebody.until(() => somebody.focused() === id, 'the focus in it');
      await sendKeys({ type: 'x' });
      await somebody.until(() => !somebody.root.querySelector('.summary'), 'the end of the problem');
      expect(fold.open, 'nothing closes under the hand').to.equal(true);
      expect(JSON.stringify(await somebody.sends())).to.contain('"t":"x"');
    });
  }

  it('opens at first what its author wants open', async () => {
    const panel = { type: 'panel', name: 'p', title: 'P', state: 'expanded', elements: inner };
    const somebody = await answer([panel]);
    expect((await somebody.sees<HTMLDetailsElement>('.folded')).open).to.equal(true);
  });

  it('puts a title beside its field, but above where room is scarce; and below', async () => {
    const somebody = await answer(
      [
        {
          type: 'text',
          name: 'a',
          title: 'A',
          titleLocation: 'left',
          description: 'why',
          descriptionLocation: 'underInput',
        },
        { type: 'text', name: 'b', title: 'B', titleLocation: 'bottom' },
      ],
      800,
    );
    const [first, second] = somebody.all('[part=label]') as [HTMLElement, HTMLElement];
    const [left, below] = [await somebody.sees('#q0'), await somebody.sees('#q1')];
    expect(box(first).right).to.be.at.most(box(left).left);
    expect(box(second).top).to.be.at.least(box(below).bottom);
    expect(box(await somebody.sees('#q0-hint')).top).to.be.at.least(box(left).bottom);
    (somebody.element.parentElement as HTMLElement).style.width = '320px';
    expect(box(first).bottom).to.be.at.most(box(left).top);
  });

  it('shows a picture in the size that its author wants, never wider than there is room', async () => {
    const imageLink = '/stories/pictures/sign.svg';
    const somebody = await answer(
      [
        { type: 'image', name: 'a', imageLink, imageWidth: '2000', imageHeight: '100px', imageFit: 'cover' },
        { type: 'image', name: 'b', imageLink: '/film.MP4' },
        { type: 'imagepicker', name: 'c', imageWidth: 60, imageHeight: 40, choices: [{ value: 1, imageLink }] },
      ],
      320,
    );
    const picture = await somebody.sees('.picture');
    expect(box(picture).height).to.equal(100);
    expect(box(picture).width).to.be.within(250, 320);
    expect(getComputedStyle(picture).objectFit).to.equal('cover');
    expect((await somebody.sees('[part=question] a')).getAttribute('href')).to.equal('/film.MP4');
    const pick = box(await somebody.sees('.pick img'));
    expect([pick.width, pick.height]).to.deep.equal([60, 40]);
  });

  it('gives an example of what a mask asks for, and takes what is written otherwise', async () => {
    const mask = (name: string, maskType: string, pattern: string) => ({
      ...{ type: 'text', name, title: name, maskType, maskSettings: { pattern } },
    });
    const somebody = await answer([mask('a', 'pattern', '9-9999 aa'), mask('b', 'datetime', 'dd/mm/yyyy HH:MM')]);
    const hints = ['#q0-shape', '#q1-shape'].map((id) => somebody.all(id)[0]?.textContent);
    expect(hints).to.deep.equal(['For example, 1-2345 AB', 'For example, 31/12/2026 13:45']);
    expect(somebody.all('input')[0]?.getAttribute('aria-describedby')).to.equal('q0-shape');
    for (const id of ['#q0', '#q1']) {
      await somebody.presses(id);
      await sendKeys({ type: 'อื่น' });
    }
    expect(await somebody.sends()).to.deep.equal({ a: 'อื่น', b: 'อื่น' });
  });

  it('tells the shape of an amount, and keeps the number however it is written', async () => {
    const mask = { maskType: 'currency', maskSettings: { prefix: '฿', suffix: ' a day', precision: 1 } };
    const somebody = await answer([{ type: 'text', name: 'a', title: 'A', ...mask }]);
    expect((await somebody.sees('#q0-shape')).textContent).to.equal('For example, ฿1,234.5 a day');
    await somebody.presses('#q0');
    await sendKeys({ type: '฿๑,234.5' });
    await sendKeys({ press: 'Tab' });
    expect((await somebody.sees<HTMLInputElement>('#q0')).value).to.equal('1234.5');
    expect(await somebody.sends()).to.deep.equal({ a: 1234.5 });
  });
});

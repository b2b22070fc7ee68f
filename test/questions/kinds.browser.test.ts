import { expect } from '@open-wc/testing';
import { allKinds } from '../../src/form/survey/kinds.ts';
import type { Json } from '../../src/form/types.ts';
import { choosing, judging, typing } from '../../stories/question-samples.ts';
import { files, layouts, tables } from '../../stories/question-tables.ts';
import { answer, type Respondent } from './survey-page.ts';

const families = [choosing, judging, tables, typing, files, layouts];
const questions = families.flatMap(({ elements, answers }) =>
  elements.map((element): Json => ({ ...element, defaultValue: answers[String(element.name)] })),
);
// Who has signed sees no more of what there was to sign with.
questions.push({ ...files.elements.at(-1), name: 'unsigned' });

it('has a sample of every kind', () => {
  const types = new Set(questions.map(({ type }) => type));
  expect([...types].filter((type) => type !== 'panel').sort()).to.deep.equal(Object.keys(allKinds).sort());
});

/** What a finger must hit: a control, or the label that it is in. */
const targets = ({ all }: Respondent) =>
  all('[part=question] :is(input, select, textarea, button, summary)')
    .filter((control) => control.checkVisibility())
    .map((control) => (control.closest('label') ?? control).getBoundingClientRect());

for (const question of questions) {
  const name = `${question.type} (${question.name})`;
  for (const lang of ['th', 'en']) {
    for (const size of [16, 32]) {
      it(`fits on 320 pixels, with targets of 44, in ${lang} at ${size} pixels a letter: ${name}`, async () => {
        const somebody = await answer([question], 320, lang);
        const page = somebody.element.parentElement as HTMLElement;
        page.style.fontSize = `${size}px`;
        await new Promise(requestAnimationFrame);
        expect(somebody.element.scrollWidth, 'nothing to scroll sideways').to.be.at.most(320);
        const boxes = somebody.all('[part=question] *').filter((each) => !each.closest('.unseen, svg, option'));
        const right = Math.max(...boxes.map((each) => each.getBoundingClientRect().right));
        expect(right, 'nothing beyond the edge').to.be.at.most(page.getBoundingClientRect().left + 320);
        for (const { width, height } of targets(somebody)) expect(Math.min(width, height)).to.be.at.least(43.5);
      });
    }

    it(`can be used by keyboard in the order it is read, right to left too, in ${lang}: ${name}`, async () => {
      const somebody = await answer([question], 800, lang);
      (somebody.element.parentElement as HTMLElement).dir = 'rtl';
      const controls = somebody
        .all('[part=question] :is(input, select, textarea, button, summary)')
        .filter((control) => control.checkVisibility() && !(control as HTMLInputElement).disabled);
      for (const control of controls) {
        control.focus();
        expect(somebody.root.activeElement).to.equal(control);
        expect(control.tabIndex).to.equal(0);
      }
      expect(somebody.element.scrollWidth).to.be.at.most(800);
      await expect(somebody.element).to.be.accessible();
    });
  }

  it(`moves nothing by itself, so that there is nothing to reduce: ${name}`, async () => {
    const { root, all } = await answer([question]);
    expect(root.getAnimations()).to.deep.equal([]);
    for (const each of all('*')) {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
      expect([animationName, transitionDuration, scrollBehavior]).to.deep.equal(['none', '0s', 'auto']);
    }
  });
}

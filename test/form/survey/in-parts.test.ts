import { Model, type QuestionMatrixDropdownModelBase, type QuestionPanelDynamicModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/form/types.ts';
import { codes, one, open } from '../forms.ts';

const panels = {
  type: 'paneldynamic',
  name: 'p',
  panelCount: 2,
  templateTitle: 'T {panelIndex} {visiblePanelIndex} {panel.x} {a}',
  templateElements: [
    { type: 'dropdown', name: 'x', choices: [{ value: 1, text: 'One' }, 2], title: 'X {panelIndex} {panel.x}' },
    { type: 'dropdown', name: 'y', choices: [{ value: 1, text: 'Y of {PANEL.x}' }], title: '{panel.y} {prevPanel.x}' },
    { type: 'multipletext', name: 'z', title: '{panel.x}', items: [{ name: 'i', title: 'I {panel.x}' }] },
  ],
};
const rows = {
  type: 'matrixdropdown',
  name: 'm',
  rows: [{ value: 'r1', text: 'Row of {a}' }, 'r2'],
  columns: [{ name: 'k', cellType: 'text' }],
};

describe('the texts of a part', () => {
  it('speak of its own answers, its place and those of the form, as in SurveyJS', () => {
    const json = { elements: [{ type: 'text', name: 'a', defaultValue: 'A' }, panels, rows] };
    const [form, survey] = [open(json), new Model(structuredClone(json))];
    const answer = [{ x: 2 }, { x: 1, y: 1 }];
    form.set('p', answer);
    survey.setValue('p', structuredClone(answer));
    const p = survey.getQuestionByName('p') as QuestionPanelDynamicModel;
    const theirs = p.panels.map(({ processedTitle, questions }) => [
      processedTitle,
      ...questions.map((each) => each.locTitle.renderedHtml),
    ]);
    const ours = form.questions
      .get('p')
      ?.items?.map(({ title, elements }) => [title, ...elements.map((each) => each.title)]);
    expect(ours).toEqual(theirs);
    expect(ours?.[1]).toEqual(['T 2 2 One A', 'X 2 One', 'Y of One 2', 'One']);
    const inner = form.questions.get('p')?.items?.[1]?.elements[2] as Question;
    expect(inner.items?.[0]?.title).toBe('I One');
    const m = survey.getQuestionByName('m') as QuestionMatrixDropdownModelBase;
    expect(form.questions.get('m')?.items?.map(({ title }) => title)).toEqual(m.visibleRows.map(({ text }) => text));
  });
});

describe('a column under a condition', () => {
  const table = {
    ...rows,
    columns: [...rows.columns, { name: 'l', cellType: 'text', isRequired: true }],
    columnsVisibleIf: "{item} = 'k' or {a} empty",
  };

  it('goes with its condition, and nobody has to answer what is not there; what was answered stays', () => {
    const form = open({ elements: [{ type: 'text', name: 'a' }, table] });
    const shown = () => form.questions.get('m')?.columns?.map(({ value }) => value);
    expect([shown(), codes(form)]).toEqual([
      ['k', 'l'],
      ['m: required', 'm: required'],
    ]);
    form.set('m', { r1: { l: 'x' } });
    form.set('a', 'x');
    expect([shown(), codes(form)]).toEqual([['k'], []]);
    expect(form.complete()).toEqual({ a: 'x', m: { r1: { l: 'x' } } });
    form.set('a', undefined);
    expect(shown()).toEqual(['k', 'l']);
  });
});

describe('a slider', () => {
  it('takes nothing beyond its ends, which may move', () => {
    const form = open({
      elements: [
        { type: 'text', inputType: 'number', name: 'most', defaultValue: 50 },
        { type: 'slider', name: 's', min: 10, maxValueExpression: '{most}', defaultValue: 80 },
        { type: 'slider', name: 'r', sliderType: 'range' },
      ],
    });
    expect(form.data).toEqual({ most: 50, s: 50 });
    form.set('s', 3);
    form.set('r', [-5, 300]);
    expect(form.data).toEqual({ most: 50, s: 10, r: [0, 100] });
    form.set('s', 50);
    form.set('most', 20);
    expect(form.problems()).toEqual([{ name: 's', code: 'too-large', params: { max: 20 } }]);
    expect(one({ type: 'slider' }).problems()).toEqual([]);
  });
});

import { Model } from 'survey-core';
import { createForm } from '../../dist/es/form/index.js';
import { median, table } from './tables.mjs';

const sizes = [30, 300, 3_000];
/** Of SurveyJS each takes long in a long form. */
const answers = 20;

/**
 * Measures the form models alone, in Node: how long each takes until it knows what of a form is visible, and how long for
 * one answer that shows or hides one question. The two take turns in every round.
 * @param {{rounds: number, say: (line: string) => void}} options
 * @returns medians in milliseconds by size of the form.
 */
export function runModels({ rounds, say }) {
  return sizes.map((size) => {
    say(`A form of ${size} questions, ${rounds} rounds`);
    const json = longForm(size);
    const runs = { ruam: [], surveyjs: [] };
    for (let round = -1; round < rounds; round++)
      for (const [name, model] of Object.entries(models)) {
        const run = measureModel(model, structuredClone(json));
        // The first one warms up.
        if (round >= 0) runs[name].push(run);
      }
    const middle = (name, figure) => median(runs[name].map((run) => run[figure]));
    const of = (name) => ({ ready: middle(name, 'ready'), answer: middle(name, 'answer') });
    return { size, conditions: conditionsIn(json), ruam: of('ruam'), surveyjs: of('surveyjs') };
  });
}

/** The figures as Markdown. */
export function modelTable(results) {
  const [smallest] = results;
  const head = ['questions', 'conditions', 'ready: Ruam', 'SurveyJS', 'Ruam / SurveyJS'];
  const more = ['one answer: Ruam', 'SurveyJS', 'Ruam / SurveyJS', 'growth: Ruam', 'SurveyJS'];
  const rows = results.map(({ size, conditions, ruam, surveyjs }) => [
    ...[size, conditions, time(ruam.ready), time(surveyjs.ready), ratio(ruam.ready, surveyjs.ready)],
    ...[time(ruam.answer), time(surveyjs.answer), ratio(ruam.answer, surveyjs.answer)],
    ...[ratio(ruam.answer, smallest.ruam.answer), ratio(surveyjs.answer, smallest.surveyjs.answer)],
  ]);
  return table([...head, ...more], rows);
}

const models = {
  ruam: {
    open: (json) => createForm(json, { locale: 'th' }),
    visible: (form) => form.visible().length,
    answer: (form, name, value) => form.set(name, value),
    isVisible: (form, name) => form.questions.get(name).visible,
  },
  surveyjs: {
    open: (json) => new Model(json),
    visible: (survey) => survey.getAllQuestions(true).length,
    answer: (survey, name, value) => survey.setValue(name, value),
    isVisible: (survey, name) => survey.getQuestionByName(name).isVisible,
  },
};

/** In every five questions two have a condition on the one before. */
function longForm(size) {
  const questions = Array.from({ length: size }, (_, index) => ({
    name: `q${index}`,
    title: { default: `Question ${index}`, th: `คำถามที่ ${index}` },
    ...kinds[index % 5],
    ...(index % 5 === 1 && { visibleIf: `{q${index - 1}} = 'b'` }),
    ...(index % 5 === 3 && { visibleIf: `{q${index - 1}} notempty and {q${index - 1}} <= 2` }),
  }));
  const pages = Array.from({ length: size / 10 }, (_, page) => ({
    name: `p${page}`,
    elements: questions.slice(page * 10, page * 10 + 10),
  }));
  return { pages };
}

const kinds = [
  { type: 'radiogroup', choices: ['a', 'b', 'c', 'd'] },
  { type: 'comment' },
  { type: 'rating' },
  { type: 'checkbox', choices: ['a', 'b', 'c', 'd'] },
  { type: 'text' },
];

const conditionsIn = (json) => JSON.stringify(json).split('"visibleIf"').length - 1;

function measureModel({ open, visible, answer, isVisible }, json) {
  const began = performance.now();
  const form = open(json);
  visible(form);
  const ready = performance.now() - began;
  const started = performance.now();
  for (let turn = 0; turn < answers; turn++) {
    const wanted = turn % 2 === 0;
    answer(form, 'q0', wanted ? 'b' : 'a');
    if (isVisible(form, 'q1') !== wanted) throw new Error('bench: an answer did not show or hide its question');
  }
  return { ready, answer: (performance.now() - started) / answers };
}

const time = (milliseconds) => `${milliseconds < 1 ? milliseconds.toFixed(4) : milliseconds.toFixed(1)} ms`;
const ratio = (one, other) => (one / other).toFixed(3);

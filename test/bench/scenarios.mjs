import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const feedback = new URL('../../src/surveys/feedback.json', import.meta.url);
const survey = new URL('./survey.json', import.meta.url);

const scenario = ({ file, ...rest }) => {
  const form = JSON.parse(readFileSync(file, 'utf8'));
  return { file: fileURLToPath(file), form, questions: form.pages.flatMap((page) => page.elements), ...rest };
};

/**
 * What every contender asks, as SurveyJS JSON, each with the widget of Ruam's that asks it, the form's name in the backend,
 * where the README has its figures, and the first choice of all, with what it brings to light, if anything.
 */
export const scenarios = {
  feedback: scenario({
    file: feedback,
    title: 'Feedback: five questions, the first one counts at once',
    widget: 'feedback',
    name: 'feedback',
    part: 'speeds',
    first: { name: 'satisfaction', value: 1 },
    submit: 'ส่งความคิดเห็น',
  }),
  survey: scenario({
    file: survey,
    title: 'A survey of 12 questions, one of them a matrix of five rows and five columns',
    widget: 'survey',
    name: 'bench-survey',
    part: 'survey-speeds',
    first: { name: 'channel', value: 'office', shows: 'waiting' },
    submit: 'ส่งคำตอบ',
  }),
};

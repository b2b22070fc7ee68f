import { readFileSync } from 'node:fs';

/** The form that every contender asks, as SurveyJS JSON: the product's own ready form. */
export const form = JSON.parse(readFileSync(new URL('../../src/surveys/feedback.json', import.meta.url), 'utf8'));

/** Its questions, in order. */
export const questions = form.pages.flatMap((page) => page.elements);

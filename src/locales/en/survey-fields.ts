import type { SurveyFieldWords } from '../survey-fields.ts';

/** The words around the questions of surveys in English. */
export const surveyFieldWords: SurveyFieldWords = {
  clear: 'Clear answer',
  example: (mask) => `For example, ${mask}`,
};

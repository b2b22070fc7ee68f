import type { SurveyFieldWords } from '../survey-fields.ts';

/** The words around the questions of surveys in Thai. */
export const surveyFieldWords: SurveyFieldWords = {
  clear: 'ล้างคำตอบ',
  example: (mask) => `เช่น ${mask}`,
};

import type { SurveyWords } from '../survey.ts';

/** The first words of `<ruam-survey>` in English. */
export const surveyWords: SurveyWords = {
  privacy: 'How we use your data',
  next: 'Next',
  back: 'Back',
  start: 'Start',
  review: 'Check your answers',
  send: 'Send answers',
  progress: ({ at, of }) => `Page ${at} of ${of}`,
  answered: ({ count, of }) => `${count} of ${of} questions answered`,
  wait: 'One moment',
};

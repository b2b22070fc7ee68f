import type { ServerWords } from '../server.ts';

/** The words of the backend's own pages in English. */
export const serverWords: ServerWords = {
  review: 'Check your answers before sending them',
  notYet: 'Nothing has been stored yet. If everything is right, send your answers with the button below.',
  change: 'Change your answers',
  unanswered: 'Not answered',
  masked: 'We have masked a 13-digit number',
  correct: 'Change your answers',
  next: 'Check your answers',
  nothing: 'Answer at least one question',
  thanks: 'Thank you for your answers',
  thanksMore: 'The agency has received them.',
  back: 'Go back to the page you came from',
  failed: 'Not sent yet',
  failedMore: 'To see what you typed, use your browser’s Back button.',
  filed: 'Recorded on',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  refused: 'Prefer not to say',
  dontknow: 'Do not know',
  other: 'Other',
  entries: 'Number of entries',
  lowest: 'Lowest',
  highest: 'Highest',
};

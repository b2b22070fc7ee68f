import type { ExportWords } from '../export.ts';

/** The headings of exported responses in English. */
export const exportWords: ExportWords = {
  id: 'Response ID',
  receipt: 'Reference number',
  form: 'Form',
  version: 'Version of the form',
  receivedAt: 'Received',
  completedAt: 'Completed',
  complete: 'Complete',
  lang: 'Language',
  page: 'Page',
  test: 'Test',
};

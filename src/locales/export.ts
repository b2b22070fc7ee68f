import { exportWords as en } from './en/export.ts';
import type { Language } from './language.ts';
import { exportWords as th } from './th/export.ts';

/** What is known of a response besides its answers, as the headings of a spreadsheet for people to read. */
export interface ExportWords {
  id: string;
  receipt: string;
  form: string;
  version: string;
  receivedAt: string;
  completedAt: string;
  complete: string;
  lang: string;
  page: string;
  test: string;
}

/** Those headings in every language. */
export const exportWords: Record<Language, ExportWords> = { th, en };

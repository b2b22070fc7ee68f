import { formWords as en } from './en/form.ts';
import type { Language } from './language.ts';
import { formWords as th } from './th/form.ts';

/** The words around questions; every widget with a form has them. */
export interface FormWords {
  optional: string;
  choose: string;
  /** Said of a text that is near its limit. */
  left: (count: number) => string;
}

/** The words of forms in every language. */
export const formWords: Record<Language, FormWords> = { th, en };

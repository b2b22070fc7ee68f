import { formWords as en } from './en/form.ts';
import type { Language } from './language.ts';
import { formWords as th } from './th/form.ts';

/** The words around questions; every widget with a form has them. */
export interface FormWords {
  optional: string;
  choose: string;
  /** The answers of a yes-or-no question whose form has no words for them. */
  yes: string;
  no: string;
}

/** The words of forms in every language. */
export const formWords: Record<Language, FormWords> = { th, en };

/** The answers of a yes-or-no question as localised strings. */
export const truthWords: Record<'yes' | 'no', Record<Language, string>> = {
  yes: { th: th.yes, en: en.yes },
  no: { th: th.no, en: en.no },
};

import type { TemplateResult } from 'lit';
import type { Question } from '../form/types.ts';
import type { FormWords } from '../locales/form.ts';
import type { Language } from '../locales/language.ts';

/** How an answer came about: chosen on purpose, passed over with the arrow keys, or typed. */
export type How = 'chosen' | 'passed' | 'typed';

/** A question being put to somebody. */
export interface Asked {
  question: Question;
  /** Unique in the shadow root; the control's id, or the prefix of its options' ids. */
  id: string;
  /** IDs of the hint and the problem, if there are any. */
  describedBy: string | undefined;
  invalid: boolean;
  words: FormWords;
  language: Language;
  change(value: unknown, how: How): void;
}

/** How one kind of question looks. */
export interface Look {
  draw(asked: Asked): TemplateResult;
  /** Several controls under one legend, not one control with a label. */
  group?: true;
}

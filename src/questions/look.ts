import type { TemplateResult } from 'lit';
import type { Question } from '../form/types.ts';
import type { Filling } from './filling.ts';

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
  /** What it is a part of. */
  filling: Filling;
  change(value: unknown, how: How): void;
  /** How far its list shows, where that is too long to be shown at once. */
  page?: Page;
}

/** How far a list shows. */
export interface Page {
  /** So many, from the first. */
  readonly most: number;
  /** Shows at least so many. */
  reveal(count: number): void;
}

/** How one kind of question looks. */
export interface Look {
  draw(asked: Asked): TemplateResult;
  /** Several controls under one legend, not one control with a label. */
  group?: true;
  /** Stands by itself, without a label. */
  bare?: true;
}

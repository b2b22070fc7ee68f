import type { FormNode } from './types.ts';

/** Chooses all choices of a question, or none. */
export interface SelectAll {
  readonly text: string;
  /** Whether all are chosen. */
  readonly chosen: boolean;
  toggle(): void;
}

/** A text beside an answer. */
export interface Comment {
  /** Its label. */
  readonly title: string;
  readonly placeholder: string;
  readonly required: boolean;
  readonly value: string;
  set(text: string | undefined): void;
}

/** A small form within a question. */
export interface Item {
  /** Where its answers are in the question's: a row's value, a text's name, or a number from 0. */
  readonly key: string | number;
  readonly title: string;
  readonly visible: boolean;
  readonly elements: readonly FormNode[];
}

/** How many items a question has, as far as a person may change it. */
export interface ItemList {
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  /** Adds an item at the end. */
  add(): void;
  /** Takes away the item at this place, counted from 0. */
  remove(index: number): void;
}

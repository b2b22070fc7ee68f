import type { WrittenChoice } from '../choices.ts';
import { findEqual } from '../find-equal.ts';
import type { QuestionNode } from '../nodes.ts';
import type { Json } from '../types.ts';

const known = new WeakMap<Json, (value: unknown) => WrittenChoice | undefined>();

/** The choice of a value, as the author wrote it, be it shown now or not. */
export function findWritten({ rules, json }: QuestionNode, value: unknown): WrittenChoice | undefined {
  const find = known.get(json) ?? findEqual(rules.choices(json), (choice) => choice.value);
  known.set(json, find);
  return find(value);
}

/** Whether the author offers a value to a question, be it shown now or not. */
export function isWritten(question: QuestionNode, value: unknown): boolean {
  return findWritten(question, value) !== undefined;
}

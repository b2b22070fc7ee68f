import { same } from '../inputs.ts';
import type { KindRules } from '../kinds.ts';

/** The rules of questions that are answered by files: always a list of them. */
export const fileRules: KindRules = {
  choices: () => [],
  read: (value) => (value == null || Array.isArray(value) ? value : [value]),
  finish: same,
};

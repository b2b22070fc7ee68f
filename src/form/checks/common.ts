import { type CheckSet, kindChecks } from './kinds.ts';
import { checkValidators } from './validators.ts';

/** What is wrong with an answer of a common kind, by its author's own checks too. */
export const commonChecks = { ...kindChecks, own: checkValidators } satisfies CheckSet;

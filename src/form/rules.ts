/** What only a form with rules of its own needs: the language of its expressions, and its author's checks of answers. */
export { checkValidators as own } from './checks/validators.ts';
export { createEvaluator } from './expression/evaluator.ts';

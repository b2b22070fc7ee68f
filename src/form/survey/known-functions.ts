import { asJson, asList, asText } from '../json.ts';
import type { Json } from '../types.ts';
import { createReader } from './reader.ts';

/** Tells of an expression whether all that it needs is there. */
export type IsKnown = (expression: unknown) => boolean;

/** Values that are calculated with values that are calculated with values …: no form has more. */
const mostRounds = 20;

/**
 * Tells of expressions whether all functions are there that they call, or that values are calculated with which they
 * name. What is not known never makes a question required and never hides or locks it.
 */
export function knowsFunctions(functions: object, survey: unknown): IsKnown {
  const unknown = new Set<string>();
  const read = createReader();
  const isKnown: IsKnown = (expression) => {
    if (typeof expression !== 'string' || !(unknown.size || expression.includes('('))) return true;
    const used = read(expression);
    return (
      !used ||
      ([...used.functions].every((name) => Object.hasOwn(functions, name)) &&
        ![...used.names].some((name) => unknown.has(name)))
    );
  };
  const calculated = asList(asJson(survey).calculatedValues).map(asJson);
  for (let round = 0, size = -1; round < mostRounds && size !== unknown.size; round++) {
    size = unknown.size;
    for (const { name, expression } of calculated) if (!isKnown(expression)) unknown.add(keyOf(name));
  }
  return isKnown;
}

function keyOf(name: unknown): string {
  return asText(name).toLowerCase();
}

/** What is written beside a condition and would count without it. */
const beside: Readonly<Record<string, string>> = {
  visibleIf: 'visible',
  enableIf: 'readOnly',
  requiredIf: 'isRequired',
  setValueIf: 'setValueExpression',
  setValueExpression: 'setValueIf',
};

/** What changes a form by an expression. */
const rules = [
  ...Object.keys(beside),
  'templateVisibleIf',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'rowCountExpression',
  'panelCountExpression',
  'totalExpression',
  'defaultValueExpression',
  'resetValueIf',
];

/** What asks for an answer, or for more of it. */
const demands = ['isRequired', 'requiredIf', 'eachRowRequired', 'minSelectedChoices'];

/** Triggers act only if their expression is true. */
const acts = /^(setvalue|copyvalue|skip|runexpression|complete)(trigger)?$/;

/**
 * One object of a survey, as if in it were not written what is not known. Where nobody knows whether it `mayBeHidden`,
 * it asks for nothing.
 */
export function withoutUnknown(json: Json, isKnown: IsKnown, mayBeHidden: boolean): Json {
  const dropped = new Set(mayBeHidden || hidesUnknown(json, isKnown) ? demands : []);
  for (const name of rules) if (!isKnown(json[name])) dropped.add(name).add(beside[name] ?? name);
  if (!acts.test(asText(json.type)) && !isKnown(json.expression)) dropped.add('expression');
  // A validator, which has no name, asks for more too.
  if (mayBeHidden && !json.name && /^expression(validator)?$/.test(asText(json.type))) dropped.add('expression');
  if (!dropped.size) return json;
  return Object.fromEntries(Object.entries(json).filter(([name]) => !dropped.has(name)));
}

/** Whether nobody knows if something, or a part of it, is hidden. */
export function hidesUnknown(json: Json, isKnown: IsKnown): boolean {
  const lines = [...asList(json.rows), ...asList(json.columns)].map((line) => asJson(line).visibleIf);
  const { visibleIf, templateVisibleIf, rowsVisibleIf, columnsVisibleIf } = json;
  return ![visibleIf, templateVisibleIf, rowsVisibleIf, columnsVisibleIf, ...lines].every(isKnown);
}

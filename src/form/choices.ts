import { isObject, toNumber } from './expression/values.ts';
import { asJson, asList, copyAnswer } from './json.ts';
import type { ChoiceWords, Json } from './types.ts';

/** A choice as it was written. */
export interface WrittenChoice {
  value: unknown;
  /** A localised string, if the form has words for it. */
  text: unknown;
  /** Which of the page's own words stands in where the form has none. */
  word?: keyof ChoiceWords;
  visibleIf?: unknown;
}

/** More steps than a rating can show, and with faces. */
const mostSteps = 20;
const mostFaces = 10;

/** Reads `choices`: plain values, `value|text`, or objects. */
export function readChoices(list: unknown): WrittenChoice[] {
  return asList(list)
    .map(readChoice)
    .filter(({ value }) => value !== undefined);
}

function readChoice(item: unknown): WrittenChoice {
  if (isObject(item)) {
    const { value, text, visibleIf } = asJson(item);
    return { value: copyAnswer(value ?? text), text, visibleIf };
  }
  const [value, text] = typeof item === 'string' ? item.split(/\|(.*)/s) : [item];
  return { value: copyAnswer(value), text };
}

/** The two answers of a boolean. */
export function readTruthValues(json: Json): WrittenChoice[] {
  return [
    { value: copyAnswer(json.valueTrue) ?? true, text: json.labelTrue, word: 'yes' },
    { value: copyAnswer(json.valueFalse) ?? false, text: json.labelFalse, word: 'no' },
  ];
}

/** The steps of a rating: `rateValues`, or from `rateMin` by `rateStep` to `rateMax`; `rateCount` in place of one end. */
export function readSteps(json: Json): WrittenChoice[] {
  const written = readChoices(json.rateValues);
  const most = (json.rateType ?? json.rateDisplayMode) === 'smileys' ? mostFaces : mostSteps;
  if (written.length && json.autoGenerate !== true) return written.slice(0, most);
  const by = Math.max(numberOr(1, json.rateStep), 0) || 1;
  const reach = by * (numberOr(1, json.rateCount) - 1);
  const has = (name: string) => json[name] !== undefined;
  const last =
    has('rateMin') && has('rateCount') && !has('rateMax')
      ? numberOr(1, json.rateMin) + reach
      : numberOr(5, json.rateMax);
  const first =
    has('rateMax') && has('rateCount') && !has('rateMin') ? last - reach : Math.min(numberOr(1, json.rateMin), last);
  const count = Math.min(Math.floor((last - first) / by + 1e-9) + 1, most);
  return Array.from({ length: count }, (_, index) => ({
    value: Number((first + index * by).toFixed(9)),
    text: undefined,
  }));
}

function numberOr(fallback: number, value: unknown): number {
  const number = toNumber(value);
  return Number.isNaN(number) ? fallback : number;
}

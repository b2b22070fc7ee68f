import { toLatinDigits } from '../country/th/digits.ts';
import { toNumber } from './expression/values.ts';
import { asText } from './json.ts';
import type { Json } from './types.ts';

/** How one `inputType` of a text question reads what is typed. */
interface Input {
  /** Turns what is being typed into an answer, without a change that would show in the field. */
  read(value: unknown): unknown;
  /** What is kept of an answer at the end. What makes no sense stays as it is, for the checks to find. */
  finish(value: unknown): unknown;
}

const plain: Input = { read: same, finish: same };

const number: Input = {
  // `1.` and `05` may still become `1.5` and `0.5`: nobody's typing is corrected under their fingers.
  read: (value) => (String(toNumber(value)) === toLatinDigits(asText(value)) ? toNumber(value) : value),
  finish: (value) => (Number.isNaN(toNumber(value)) ? value : toNumber(value)),
};

const moment: Input = { read: readMoment, finish: readMoment };

/** The rules of a text question's `inputType`. */
export function inputOf(json: Json): Input {
  const type = inputTypeOf(json);
  if (/^(number|range)$/.test(type)) return number;
  return /^(date|datetime-local|month|week|time)$/.test(type) ? moment : plain;
}

/** The `inputType` of a text question in its present spelling. */
export function inputTypeOf(json: Json): string {
  const type = asText(json.inputType).toLowerCase();
  return /^datetime(_local)?$/.test(type) ? 'datetime-local' : type;
}

/** Leaves an answer as it is. */
export function same<T>(value: T): T {
  return value;
}

function readMoment(value: unknown): unknown {
  return typeof value === 'string' ? toLatinDigits(value.trim()) : value;
}

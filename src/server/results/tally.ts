import { isEmpty, isObject, toNumber } from '../../form/expression/values.ts';
import { asList } from '../../form/json.ts';
import type { Data, Question } from '../../form/types.ts';
import { type Asked, askedIn } from './asked.ts';
import { keyOf } from './keys.ts';
import { otherKey } from './options.ts';
import { answersAt } from './path.ts';

/** What one response adds one to: a part of a question, and a value, of which '' says that the part was answered. */
export type Cell = readonly [part: string, value: string];

/** Larger numbers are no amounts but telephone numbers and the like, of which nothing is to stay. */
const largest = 1e8;

/** What a question is called in the names of parts. */
export const idOf = ({ question, within }: Pick<Asked, 'question' | 'within'>): string | readonly string[] =>
  within ? [...within, question] : question;

/** The name under which a question, a row of its matrix or a choice in its order is counted. */
export const partOf = (asked: Pick<Asked, 'question' | 'within' | 'kind'>, item = ''): string =>
  JSON.stringify([idOf(asked), asked.kind, item]);

/** The name under which is published how many chose one of several choices. */
export const chosenPartOf = (
  asked: Pick<Asked, 'question' | 'within' | 'kind'>,
  item: string | undefined,
  key: string,
): string => JSON.stringify([idOf(asked), asked.kind, item ?? '', key]);

/** The part of every form that counts the responses themselves. */
export const wholePart: string = JSON.stringify([]);

/** What a complete response is counted under, each once, in no order. No free text is in it, nor contact data. */
export function tallyOf(questions: ReadonlyMap<string, Question>, answers: Data): Cell[] {
  const cells = askedIn(questions, 'en').flatMap((asked) => cellsOf(asked, answers));
  return [[wholePart, ''], ...cells];
}

function cellsOf(asked: Asked, answers: Data): Cell[] {
  const items = new Map<string, unknown[]>();
  for (const [item, answer] of answersAt(asked.path, answers)) {
    if (answer !== undefined) items.set(item, [...(items.get(item) ?? []), answer]);
  }
  return [...items].flatMap(([item, given]) => cellsOfPart(asked, item, given));
}

function cellsOfPart(asked: Asked, item: string, given: readonly unknown[]): Cell[] {
  const part = partOf(asked, item);
  const { shape } = asked;
  if (shape === 'text') return given.every(isEmpty) ? [] : [[part, '']];
  const values = shape === 'number' || shape === 'amount' ? numberIn(shape, given) : chosenIn(asked, given);
  if (shape === 'order') {
    const places = values.map((value, place): Cell => [partOf(asked, value), String(place + 1)]);
    return places.flatMap(([one, place]): Cell[] => [
      [one, ''],
      [one, place],
    ]);
  }
  return values.length > 0 ? [[part, ''], ...values.map((value): Cell => [part, value])] : [];
}

/** One number a response: the mean of those in its entries, so that nobody weighs more than others. */
function numberIn(shape: 'number' | 'amount', given: readonly unknown[]): string[] {
  const numbers = given
    .map((each) => (shape === 'amount' ? asList(each).filter((entry) => !isEmpty(entry)).length : numberOf(each)))
    .filter((number) => Math.abs(number) < largest && (shape === 'number' || number > 0));
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return numbers.length > 0 ? [JSON.stringify(numbers.length > 1 ? Math.round(mean * 100) / 100 : mean)] : [];
}

const numberOf = (value: unknown) => (isObject(value) ? Number.NaN : toNumber(value));

function chosenIn({ shape, options, kind }: Asked, given: readonly unknown[]): string[] {
  const known = new Set(options.map(({ key }) => key));
  const chosen = given.flatMap((each) => (shape === 'one' && Array.isArray(each) ? each.slice(0, 1) : each));
  const keys = [...new Set(chosen.filter((each) => each !== null).map(keyOf))];
  // What was typed must not stay as a value; in an order and a matrix nothing can be typed.
  if (shape === 'order' || /(^|\/)matrix$/.test(kind)) return keys.filter((key) => known.has(key));
  return [...new Set(keys.map((key) => (known.has(key) ? key : otherKey)))];
}

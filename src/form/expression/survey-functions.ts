import { displayValue } from '../display.ts';
import type { Question } from '../types.ts';
import { arrayFunctions } from './arrays.ts';
import { toDate } from './dates.ts';
import type { Call, Functions } from './evaluator.ts';
import type { Scope } from './parse.ts';
import { propertyOf } from './properties.ts';
import { isEmpty, toNumber } from './values.ts';

/** What the functions that ask about the form itself need of it. */
export interface FunctionContext {
  /** The question of a name, the one nearest to where the expression stands. */
  question(name: string, from: Scope): Question | undefined;
  /** What was written beside the answer, or beside one choice. */
  comment(question: Question, choice: unknown): unknown;
  /** Whether nothing is wrong in a page or panel; in a panel of a dynamic panel by its index. */
  isReady(container: string, index: unknown): boolean;
  /** Whether the form is shown and not filled in. */
  readonly displayOnly: boolean;
}

/** Functions whose result changes with the form, without an answer being named. */
export const formFunctions: ReadonlySet<string> = new Set([
  'displayValue',
  'propertyValue',
  'getComment',
  'isContainerReady',
  'isDisplayMode',
]);

/** The standard functions that only surveys need, with SurveyJS's results. */
export function surveyFunctions(context: FunctionContext): Functions {
  const named = (name: unknown, { scope }: Call) => (name ? context.question(String(name), scope) : undefined);
  return {
    ...arrayFunctions,
    trunc,
    substring,
    diffDays,
    getYear: (params) => (params.length === 1 && params[0] ? toDate(params[0]).getFullYear() : undefined),
    displayValue([name, value], call) {
      const question = named(name, call);
      const shown = isEmpty(value) ? question?.value : value;
      const words = question && displayValue(question, shown);
      // A number without words of its own can be counted with.
      return typeof shown === 'number' && words === String(shown) ? shown : words;
    },
    propertyValue([name, property], call) {
      const question = named(name, call);
      return question && property ? propertyOf(question, String(property)) : undefined;
    },
    getComment([name, choice], call) {
      if (!name) return undefined;
      const question = named(name, call);
      return question ? context.comment(question, choice ?? undefined) : '';
    },
    isContainerReady: ([name, index]) => !!name && context.isReady(String(name), index),
    isDisplayMode: () => context.displayOnly,
  };
}

/** Cuts the decimals as they are written: of 0.3 nothing gets lost. */
function trunc(params: unknown[]): number {
  const [value, digits] = params.flat(Number.POSITIVE_INFINITY).filter((each) => each != null);
  const [number, places] = [toNumber(value), Math.max(0, toNumber(digits || 0))];
  const [whole = '', decimals = ''] = String(number).split('.');
  if (Number.isNaN(places)) return Number.NaN;
  return Number.isNaN(number) || /e/.test(whole + decimals)
    ? Math.trunc(number * 10 ** places) / 10 ** places
    : Number(`${whole}.${decimals.slice(0, places)}`);
}

function substring([text, start, end]: unknown[]): string {
  if (typeof text !== 'string' || !isNumeric(start)) return '';
  return text.substring(toNumber(start), isNumeric(end) ? toNumber(end) : undefined);
}

function diffDays([from, to]: unknown[]): number {
  const midnight = (value: unknown) => {
    const date = toDate(value);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return from && to ? Math.abs(midnight(to) - midnight(from)) / 86_400_000 : 0;
}

const isNumeric = (value: unknown) => !Number.isNaN(toNumber(value));

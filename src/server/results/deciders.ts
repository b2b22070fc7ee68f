import { longestExpression } from '../../form/author/expressions.ts';
import { type Expression, parse } from '../../form/expression/parse.ts';
import { asText } from '../../form/json.ts';
import type { Json } from '../../form/types.ts';
import type { Asked } from './asked.ts';
import type { Condition } from './conditions.ts';
import { keyOf } from './keys.ts';
import { chosenPartOf, partOf } from './tally.ts';

/**
 * A set of figures that decides who is asked a question. How many answered that one tells of it only what it shows itself,
 * if those of its values that are hidden are all asked alike.
 */
export interface Need {
  /** What its publications are known by. */
  key: string;
  /** The same for values that the conditions do not tell apart. */
  alike(value: string): unknown;
}

/** A question with its conditions; none are known where it cannot be told who is asked it. */
export type Conditional = Asked & { conditions: readonly Condition[] | undefined };

/**
 * The figures that decide who is asked each question of a form: those of one other question at most. Nothing is given for
 * a question of which that does not hold, or cannot be told: how many answered it could tell what is hidden of others, or
 * what nobody publishes, such as how many chose this there and that here. `whole` are the figures of all responses.
 */
export function decidersOf(all: readonly Conditional[], form: Json, whole: string) {
  const byName = new Map<string, Conditional>();
  for (const asked of all) {
    if (asked.within) continue;
    for (const name of [asked.question, asText(asked.json.valueName)])
      if (name && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), asked);
  }
  const known = new Map<Conditional, readonly Need[] | undefined>();
  const decide = (asked: Conditional): readonly Need[] | undefined => {
    if (known.has(asked)) return known.get(asked);
    // Of questions that wait for each other nothing is told.
    known.set(asked, undefined);
    const needs = find(asked);
    known.set(asked, needs);
    return needs;
  };
  const find = (own: Conditional): readonly Need[] | undefined => {
    if (!own.conditions) return undefined;
    const implied = new Set(own.conditions.flatMap((each) => impliedBy(each, byName, form)));
    const spoken: Spoken[] = [];
    for (const condition of own.conditions) {
      const found = implied.has(condition) ? 'nothing' : read(condition, byName);
      if (!found) return undefined;
      if (found !== 'nothing' && found.asked !== own) spoken.push(found);
    }
    const [first] = spoken;
    if (!first) return [];
    const { asked, row } = first;
    const isOne = spoken.every((each) => each.asked === asked && each.row === row);
    return isOne && !typesOthers(asked, form) && decide(asked) ? needsOf(first, spoken, whole) : undefined;
  };
  return decide;
}

/** What a condition speaks of: one question, or one row of it. */
interface Spoken {
  asked: Conditional;
  row: string | undefined;
  condition: Condition;
  expression?: Expression;
}

function read(condition: Condition, byName: ReadonlyMap<string, Conditional>): Spoken | 'nothing' | undefined {
  if (condition.source !== undefined) {
    const asked = byName.get(condition.source.toLowerCase());
    return asked && { asked, row: undefined, condition };
  }
  const expression = condition.text.length > longestExpression ? { at: 0 } : parse(condition.text);
  if ('at' in expression || expression.functions.size > 0) return undefined;
  if (expression.names.size === 0) return 'nothing';
  const root = rootOf([...expression.names], byName);
  return root && { ...root, condition, expression };
}

function rootOf(names: readonly string[], byName: ReadonlyMap<string, Conditional>) {
  const [name = '', ...more] = names.filter((each) => byName.has(each));
  const asked = byName.get(name);
  const [row, ...others] = names.filter((each) => each !== name && !name.startsWith(`${each}.`));
  if (!asked || more.length > 0 || others.length > 0) return undefined;
  if (row === undefined) return { asked, row };
  return row.startsWith(`${name}.`) ? { asked, row: row.slice(name.length + 1) } : undefined;
}

/** Who answered what a condition wants answered was asked that: what had to hold for it holds here too. */
function impliedBy(condition: Condition, byName: ReadonlyMap<string, Conditional>, form: Json): readonly Condition[] {
  const spoken = condition.isOwn ? read(condition, byName) : undefined;
  if (typeof spoken !== 'object' || !spoken.expression || evaluate(spoken.expression, undefined)) return [];
  const { json, conditions = [] } = spoken.asked;
  const clears = [form.clearInvisibleValues, json.clearIfInvisible].every((each) => each !== 'none' && each !== false);
  return clears ? conditions : [];
}

/** Whether its answers may be others than its figures tell apart. */
function typesOthers({ json, inside }: Conditional, form: Json): boolean {
  const isTyped = [json, form].some(({ storeOthersAsComment }) => storeOthersAsComment === false);
  return inside || isTyped || Boolean(json.choicesByUrl || json.choicesFromQuestion);
}

function needsOf({ asked, row }: Spoken, spoken: readonly Spoken[], whole: string): Need[] | undefined {
  const item = asked.rows?.find(({ key }) => isSame(key, row))?.key;
  if (asked.rows ? item === undefined : row !== undefined) return undefined;
  const found =
    asked.shape === 'one'
      ? needOfOne(asked, item, spoken)
      : asked.shape === 'several'
        ? needsOfSeveral(asked, item, spoken)
        : undefined;
  const asksOthers = spoken.some(({ expression }) => expression && evaluate(expression, undefined));
  return found && asksOthers ? [{ key: whole, alike: same }, ...found] : found;
}

function needOfOne(asked: Conditional, item: string | undefined, spoken: readonly Spoken[]): Need[] {
  const isList = /^(checkbox|tagbox)$/.test(asked.kind);
  const alike = (key: string) => {
    const value = valueIn(key);
    if (value === undefined) return key;
    const outcomes = spoken.map(({ expression }) =>
      expression ? evaluate(expression, isList ? [value] : value) : key,
    );
    return JSON.stringify(outcomes);
  };
  return [{ key: partOf(asked, item), alike }];
}

/** Of several choices, one decides: how many chose two of them is told nowhere. */
function needsOfSeveral(asked: Conditional, item: string | undefined, spoken: readonly Spoken[]): Need[] | undefined {
  const need = (key: string): Need => ({ key: chosenPartOf(asked, item, key), alike: same });
  if (spoken.every(({ expression }) => !expression)) return asked.options.map(({ key }) => need(key));
  const [choice, ...others] = new Set(
    spoken.map(({ condition: { text } }) => {
      const [, ...values] = contains.exec(text) ?? [];
      const value = values.find((each) => each !== undefined);
      return asked.options.find(({ key }) => isSame(key, value))?.key;
    }),
  );
  return choice === undefined || others.length > 0 ? undefined : [need(choice)];
}

const contains = /^\s*\{[^{}]*\}\s*(?:not)?contains?\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))\s*$/i;

/** Whether a counted value is what was written in an expression, where case makes no difference. */
const isSame = (key: string, written: string | undefined) =>
  written !== undefined && [keyOf(written), written].some((each) => each.toLowerCase() === key.toLowerCase());

const same = (value: string) => value;

const evaluate = ({ evaluate }: Expression, value: unknown) => evaluate({ value: () => value, call: () => null });

function valueIn(key: string): unknown {
  try {
    return JSON.parse(key);
  } catch {
    return undefined;
  }
}

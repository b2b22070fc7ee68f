import { createForm } from '../../form/index.ts';
import type { Json } from '../../form/types.ts';
import { type Asked, askedIn } from './asked.ts';
import { type Condition, conditionsIn } from './conditions.ts';
import { decidersOf, type Need } from './deciders.ts';
import { measureNumbers, type Spread } from './numbers.ts';
import type { Option } from './options.ts';
import type { Span } from './shapes.ts';
import type { Counts } from './suppress.ts';
import { chosenPartOf, partOf, wholePart } from './tally.ts';

/** What a question asks, over all versions of its form. */
export interface AskedEver extends Asked {
  /** Options that the current version does not have. */
  closed: ReadonlySet<string>;
  /** What must be published with it. */
  needs: readonly Need[];
}

/** How often a part was answered with each value. */
export type ValueCounts = ReadonlyMap<string, number>;

/** What is known of one part: by value, and for numbers their sum and how they lie. */
export interface Measure {
  answered: number;
  counts: Counts;
  sum?: number;
  spread?: Spread;
}

/** One set of figures, which is published by itself. */
export interface Table {
  /** What publications of it are known by. */
  key: string;
  /** The part that it is counted under. */
  part: string;
  closed: ReadonlySet<string>;
  needs: readonly Need[];
  measure(values: ValueCounts): Measure;
}

/**
 * What the versions of a form ask, newest first: a question of the same name and type is the same one, and so is a
 * choice of the same value.
 */
export function askedEver(definitions: readonly Json[], lang: string): AskedEver[] {
  const found = new Map<string, Version>();
  for (const [age, definition] of definitions.entries()) {
    const conditionsOf = conditionsIn(definition);
    for (const asked of askedIn(createForm(definition, { locale: lang }).questions, lang)) {
      const newer = found.get(partOf(asked));
      const closed = age === 0 ? new Set<string>() : new Set(asked.options.map(({ key }) => key));
      const conditions = conditionsOf([...(asked.within ?? []), asked.question]);
      found.set(partOf(asked), newer ? join(newer, { ...asked, conditions }) : { ...asked, closed, conditions });
    }
  }
  return decided([...found.values()], definitions[0] ?? {});
}

type Version = Omit<AskedEver, 'needs'> & { conditions: readonly Condition[] | undefined };

/** What cannot be published because of who is asked it stays inside, and so does what hangs on that. */
function decided(all: readonly Version[], form: Json): AskedEver[] {
  const decide = decidersOf(all, form, wholePart);
  const needs = new Map(all.map((asked) => [asked, decide(asked)]));
  return all.map((asked) => ({ ...asked, inside: asked.inside || !needs.get(asked), needs: needs.get(asked) ?? [] }));
}

function join(newer: Version, older: Asked & Pick<Version, 'conditions'>): Version {
  const options = unite(newer.options, older.options);
  const gone = options.slice(newer.options.length).map(({ key }) => key);
  return {
    ...newer,
    options,
    ...(newer.rows && { rows: unite(newer.rows, older.rows ?? []) }),
    inside: newer.inside || older.inside,
    // Of whom asked otherwise before nobody could say how many they were.
    conditions: JSON.stringify(newer.conditions) === JSON.stringify(older.conditions) ? newer.conditions : undefined,
    span: joinSpans(newer.span, older.span),
    closed: new Set([...newer.closed, ...gone]),
  };
}

/** Numbers of any version lie within it. */
function joinSpans(one: Span, other: Span): Span {
  const both = (name: keyof Span, of: (...numbers: number[]) => number) =>
    one[name] === undefined || other[name] === undefined ? {} : { [name]: of(one[name], other[name]) };
  return { ...both('min', Math.min), ...both('max', Math.max), ...both('step', Math.min) };
}

function unite(newer: readonly Option[], older: readonly Option[]): Option[] {
  const known = new Set(newer.map(({ key }) => key));
  return [...newer, ...older.filter(({ key }) => !known.has(key))];
}

/** The set of figures that says how many responses there are at all. */
export const wholeTable: Table = {
  key: wholePart,
  part: wholePart,
  closed: new Set(),
  needs: [],
  measure: (values) => ({ answered: values.get('') ?? 0, counts: {} }),
};

/** Whether anybody may see its figures, as far as they are published. */
export const isPublic = ({ inside }: Asked): boolean => !inside;

/** Every set of figures of a form that is published. */
export function tablesOfForm(asked: readonly AskedEver[]): Table[] {
  const own = asked
    .filter(isPublic)
    .flatMap((each) => (each.rows ?? [undefined]).flatMap((row) => tablesOf(each, row?.key)));
  return [wholeTable, ...own];
}

const chosen = { yes: 'chosen', no: 'not' } as const;

/** Every set of figures of a question: one a row; where several can be chosen, one a choice. */
export function tablesOf(asked: AskedEver, item = ''): Table[] {
  const { shape, options, closed, span, needs } = asked;
  const part = partOf(asked, item);
  const places = { min: 1, max: options.length, step: 1 };
  if (shape === 'order') return options.map(({ key }) => numbers(asked, partOf(asked, key), places));
  if (shape === 'number' || shape === 'amount') return [numbers(asked, part, span)];
  if (shape === 'several') return options.map(({ key }) => chosenOrNot(asked, item, key));
  return [{ key: part, part, closed, needs, measure: (values) => oneOf(options, values) }];
}

function oneOf(options: readonly Option[], values: ValueCounts): Measure {
  const others = [...values.keys()].filter((value) => value !== '');
  const keys = new Set([...options.map(({ key }) => key), ...others]);
  const counts = Object.fromEntries([...keys].map((key) => [key, values.get(key) ?? 0]));
  return { answered: values.get('') ?? 0, counts };
}

function chosenOrNot(asked: AskedEver, item: string, key: string): Table {
  return {
    key: chosenPartOf(asked, item, key),
    part: partOf(asked, item),
    closed: new Set(),
    needs: asked.needs,
    measure(values) {
      const [answered, count] = [values.get('') ?? 0, values.get(key) ?? 0];
      return { answered, counts: { [chosen.yes]: count, [chosen.no]: answered - count } };
    },
  };
}

function numbers({ needs }: AskedEver, part: string, span: Span): Table {
  return {
    key: part,
    part,
    closed: new Set(),
    needs,
    measure: (values) => ({ answered: values.get('') ?? 0, ...measureNumbers(values, span) }),
  };
}

/** How often an option was chosen, of a measure of `chosenOrNot`. */
export const chosenKey: string = chosen.yes;

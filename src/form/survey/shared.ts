import type { FormContext, QuestionNode } from '../nodes.ts';
import type { Json, Page } from '../types.ts';
import { createReader, type Reader } from './reader.ts';
import { bounded } from './size.ts';

/** What the parts of one survey share besides its context. */
export interface Shared {
  readonly context: FormContext;
  /** None before all are made. */
  pages: readonly Page[];
  /** Names, in lower case, that expressions may use and that are no answers; with whether the results have them. */
  readonly aside: Map<string, { name: string; kept: boolean }>;
  /** Names under which remarks are kept, by that of the answer that they belong to. */
  readonly remarks: Map<string, string>;
  /** Names, in lower case, under which rankings are kept: their order matters. */
  readonly rankings: Set<string>;
  /** Reads an expression for what it speaks of. */
  readonly read: Reader;
  /** Does something when all questions are made, before the first conditions are evaluated; at once if that is past. */
  whenMade(add: () => void): void;
  /** Names, in lower case, of the answers that the author gave before anybody could answer; then `undefined`. */
  given: Set<string> | undefined;
  /** Likewise of those that were calculated then: they set triggers off, and set no other question's answer. */
  calculated: Set<string> | undefined;
  /** Names of the answers that have changed since somebody last answered. */
  readonly changed: Set<string>;
  /** What is to be done once all conditions were evaluated for the first time. */
  readonly atStart: (() => void)[];
  /** Counts up whenever a condition comes to something else: what can be seen, or be chosen, may have changed. */
  changes: number;
  /** Counts up whenever a text or a list of choices asks for an answer. */
  asked: number;
  /** Answers come back from where they were kept: nothing is to be done about their change. */
  restoring: boolean;
  /** A condition of a choice is just being evaluated. */
  choosing: boolean;
}

/** Each reading of a survey has a JSON of its own, even where contexts are made from contexts. */
const surveys = new WeakMap<Json, Shared>();

/** What the parts of a survey share, found by the JSON that is read. */
export function sharedOf({ json }: { json: Json }): Shared | undefined {
  return surveys.get(json);
}

/** Questions by their own names and, in lower case, by those that answers are kept under. */
interface Index {
  size: number;
  byName: Map<string, QuestionNode>;
  byKey: Map<string, QuestionNode>;
}

const indexes = new WeakMap<FormContext['named'], Index>();

/** Made anew as long as questions are added. */
function indexOf({ named, seen }: FormContext): Index {
  const known = indexes.get(named);
  if (known?.size === seen.size) return known;
  const index: Index = { size: seen.size, byName: new Map(), byKey: new Map() };
  const add = (map: Map<string, QuestionNode>, name: string, question: QuestionNode | undefined) => {
    if (question && !map.has(name)) map.set(name, question);
  };
  for (const [key, questions] of named) {
    add(index.byKey, key.toLowerCase(), questions[0]);
    for (const question of questions) add(index.byName, question.name, question);
  }
  indexes.set(named, index);
  return index;
}

/** The question of a name. */
export function questionNamed(context: FormContext, name: string): QuestionNode | undefined {
  const own = context.named.get(name)?.find((question) => question.name === name);
  return own ?? (name ? indexOf(context).byName.get(name) : undefined);
}

/** The first question whose answer is kept under a name, whatever its letter case. */
export function questionKept(context: FormContext, name: string): QuestionNode | undefined {
  return context.named.get(name)?.[0] ?? indexOf(context).byKey.get(name.toLowerCase());
}

/** Notes that what can be seen, or be chosen, may have changed. */
export function noteChange(context: FormContext): void {
  const shared = sharedOf(context);
  if (shared) shared.changes++;
}

/** Notes that the author gave an answer, if nobody could answer yet. */
export function noteGiven(context: FormContext, name: string): void {
  sharedOf(context)?.given?.add(name.toLowerCase());
}

function isGiven({ value, kind, json }: QuestionNode): boolean {
  return value !== undefined && kind !== 'expression' && !(kind === 'boolean' && json.defaultValueExpression);
}

/** Begins what the parts of a survey share. */
export function share(context: FormContext): void {
  const waiting: (() => void)[] = [];
  const shared: Shared = {
    context,
    pages: [],
    aside: new Map(),
    remarks: new Map(),
    rankings: new Set(),
    read: createReader(),
    whenMade: (add) => waiting.push(add),
    given: new Set(),
    calculated: new Set(),
    changed: new Set(),
    atStart: [],
    changes: 0,
    asked: 0,
    restoring: false,
    choosing: false,
  };
  surveys.set(context.json, shared);
  const { answers } = context;
  const { set, put, settle } = answers;
  answers.set = (name, value) => set(name, bounded(value));
  answers.put = (name, answer) => {
    if (shared.given) shared.calculated?.add(name.toLowerCase());
    shared.changed.add(name);
    put(name, answer);
  };
  let begun = false;
  answers.settle = () => {
    if (!begun) {
      begun = true;
      shared.whenMade = (add) => add();
      for (const [key, questions] of context.named) if (questions.some(isGiven)) noteGiven(context, key);
      for (const add of waiting.splice(0)) add();
    }
    settle();
  };
}

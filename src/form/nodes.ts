import type { Answers } from './answers.ts';
import type { KindRules, KindSet } from './kinds.ts';
import type { FormNode, FormOptions, Json, Panel, Question } from './types.ts';

/** What a form may hold beyond the common kinds and their properties. */
export interface Extension {
  readonly kinds: KindSet;
  /** Adds to a question that was just made. */
  question(question: QuestionNode, holder: Holder, context: FormContext): void;
  /** Adds to a form before its questions are made. */
  form(context: FormContext): void;
}

/** What all nodes of one form share. */
export interface FormContext {
  readonly json: Json;
  readonly options: FormOptions;
  readonly answers: Answers;
  readonly kinds: KindSet;
  readonly extension: Extension | undefined;
  /** Every question by the name that its answer is kept under: they share it. */
  readonly named: Map<string, QuestionNode[]>;
  /** What was read already. */
  readonly seen: Set<Json>;
  /** The part of a question that this is in, if any. */
  readonly part?: Surroundings;
  /** How many more questions there may be in parts. */
  room?: { left: number };
  /** BCP 47; may change at any time. */
  locale: string;
  /** A text of the form in its locale; `quote` is done to the words for answers that it speaks of. */
  say(text: unknown, quote?: (words: string) => string): string;
}

/** What nodes know of the part of a question that they are in. */
export interface Surroundings {
  /** The questions around them, as they were written. */
  readonly owners: ReadonlySet<Json>;
  answers(): Json;
  /** What expressions call the part. */
  readonly of: 'row' | 'panel';
  /** How often a new part took the place of one that was removed. */
  renewals(): number;
}

/** What holds a node: the form itself, a page or a panel. */
export interface Holder {
  /** Whether it and all that hold it are shown, be they empty or not. */
  readonly open: boolean;
  /** Whether it and all that hold it may be changed. */
  readonly enabled: boolean;
  /** How many hold it. */
  readonly depth: number;
}

/** When the answer of a hidden question is dropped. */
export type Clearing = 'none' | 'onComplete' | 'onHidden' | 'onHiddenContainer';

/** A question with what the model alone needs to know of it. */
export interface QuestionNode extends Question {
  /** The name that the answer is kept under. */
  readonly key: string;
  readonly rules: KindRules;
  /** The answer as it is kept at the end, unless it is dropped. */
  readonly outcome: unknown;
  readonly clearing: Clearing;
  /** Gives the default answer where there is none. */
  fill(): void;
  /** Drops the answer, unless it shows elsewhere. */
  clear(): void;
}

/** A page or panel with what the model alone needs to know of it. */
export interface ContainerNode extends Holder, Omit<Panel, 'node' | 'enabled' | 'elements'> {
  readonly node: 'panel' | 'page';
  readonly elements: readonly (QuestionNode | ContainerNode)[];
}

/** All questions in a container, those of its panels too, in order. */
export function questionsIn(container: ContainerNode): QuestionNode[];
export function questionsIn(container: { readonly elements: readonly FormNode[] }): Question[];
export function questionsIn({ elements }: { elements: readonly (FormNode | ContainerNode)[] }): Question[] {
  return elements.flatMap((element) => (element.node === 'question' ? [element] : questionsIn(element as Panel)));
}

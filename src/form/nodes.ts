import type { Answers } from './answers.ts';
import type { FormNode, FormOptions, Json, Page, Panel, Question } from './types.ts';

/** What all nodes of one form share. */
export interface FormContext {
  readonly json: Json;
  readonly options: FormOptions;
  readonly answers: Answers;
  /** Every question of a name: they share one answer. */
  readonly named: Map<string, QuestionNode[]>;
  /** What was read already. */
  readonly seen: Set<Json>;
  /** BCP 47; may change at any time. */
  locale: string;
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
export function questionsIn(container: Panel | Page): Question[];
export function questionsIn({ elements }: { elements: readonly (FormNode | ContainerNode)[] }): Question[] {
  return elements.flatMap((element) => (element.node === 'question' ? [element] : questionsIn(element as Panel)));
}

import type { Functions } from './expression/evaluator.ts';
import type { Comment, Item, ItemList, SelectAll } from './question-parts.ts';

export type { Comment, Item, ItemList, SelectAll } from './question-parts.ts';

/** Answers by question name, in SurveyJS's result shape. */
export type Data = Record<string, unknown>;

/** SurveyJS JSON, or a part of it, as somebody wrote it: nothing is taken for granted. */
export type Json = Record<string, unknown>;

/** A string, or one string per language with `default` for the rest (SurveyJS's localised strings). */
export type Localised = string | { default?: string; [lang: string]: string | undefined };

/** The kinds of question that every form may ask, and that every widget can draw at once. */
export type CommonKind = 'text' | 'comment' | 'radiogroup' | 'checkbox' | 'dropdown' | 'boolean' | 'rating';

/** The kinds of question that surveys ask besides. */
export type SurveyKind =
  | 'tagbox'
  | 'ranking'
  | 'matrix'
  | 'matrixdropdown'
  | 'matrixdynamic'
  | 'multipletext'
  | 'paneldynamic'
  | 'html'
  | 'image'
  | 'expression'
  | 'file'
  | 'imagepicker'
  | 'slider'
  | 'buttongroup'
  | 'signaturepad';

/** All kinds of question. An unknown `type` is read as the nearest of these. */
export type Kind = CommonKind | SurveyKind;

/** One of several things that can be chosen. */
export interface Choice {
  value: unknown;
  text: string;
  /** Chosen, it leaves no other chosen. */
  exclusive?: boolean;
  /** What it says besides what the author offers. */
  special?: SpecialChoice;
  /** False where it is shown and cannot be chosen now. */
  enabled?: boolean;
  /** The address of its picture. */
  imageLink?: string;
}

/** Choices that say that none of the others fits. */
export type SpecialChoice = 'none' | 'refuse' | 'dontKnow' | 'other';

/** The words for what a form offers without words of its own, as localised strings. */
export interface ChoiceWords {
  yes: unknown;
  no: unknown;
  none?: unknown;
  refuse?: unknown;
  dontKnow?: unknown;
  other?: unknown;
  /** Chooses all at once. */
  selectAll?: unknown;
}

/** Why an answer is not accepted. The words are in `locales/`; `params` go into them. */
export type ProblemCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-date'
  | 'bad-format'
  | 'refused-by-rule'
  | 'not-a-choice'
  | 'wrong-type'
  | 'unknown-question'
  | 'not-text';

/** A problem with one question's answer. */
export interface FormProblem {
  /** The question's, also where the answer to a part of it is not accepted. */
  name: string;
  /** Where in the question's answer, such as `[0, 'price']` of a matrix or `['other']`; absent where it is the whole. */
  path?: readonly (string | number)[];
  code: ProblemCode;
  params: Record<string, string | number>;
  /** The author's own words for it in the form's locale, where the form has them. */
  text?: string;
}

/** A question as it stands now: texts in the form's locale, conditions evaluated. */
export interface Question {
  readonly node: 'question';
  readonly kind: Kind;
  readonly name: string;
  /** As it was written, for properties that only its own view knows. */
  readonly json: Json;
  readonly title: string;
  readonly description: string;
  readonly visible: boolean;
  readonly enabled: boolean;
  readonly required: boolean;
  readonly value: unknown;
  /** Answers it or, with `undefined`, clears the answer. Evaluates only what refers to it. */
  set(value: unknown): void;
  /** Visible choices of radiogroup, checkbox, dropdown; the steps of a rating; the two of a boolean. Else empty. */
  readonly choices: readonly Choice[];
  /** A text of its JSON in the form's locale, such as `placeholder` or `minRateDescription`; '' if there is none. */
  text(property: string): string;
  /** Holds contact data (a name, e-mail, phone, ID): kept apart by the server, never in a draft. */
  readonly personal: boolean;
  /** Chooses all that can be chosen at once, where the form offers that. */
  readonly selectAll?: SelectAll | undefined;
  /** Its number as the form counts, such as `1.`; '' if it has none. */
  readonly number?: string;
  /** Offers what was loaded from where its `choicesByUrl` says, written as `choices` are. */
  offer?(choices: unknown): void;
  /** What may be written beside the answer now: the words for "other", or a remark. */
  readonly comment?: Comment | undefined;
  /** Rows and columns of a matrix, as they can be seen. */
  readonly rows?: readonly Choice[];
  readonly columns?: readonly Choice[];
  /** What a choice of a matrix means in a row, in the author's words; '' if there are none for it. */
  readonly cellText?: ((row: unknown, column: unknown) => string) | undefined;
  /** What the columns of a matrix come to, by the columns' names, where any does. */
  readonly totals?: Json;
  /** The small forms within it: rows of a matrix of questions, several texts, panels. */
  readonly items?: readonly Item[];
  /** Changes the number of its items, where a person may. */
  readonly list?: ItemList | undefined;
}

/** A titled group of questions. */
export interface Panel {
  readonly node: 'panel';
  /** Its number as the form counts; '' if it has none. */
  readonly number?: string;
  readonly name: string;
  readonly json: Json;
  readonly title: string;
  readonly description: string;
  readonly visible: boolean;
  readonly enabled: boolean;
  /** At least one of its questions must be answered. */
  readonly required: boolean;
  readonly elements: readonly FormNode[];
}

/** What stands on a page or in a panel. */
export type FormNode = Question | Panel;

/** One step of a form. */
export interface Page extends Omit<Panel, 'node'> {
  readonly node: 'page';
}

/** Tests text against a pattern that came with a form. */
export type PatternTest = (text: string) => boolean;

/** How a form is read. */
export interface FormOptions {
  /** BCP 47 tag; texts fall back to `default`. */
  locale: string;
  words?: ChoiceWords;
  /** What `today()` and `currentDate()` go by. */
  now?: () => Date;
  /** IANA zone in which `today()` begins, such as `Asia/Bangkok`. */
  timeZone?: string;
  /** Functions that expressions may call, by name. */
  functions?: Functions;
  /** Compiles a form's regular expression. The server gives one that runs in linear time. Throws if it cannot. */
  pattern?: (source: string, flags: string) => PatternTest;
}

/** A form being filled in, without what checks the answers. */
export interface Model {
  /** As it was written. */
  readonly json: Json;
  /** May be changed at any time; texts follow. */
  locale: string;
  readonly title: string;
  readonly description: string;
  /** What is said at the end, if the form says anything. */
  readonly completedText: string;
  /** A localised string of the form's own JSON by its property's name, such as `notice`; empty if there is none. */
  text(property: string): string;
  readonly pages: readonly Page[];
  /** Every question by name, in order. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Counts up whenever what can be seen may have changed, but for the words; absent where nobody counts. */
  readonly changes?: number;
  /** The answers so far, those of hidden questions too. A copy. */
  readonly data: Data;
  /** Sets or, with `undefined`, clears one answer. Evaluates only what refers to it. */
  set(name: string, value: unknown): void;
  /** Evaluates an expression as things stand; `undefined` where there is none or it is broken. */
  run(expression: unknown): { result: unknown } | undefined;
  /** Names of the questions that can be seen, in order. */
  visible(): string[];
  /** The answers as they are to be kept: without those of hidden questions, unless the form says otherwise. */
  complete(): Data;
}

/** A form being filled in. */
export interface Form extends Model {
  /** When somebody began with it, ISO 8601, where `today()` goes by that for as long as they answer. */
  readonly started?: string;
  /** What is wrong with the answers, in order; at most one problem a question. */
  problems(): FormProblem[];
  /** Which of the problems stand in the way of sending, where not all do. */
  obstacles?(): FormProblem[];
  /** Puts back answers that were kept, where more follows from a change of them than conditions. */
  restore?(data: Data): void;
}

/** Answers by question name, in SurveyJS's result shape. */
export type Data = Record<string, unknown>;

/** SurveyJS JSON, or a part of it, as somebody wrote it: nothing is taken for granted. */
export type Json = Record<string, unknown>;

/** A string, or one string per language with `default` for the rest (SurveyJS's localised strings). */
export type Localised = string | { default?: string; [lang: string]: string | undefined };

/** The kinds of question that can be drawn. An unknown `type` is read as the nearest of these. */
export type Kind = 'text' | 'comment' | 'radiogroup' | 'checkbox' | 'dropdown' | 'boolean' | 'rating';

/** One of several things that can be chosen. */
export interface Choice {
  value: unknown;
  text: string;
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
  name: string;
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
  /** Visible choices of radiogroup, checkbox, dropdown; the steps of a rating; the two of a boolean. Else empty. */
  readonly choices: readonly Choice[];
  /** A text of its JSON in the form's locale, such as `placeholder` or `minRateDescription`; '' if there is none. */
  text(property: string): string;
  /** Holds contact data (a name, e-mail, phone, ID): kept apart by the server, never in a draft. */
  readonly personal: boolean;
}

/** A titled group of questions. */
export interface Panel {
  readonly node: 'panel';
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
  /** The words for a boolean's answers where the form has none, as localised strings. */
  words?: { yes: unknown; no: unknown };
  /** What `today()` and `currentDate()` go by. */
  now?: () => Date;
  /** IANA zone in which `today()` begins, such as `Asia/Bangkok`. */
  timeZone?: string;
  /** Functions that expressions may call, by name. */
  functions?: Record<string, (params: unknown[]) => unknown>;
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
  /** What stands in the way of sending, in order; at most one problem a question. */
  problems(): FormProblem[];
}

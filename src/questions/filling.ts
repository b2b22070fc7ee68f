import type { FormProblem, Kind, Model } from '../form/types.ts';
import { type FormWords, formWords } from '../locales/form.ts';
import type { Language } from '../locales/language.ts';
import { type ProblemWords, sayProblem } from '../locales/problems.ts';
import type { Focusable } from '../ui/focus.ts';
import type { Uploads } from '../ui/uploads.ts';
import type { LookSet } from './index.ts';
import type { How } from './look.ts';

/** Kinds whose first choice is worth keeping by itself. */
const openers: readonly Kind[] = ['rating', 'radiogroup', 'boolean'];

/** A form in front of a person: what was answered, which problems are shown, where the focus goes. */
export interface Filling {
  /** The questions as they stand; what checks them comes later. */
  form: Model;
  /** How its questions look. */
  readonly looks: LookSet;
  language: Language;
  /** Sends its files, where a widget takes any. */
  uploads?: Uploads;
  problems: readonly FormProblem[];
  /** They come with the part that looks for problems. */
  problemWords: ProblemWords | undefined;
  /** The last thing that was answered; nothing as long as nobody has begun. */
  readonly last: { name: string; how: How } | undefined;
  readonly words: FormWords;
  /** The question whose first choice counts by itself, if the form opens with such a one. */
  readonly opener: string | undefined;
  /** Some questions must be answered, so that the others are marked as optional. */
  readonly marksOptional: boolean;
  /** Told of every answer. */
  changed(name: string, how: How): void;
  /** An id for a question of any name. */
  idOf(name: string): string;
  /** The words for what is wrong with an answer, while it is shown. */
  problemOf(name: string): string | undefined;
  /** Where its questions stand, for those who do not see it: the row of a matrix. */
  readonly place?: string;
  change(name: string, value: unknown, how: How): void;
  /** Tells that a question was answered by its own means. */
  answered(name: string, how: How): void;
  focus(name: string): void | Promise<void>;
}

/** Puts a form in front of a person, in the shadow tree of `host`. */
export function createFilling(host: Focusable, form: Model, looks: LookSet): Filling {
  let last: Filling['last'];
  const first = [...form.questions.values()].find((question) => question.visible);
  const filling: Filling = {
    form,
    looks,
    problems: [],
    problemWords: undefined,
    opener: first && openers.includes(first.kind) ? first.name : undefined,
    get last() {
      return last;
    },
    get language() {
      return filling.form.locale as Language;
    },
    set language(language) {
      filling.form.locale = language;
    },
    get words() {
      return formWords[filling.language];
    },
    get marksOptional() {
      return [...filling.form.questions.values()].some((question) => question.required);
    },
    changed() {},
    idOf: (name) => `q${[...filling.form.questions.keys()].indexOf(name)}`,
    problemOf(name) {
      const { problems, problemWords } = filling;
      const problem = problems.find((at) => at.name === name);
      return problem && (problem.text ?? (problemWords && sayProblem(problemWords, problem.code, problem.params)));
    },
    change(name, value, how) {
      filling.form.set(name, value);
      filling.answered(name, how);
    },
    answered(name, how) {
      last = { name, how };
      filling.changed(name, how);
      host.requestUpdate();
    },
    focus(name) {
      const id = filling.idOf(name);
      host.renderRoot.querySelector<HTMLElement>(`#${id}, #${id}-0`)?.focus();
    },
  };
  return filling;
}

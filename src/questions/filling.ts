import type { FormProblem, Model } from '../form/types.ts';
import { formWords } from '../locales/form.ts';
import type { Language } from '../locales/language.ts';
import type { ProblemWords } from '../locales/problems.ts';
import type { Focusable } from '../ui/focus.ts';
import type { How } from './look.ts';

/** A form in front of a person: what was answered, which problems are shown, where the focus goes. */
export class Filling {
  /** The questions as they stand; what checks them comes later. */
  form: Model;
  problems: readonly FormProblem[] = [];
  /** The last thing that was answered; nothing as long as nobody has begun. */
  last: { name: string; how: How } | undefined;
  /** They come with the part that looks for problems. */
  problemWords: ProblemWords | undefined;
  /** Told of every answer. */
  changed: (name: string, how: How) => void = () => {};
  readonly #host: Focusable;

  constructor(host: Focusable, form: Model) {
    this.#host = host;
    this.form = form;
  }

  get language(): Language {
    return this.form.locale as Language;
  }

  set language(language: Language) {
    this.form.locale = language;
  }

  get words() {
    return formWords[this.language];
  }

  /** Some questions must be answered, so that the others are marked as optional. */
  get marksOptional(): boolean {
    return [...this.form.questions.values()].some((question) => question.required);
  }

  /** The question's number makes a valid id of any name. */
  idOf(name: string): string {
    return `q${[...this.form.questions.keys()].indexOf(name)}`;
  }

  /** The words for what is wrong with an answer, while it is shown. */
  problemOf(name: string): string | undefined {
    const problem = this.problems.find((at) => at.name === name);
    return problem && (problem.text ?? this.problemWords?.problem[problem.code](problem.params));
  }

  change(name: string, value: unknown, how: How): void {
    this.form.set(name, value);
    this.last = { name, how };
    this.changed(name, how);
    this.#host.requestUpdate();
  }

  focus(name: string): void {
    const id = this.idOf(name);
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}, #${id}-0`)?.focus();
  }
}

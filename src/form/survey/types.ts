import type { Data, Form, FormProblem } from '../types.ts';

/** A survey being filled in: a form of every kind and property. */
export interface Survey extends Form {
  /**
   * Names of the questions that can be seen and that triggers pass over, since one ends the survey before them or skips
   * them. No trigger passes over the question where somebody `stays`.
   */
  passed(stays?: string): ReadonlySet<string>;
  /** Which of the problems stand in the way of sending: none with what triggers pass over. */
  obstacles(): FormProblem[];
  /** What is said at the end, as its author marked it up; answers in it are written as text. */
  readonly completedHtml: string;
  /** Where to go after the end; '' for nowhere. Never a script. */
  readonly navigateToUrl: string;
  /** Lets expressions find a value that nobody answered, by its name. */
  setVariable(name: string, value: unknown): void;
  /** Puts back answers that were kept. What follows from a change of them did so before, and does not again. */
  restore(data: Data): void;
}

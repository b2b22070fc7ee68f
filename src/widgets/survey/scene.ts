import type { Backend } from '../../backends/backend.ts';
import type { FormReply } from '../../contract/forms.ts';
import type { Language } from '../../locales/language.ts';
import type { Answering, Subject } from '../../questions/answering.ts';
import type { Filling } from '../../questions/filling.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import type { Parts } from '../../questions/survey/parts.ts';
import type { Focusable } from '../../ui/focus.ts';
import type { More } from './more.ts';

/** The widget, as the page sets it. */
type Host = Focusable &
  Element & { readonly view: 'form' | 'results'; readonly period?: string; readonly ticket?: string };

/** How a survey stands at one moment. */
export interface Scene {
  readonly host: Host;
  /** The form's name. */
  readonly form: string;
  readonly address: string;
  readonly backend: Backend;
  readonly language: Language;
  readonly reply: FormReply | undefined;
  readonly subject: Pick<Subject, 'place' | 'ticket'> | undefined;
  readonly filling: Filling | undefined;
  readonly answering: Answering | undefined;
  readonly more: More | undefined;
  readonly journey: Journey | undefined;
  readonly parts: Parts | undefined;
  /** All answers are shown at a glance. */
  readonly reviewing: boolean;
  /** These are the last questions. */
  readonly atEnd: boolean;
  /** What is left to do is to send. */
  readonly isLast: boolean;
  /** The person has pressed, and waits. */
  readonly waits: boolean;
  back(): void;
  goTo(move: (journey: Journey) => void): void;
}

/** What is drawn besides the questions. */
export interface Around {
  /** In place of the form, if anything. */
  instead?: unknown;
  above?: unknown;
  below?: unknown;
  /** On the page of thanks. */
  receipt?: unknown;
  /** What the survey says there, as its author marked it up. */
  ending?: unknown;
  /** Why the backend refused the answers, where that can be told. */
  refused?: string | undefined;
  /** What a person can do about it. */
  remedy?: unknown;
}

/** Draws it. */
export type Extras = (scene: Scene) => Around;

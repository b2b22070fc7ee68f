import { html, type TemplateResult } from 'lit';
import type { Failure } from '../src/backends/backend.ts';
import { type MemoryBackend, type MemoryOptions, memory } from '../src/backends/memory.ts';
import feedback from '../src/surveys/feedback.json' with { type: 'json' };
import type { RuamFeedback } from '../src/widgets/feedback/feedback.ts';
import '../src/widgets/feedback/define.ts';
import { until } from './until.ts';

/** What shows until the widget is usable, as a webmaster would write it. */
const fallback = html`<a href="tel:1694">โทร 1694</a>`;

interface Set extends Partial<Pick<RuamFeedback, 'form' | 'src' | 'delivery' | 'htmlFor' | 'theme' | 'test'>> {
  /** What the backend does; by default it answers at once. */
  options?: MemoryOptions;
  /** What stands in the element. */
  children?: unknown;
}

/** A feedback widget with a backend of its own, as if nobody had used this page before. */
export function feedbackWith({ options = {}, children = fallback, ...set }: Set = {}): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  const backend = memory({
    forms: { feedback: { name: 'feedback', version: 'a'.repeat(64), form: feedback } },
    ...options,
  });
  return html`<ruam-feedback
    .backend=${backend}
    .form=${set.form}
    .src=${set.src}
    .delivery=${set.delivery ?? 'inline'}
    .htmlFor=${set.htmlFor}
    .theme=${set.theme ?? 'auto'}
    .test=${set.test ?? false}
    >${children}</ruam-feedback
  >`;
}

/** A backend on which writes end in this failure. */
export function failing(failure: Failure): MemoryOptions {
  return { before: (call) => (call === 'getForm' ? undefined : failure) };
}

/** A promise that never ends: what is under way stays so. */
export const never: Promise<undefined> = new Promise(() => {});

/** What a person does with a widget, by what they see. */
export interface Person {
  readonly element: RuamFeedback;
  readonly backend: MemoryBackend;
  /** Waits until something of this selector can be seen, and gives it. */
  sees<E extends Element = HTMLElement>(selector: string): Promise<E>;
  /** Waits until something with exactly these words can be seen, and gives it. */
  reads(words: string): Promise<HTMLElement>;
  /** Presses what has these words. */
  presses(words: string): Promise<void>;
  /** Chooses the nth face, from 1. */
  choosesFace(nth: number): Promise<void>;
  /** Types into the nth text field, from 1, in place of what is there. */
  types(nth: number, text: string): Promise<void>;
}

/** Somebody in front of the first widget within `page`. */
export function person(page: ParentNode): Person {
  const element = page.querySelector<RuamFeedback>('ruam-feedback');
  if (!element) throw new Error('there is no ruam-feedback here');
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const reads = (words: string) =>
    until(
      () => all('*').find((at) => at.checkVisibility?.() !== false && at.innerText?.trim() === words),
      `"${words}"`,
    );
  return {
    element,
    backend: element.backend as MemoryBackend,
    sees: <E extends Element>(selector: string) => until(() => all(selector)[0] as unknown as E | undefined, selector),
    reads,
    presses: async (words) => (await reads(words)).click(),
    choosesFace: async (nth) => (await until(() => all('.faces input')[nth - 1], `face ${nth}`)).click(),
    async types(nth, text) {
      const field = await until(
        () => all('textarea, input[part=control]')[nth - 1] as HTMLInputElement | undefined,
        `text field ${nth}`,
      );
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}

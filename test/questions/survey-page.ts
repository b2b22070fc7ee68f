import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type MemoryBackend, memory } from '../../src/backends/memory.ts';
import type { Json } from '../../src/form/types.ts';
import type { RuamSurvey } from '../../src/widgets/survey/survey.ts';
import '../../src/widgets/survey/define.ts';
import { type Look, until as untilSeen } from '../../stories/until.ts';

/** Somebody in front of a survey, with a keyboard. */
export interface Respondent {
  readonly element: RuamSurvey;
  readonly root: ShadowRoot;
  /** Waits until something holds, and gives what it gave. */
  until<T>(look: Look<T>, what: string): Promise<T>;
  /** Waits for what is drawn under this selector. */
  sees<E extends Element = HTMLElement>(selector: string): Promise<E>;
  /** All that is under this selector now. */
  all<E extends Element = HTMLElement>(selector: string): E[];
  /** Moves the focus to something, then presses keys one after another. */
  presses(selector: string, ...keys: string[]): Promise<void>;
  /** The words of what has the focus. */
  focused(): string;
  /** Sends the survey, and gives what the backend has of it. */
  sends(): Promise<unknown>;
}

/** Puts a survey with these questions on the page, as wide as told; `more` is what else its form says. */
export async function answer(elements: Json[], width = 800, lang = 'en', more: Json = {}): Promise<Respondent> {
  sessionStorage.clear();
  localStorage.clear();
  const backend: MemoryBackend = memory({
    forms: { sample: { name: 'sample', version: 'a'.repeat(64), form: { ...more, elements } } },
  });
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <ruam-survey .backend=${backend} .form=${'sample'}></ruam-survey>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('ruam-survey') as RuamSurvey;
  const root = element.shadowRoot as ShadowRoot;
  const until: Respondent['until'] = (look, what) => untilSeen(look, what, () => root.textContent);
  const sees = <E extends Element>(selector: string) => until(() => root.querySelector<E>(selector), selector);
  await sees('[part=question]');
  return {
    element,
    root,
    until,
    sees,
    all: <E extends Element>(selector: string) => [...root.querySelectorAll<E>(selector)],
    async presses(selector, ...keys) {
      (await sees<HTMLElement>(selector)).focus();
      for (const press of keys) {
        await sendKeys({ press });
        await element.updateComplete;
        await new Promise(requestAnimationFrame);
      }
    },
    focused: () => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.id ?? '',
    async sends() {
      (await sees<HTMLElement>('[part=submit]')).click();
      await until(() => backend.responses.size || root.querySelector('.summary'), 'the end of sending');
      return [...backend.responses.values()][0]?.answers;
    },
  };
}

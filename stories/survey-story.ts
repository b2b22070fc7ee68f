import { html, type TemplateResult } from 'lit';
import type { Failure } from '../src/backends/backend.ts';
import { type MemoryOptions, memory } from '../src/backends/memory.ts';
import { memoryDrafts } from '../src/backends/memory-drafts.ts';
import type { FormReply } from '../src/contract/forms.ts';
import type { Json } from '../src/form/types.ts';
import satisfaction from '../src/surveys/satisfaction.json' with { type: 'json' };
import type { RuamSurvey } from '../src/widgets/survey/survey.ts';
import '../src/widgets/survey/define.ts';
import { until } from './until.ts';

interface Told extends Partial<Pick<RuamSurvey, 'view' | 'theme'>> {
  /** The ready survey, unless another is given. */
  form?: Json;
  /** What the backend says of it besides. */
  reply?: Partial<FormReply>;
  options?: MemoryOptions;
}

/** A survey with a backend of its own, as if nobody had used this page before. */
export function surveyWith({
  form = satisfaction,
  reply,
  options,
  view = 'form',
  theme = 'auto',
}: Told = {}): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  const forms = { satisfaction: { name: 'satisfaction', version: 'a'.repeat(64), form, ...reply } };
  const backend = Object.assign(memory({ forms, ...options }), memoryDrafts());
  return html`<ruam-survey .backend=${backend} .view=${view} .theme=${theme}
    ><a href="tel:1694">โทร 1694</a></ruam-survey
  >`;
}

/** Sending ends in this failure. */
export const refusing = (failure: Failure): MemoryOptions => ({
  before: (call) => (call === 'sendResponse' ? failure : undefined),
});

/** What a person does with the first survey of a page, by what they see. */
export function reader(page: ParentNode) {
  const root = () => page.querySelector<RuamSurvey>('ruam-survey')?.shadowRoot ?? undefined;
  const sees = (selector: string) => until(() => root()?.querySelector<HTMLElement>(selector), selector);
  return {
    sees,
    presses: async (selector: string) => (await sees(selector)).click(),
    /** Waits for the step of this number, from 1. */
    step: (nth: number) => until(() => root()?.querySelector(`progress[value="${nth}"]`), `step ${nth}`),
    async types(selector: string, text: string) {
      const field = (await sees(selector)) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}

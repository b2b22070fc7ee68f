import { fixture, html } from '@open-wc/testing';
import { type MemoryBackend, type MemoryOptions, memory } from '../../src/backends/memory.ts';
import type { memoryDrafts } from '../../src/backends/memory-drafts.ts';
import type { FormReply } from '../../src/contract/forms.ts';
import type { RuamSurvey } from '../../src/widgets/survey/survey.ts';
import '../../src/widgets/survey/define.ts';
import { type Look, until as untilSeen } from '../../stories/until.ts';

/** Two pages, of which the second asks for a contact too. */
export const pages = [
  { name: 'one', title: 'First', elements: [{ type: 'text', name: 'what', title: 'What happened?' }] },
  {
    name: 'two',
    title: 'Second',
    elements: [
      { type: 'text', name: 'more', title: 'Anything else?' },
      { type: 'text', name: 'mail', title: 'E-mail', personal: true },
    ],
  },
];

/** How they find it. */
export interface Visit {
  reply?: Partial<FormReply>;
  form?: object;
  options?: MemoryOptions;
  view?: 'form' | 'results';
  ticket?: string;
  drafts?: ReturnType<typeof memoryDrafts>;
  stays?: boolean;
  src?: string;
}

/** Somebody comes to a survey in English, in a tab of their own unless they stay in theirs. */
export async function visit({ reply, form, options, view = 'form', ticket, drafts, stays, src }: Visit = {}) {
  if (!stays) sessionStorage.clear();
  const json = { title: 'Our service', pages, ...form };
  const sample: FormReply = { name: 'sample', version: 'a'.repeat(64), form: json, ...reply };
  const backend: MemoryBackend = memory({ forms: { sample }, ...options });
  const page = await fixture<HTMLElement>(html`<div lang="en">
    <ruam-survey .backend=${Object.assign(backend, drafts)} form="sample" .view=${view} .ticket=${ticket} .src=${src}>Call 1111</ruam-survey>
  </div>`);
  const element = page.querySelector('ruam-survey') as RuamSurvey;
  const root = element.shadowRoot as ShadowRoot;
  const until = <T>(look: Look<T>, what: string) => untilSeen(look, what, words);
  const words = () => (root.textContent ?? '').replace(/\s+/g, ' ');
  const reads = (text: string) => until(() => words().includes(text), text);
  const button = (text: string) =>
    until(() => [...root.querySelectorAll('button')].find((each) => each.innerText.trim() === text), text);
  const presses = async (text: string) => (await button(text)).click();
  const types = async (nth: number, text: string) => {
    const field = await until(() => root.querySelectorAll<HTMLInputElement>('[part=question] input')[nth], 'a field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  return { element, root, backend, until, words, reads, presses, button, types };
}

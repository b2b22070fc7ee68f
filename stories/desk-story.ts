import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Failure } from '../src/backends/backend.ts';
import { type MemoryDesk, type MemoryDeskOptions, memoryDesk } from '../src/backends/memory-desk.ts';
import complaint from '../src/surveys/complaints/complaint.json' with { type: 'json' };
import type { RuamDesk } from '../src/widgets/desk/desk.ts';
import '../src/widgets/desk/define.ts';
import { cases, categories, entries, jobs, places, staff, stats, templates, units } from './desk-data.ts';
import { type Look, until as untilSeen } from './until.ts';

/** Leads to a place of the desk, as if somebody came to it. */
export const at = (hash: string): void => history.replaceState(null, '', location.pathname + location.search + hash);

/** A desk with an office of its own, as if nobody had used this page before; somebody who leads is signed in. */
export function deskWith(options: Partial<MemoryDeskOptions> = {}, hash = ''): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  at(hash);
  const backend = memoryDesk({
    ...{ users: staff(), units, cases: cases(), templates: templates(), jobs: jobs(), entries: entries(), categories },
    ...{ stats, places },
    ...{ forms: { complaint: { name: 'complaint', version: 'a'.repeat(64), form: complaint } }, signedIn: 'somsri' },
    ...options,
  });
  return html`<ruam-desk .backend=${backend as never}>This page needs JavaScript.</ruam-desk>`;
}

/** What somebody does at the first desk of a page, by what they see. */
export function clerk(page: ParentNode) {
  const element = () => page.querySelector<RuamDesk>('ruam-desk') as RuamDesk;
  const root = () => element()?.shadowRoot as ShadowRoot;
  const until = <T>(look: Look<T>, what: string) => untilSeen(look, what, words);
  const words = () => (root()?.textContent ?? '').replace(/\s+/g, ' ');
  const sees = <E extends Element = HTMLElement>(selector: string) =>
    until(() => root()?.querySelector<E>(selector), selector);
  const named = (text: string) =>
    [...(root()?.querySelectorAll<HTMLElement>('button, a, summary') ?? [])].find(
      (each) => each.innerText?.trim().replace(/\s+/g, ' ') === text,
    );
  return {
    words,
    until,
    sees,
    get root() {
      return root();
    },
    get backend() {
      return element().backend as unknown as MemoryDesk;
    },
    reads: (text: string) => until(() => words().includes(text), `"${text}"`),
    /** Presses a button or follows a link with exactly these words. */
    presses: async (text: string) => (await until(() => named(text), `a button "${text}"`)).click(),
    chooses: async (selector: string, value: string) => {
      const list = await sees<HTMLSelectElement>(selector);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    types: async (selector: string, text: string) => {
      const field = await sees<HTMLInputElement>(selector);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    /** Where the focus is. */
    focused: () => root().activeElement as HTMLElement | null,
  };
}

/** Somebody at the desk of a story. */
export type Clerk = ReturnType<typeof clerk>;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };

/** A state of the desk, as what somebody did until they met it. */
export const story = (
  options: Partial<MemoryDeskOptions>,
  hash: string,
  play: (somebody: Clerk) => Promise<unknown>,
): Story => ({
  render: () => deskWith(options, hash),
  play: async ({ canvasElement }) => void (await play(clerk(canvasElement))),
});

/** A desk of which one call fails. */
export const failing = (call: string, failure: Failure): Partial<MemoryDeskOptions> => ({
  before: (asked) => (asked === call ? failure : undefined),
});

/** Nobody knows whether it arrived. */
export const offline: Failure = { reason: 'offline', unknown: true };

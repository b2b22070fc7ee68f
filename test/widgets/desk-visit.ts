import { fixture, html } from '@open-wc/testing';
import type { MemoryDeskOptions } from '../../src/backends/memory-desk.ts';
import { clerk, deskWith } from '../../stories/desk-story.ts';

/** Somebody at the desk, in English; a lead with an administrator's role is signed in unless told otherwise. */
export async function visit(options?: Partial<MemoryDeskOptions>, hash?: string) {
  const page = await fixture<HTMLElement>(html`<div lang="en">${deskWith(options, hash)}</div>`);
  return Object.assign(clerk(page), { page });
}

/** A case of the office's that is being worked on, and overdue. */
export const overdue = 'DOE-2569-7K3M9N';

/** Where it stands. */
export const atOverdue = `#/cases/${overdue}`;

/** Presses a key where the focus is. */
export function press(code: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, composed: true, cancelable: true }));
}

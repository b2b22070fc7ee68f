import { fixture, html } from '@open-wc/testing';
import { follower, trackerWith } from '../../stories/tracker-story.ts';

/** What a tracker is put on the page with. */
export type Setting = Parameters<typeof trackerWith>[0];

/** Somebody comes to a tracker in English. */
export async function visit(set?: Setting) {
  const page = await fixture<HTMLElement>(html`<div lang="en">${trackerWith(set)}</div>`);
  return follower(page);
}

/** Somebody has opened their complaint. */
export async function opened(set?: Setting) {
  const somebody = await visit(set);
  await somebody.opens();
  await somebody.sees('.case-head');
  return somebody;
}

/** Leaves the browser as nobody had been there. */
export function leave(): void {
  history.replaceState(null, '', location.pathname + location.search);
  sessionStorage.clear();
  localStorage.clear();
}

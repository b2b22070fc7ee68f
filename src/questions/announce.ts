import { type Focusable, focusAfterUpdate } from '../ui/focus.ts';

const rootOf = ({ target }: Event) => (target as Node).getRootNode() as ShadowRoot;

/** Says what has just happened in the status line of a question, to those who cannot see it. */
export function announce(event: Event, id: string, words: string): void {
  const line = rootOf(event).getElementById(`${id}-status`);
  if (line) line.textContent = words;
}

/** Draws, then moves the focus within the widget in which something happened. */
export function focusLater(event: Event, selector: string): Promise<void> {
  return focusAfterUpdate(rootOf(event).host as Element & Focusable, selector);
}

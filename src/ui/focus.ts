import type { ReactiveControllerHost } from 'lit';

/** An element whose shadow tree can be searched once it is up to date. */
export type Focusable = Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & {
  readonly renderRoot: ParentNode;
};

/** Draws, then moves the focus to the first match. */
export async function focusAfterUpdate(host: Focusable, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

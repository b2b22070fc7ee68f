import { html, type TemplateResult } from 'lit';
import { questionsIn } from '../../form/nodes.ts';
import type { FormNode, Model } from '../../form/types.ts';
import type { Focusable } from '../../ui/focus.ts';
import type { Filling } from '../filling.ts';

/** What a person, or a problem, has opened or closed, by place in the form. */
const folds = new WeakMap<Model, Map<string, boolean>>();

/** What is to be opened and closed. */
export interface Folded {
  /** As its author wants it at first: `collapsed` or `expanded`. Anything else is not folded at all. */
  state: unknown;
  /** Tells it from all others of the form. */
  place: string;
  /** What is in it: a problem with any of these opens it. */
  nodes: readonly FormNode[];
  heading: unknown;
  content: unknown;
  /** The class of the whole. */
  kind: 'folded' | 'panel folded';
}

/** Whether an author lets it be opened and closed. */
export const isFolded = (state: unknown): boolean => state === 'collapsed' || state === 'expanded';

/** What can be opened and closed under its heading. It stays as the person left it, but never hides a problem that comes. */
export function fold(filling: Filling, { state, place, nodes, heading, content, kind }: Folded): TemplateResult {
  const known = folds.get(filling.form) ?? new Map<string, boolean>();
  folds.set(filling.form, known);
  const names = new Set(questionsIn({ elements: nodes }).map(({ name }) => name));
  if (filling.problems.some(({ name }) => names.has(name))) known.set(place, true);
  const keep = ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement;
    known.set(place, details.open);
    // Lit sets what differs from what it set last: unless it is told, it takes what a person closed for open.
    ((details.getRootNode() as ShadowRoot).host as unknown as Focusable).requestUpdate();
  };
  return html`<details class=${kind} .open=${known.get(place) ?? state === 'expanded'} @toggle=${keep}>
    <summary>${heading}</summary>
    ${content}
  </details>`;
}

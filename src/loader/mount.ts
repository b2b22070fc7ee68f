import { watch } from './watch.ts';
import { reserves } from './widgets.ts';

/** Mounts a widget in every `<div data-ruam="…">` of the page, now and later. */
export function mountAll(): void {
  watch('[data-ruam]', mount);
}

/**
 * Puts the widget that `data-ruam` names into the element: other `data-*` become its attributes,
 * what the element held becomes its fallback.
 */
export function mount(place: HTMLElement): void {
  const tag = `ruam-${place.dataset.ruam}`;
  if (!(tag in reserves) || place.firstElementChild?.localName === tag) return;
  const widget = document.createElement(tag);
  for (const [attribute, value] of attributesFor(place)) widget.setAttribute(attribute, value);
  widget.append(...place.childNodes);
  place.append(widget);
}

/** Editors let `data-*` pass as harmless, so none may become script or style. */
function attributesFor(place: HTMLElement): [string, string][] {
  return [...place.attributes]
    .filter(({ name }) => name.startsWith('data-') && !/^data-(ruam$|style$|on)/.test(name))
    .map(({ name, value }) => [name.slice('data-'.length), value]);
}

import { fetchForm } from './form.ts';
import { mountAll } from './mount.ts';
import { arrive, type Pins } from './pinned.ts';
import { reserve } from './reserve.ts';
import type { Table } from './table.ts';
import { watch } from './watch.ts';
import { reserves } from './widgets.ts';

/** How far above or below the screen a widget may be when its code is fetched, in screens. */
const near = 1.5;

/**
 * Brings widgets to the page: finds their tags, keeps their places free, loads a tag's code when one of its elements
 * comes near. Where the code cannot come, the elements stay what they are: their fallback.
 * @param from the loader's own address, to which the paths in the table are relative.
 */
export function start(table: Table, from: string): void {
  const giveBack = new Map<string, () => void>();
  const bring = new Map(
    Object.entries(table).map(([tag, pins]) => [tag, bringer(tag, pins, from, () => giveBack.get(tag)?.())]),
  );
  const come = (widget: Element) => {
    if (!customElements.get(widget.localName)) fetchForm(widget, from);
    bring.get(widget.localName)?.();
  };
  const screen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        screen.unobserve(target);
        come(target);
      }
    },
    { rootMargin: `${near * 100}% 0px` },
  );
  watch([...bring.keys()].join(), (widget) => {
    if (widget.matches('[for],[delivery=floating]') || isNear(widget)) come(widget);
    else screen.observe(widget);
  });
  mountAll();
  // Last, since the page is laid out anew then: what is near has been asked for by now.
  for (const tag of bring.keys()) giveBack.set(tag, reserve(tag, reserves[tag] ?? 0));
}

/** What the observer would say, but at once: it speaks only after the next frame, late on a weak phone. */
function isNear(widget: Element): boolean {
  const [box] = widget.getClientRects();
  const most = near * innerHeight;
  return !!box && box.top < innerHeight + most && box.bottom > -most && box.left < innerWidth && box.right >= 0;
}

/** Makes what loads a tag's code: once, unless it `failed`. */
function bringer(tag: string, pins: Pins, from: string, failed: () => void): () => void {
  let asked = false;
  return async () => {
    const [entry] = pins;
    if (asked || !entry || customElements.get(tag)) return;
    asked = true;
    try {
      await arrive(pins, from);
      await import(/* @vite-ignore */ new URL(entry[0], from).href);
    } catch (error) {
      asked = false;
      failed();
      console.error(error);
    }
  };
}

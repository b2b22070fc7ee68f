import { fetchForm } from './form.ts';
import { mountAll } from './mount.ts';
import { arrive, type Pins } from './pinned.ts';
import { reserve } from './reserve.ts';
import type { Table } from './table.ts';
import { watch } from './watch.ts';
import { reserves } from './widgets.ts';

/** How far from the screen a widget may be when its code is fetched: one and a half screens. */
const near = '150% 0px';

/**
 * Brings widgets to the page: finds their tags, keeps their places free, loads a tag's code when one of its elements
 * comes near. Where the code cannot come, the elements stay what they are: their fallback.
 * @param from the loader's own address, to which the paths in the table are relative.
 */
export function start(table: Table, from: string): void {
  const bring = new Map(Object.entries(table).map(([tag, pins]) => [tag, bringer(tag, pins, from)]));
  const screen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        screen.unobserve(target);
        if (!customElements.get(target.localName)) fetchForm(target, from);
        bring.get(target.localName)?.();
      }
    },
    { rootMargin: near },
  );
  watch([...bring.keys()].join(), (widget) => {
    if (widget.matches('[for],[delivery=floating]')) bring.get(widget.localName)?.();
    else screen.observe(widget);
  });
  mountAll();
}

/** Makes what loads a tag's code: once, unless it failed. */
function bringer(tag: string, pins: Pins, from: string): () => void {
  const giveBack = reserve(tag, reserves[tag] ?? 0);
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
      giveBack();
      console.error(error);
    }
  };
}

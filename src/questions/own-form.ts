import type { Json } from '../form/types.ts';

/** The form that the page itself gives: JSON in a child `<script>`, else the file at `src`. Throws what a reader of either would. */
export async function ownForm(element: Element, src: string | undefined): Promise<Json | undefined> {
  if (document.readyState === 'loading')
    await new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true }));
  const child = element.querySelector(':scope > script[type="application/json"]');
  if (child) return JSON.parse(child.textContent ?? '');
  return src ? (await fetch(src)).json() : undefined;
}

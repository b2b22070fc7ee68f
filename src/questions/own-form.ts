import type { Json } from '../form/types.ts';

/**
 * The form that the page itself gives: JSON in a child `<script>`, else the file at `src`. None on plain http, where no
 * browser can hash it, so that the backend's form of that name is shown. Throws what a reader of either would.
 */
export async function ownForm(element: Element, src: string | undefined): Promise<Json | undefined> {
  if (document.readyState === 'loading')
    await new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true }));
  if (!crypto.subtle) return undefined;
  const child = element.querySelector(':scope > script[type="application/json"]');
  if (child) return JSON.parse(child.textContent ?? '');
  return src ? (await fetch(src)).json() : undefined;
}

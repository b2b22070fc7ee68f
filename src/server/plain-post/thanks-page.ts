import { html } from 'hono/html';
import type { Markup } from './page.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

/** Draws the page that thanks for what was kept. `back` is the address of the page that the person came from. */
export function thanksPage({ form, lang }: Shown, back: string | undefined): Markup {
  const { page } = words[lang];
  return html`<h1>${page.thanks}</h1>
    <p>${form.completedText || page.thanksMore}</p>
    ${back && html`<p><a href="${back}">${page.back}</a></p>`}`;
}

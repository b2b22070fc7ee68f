import { html } from 'hono/html';
import type { PageContent } from './page.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

/** Draws the page that thanks for what was kept. `back` is the address of the page that the person came from. */
export function thanksPage({ form, lang }: Shown, back: string | undefined): PageContent {
  const { page } = words[lang];
  const body = html`<h1>${page.thanks}</h1>
    <p>${form.completedText || page.thanksMore}</p>
    ${back && html`<p><a class="alone" href="${back}">${page.back}</a></p>`}`;
  return { titles: [page.thanks, form.title], body };
}

import { html } from 'hono/html';
import { basePath, pageFiles } from '../../contract/wire.ts';
import type { Language } from '../../locales/language.ts';
import type { Config } from '../config.ts';

/** A piece of HTML in which every value is escaped. */
export type Markup = ReturnType<typeof html>;

/** What a page says. */
export interface PageContent {
  /** What it is about, the nearest first; the browser's tab says it, with the agency's name after it. */
  titles: readonly string[];
  body: Markup;
}

/** One page of the backend's own. */
export interface PageParts extends PageContent {
  lang: Language;
  agency: Config['agency'];
  /** Whether a browser may show a picture for it: those whose policy allows none do not name one. */
  icon?: boolean;
}

/** Puts a page together. */
export function page({ lang, titles, agency, body, icon = false }: PageParts): Markup {
  return html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${[...titles, agency.name[lang]].filter(Boolean).join(' | ')}</title>
    <link rel="stylesheet" href="${basePath}${pageFiles.style}" />
    ${icon ? html`<link rel="icon" type="image/svg+xml" href="${basePath}${pageFiles.icon}" />` : ''}
  </head>
  <body>
    <header>${agency.name[lang]}</header>
    <main>${body}</main>
  </body>
</html>`;
}

/** What such a page may do: be styled, and send its form back to where it came from. Nobody may keep or frame it. */
export const pageHeaders: Record<string, string> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // Without it the browser would send `Origin: null` from here, and be refused.
  'Referrer-Policy': 'same-origin',
};

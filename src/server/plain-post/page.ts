import { html } from 'hono/html';
import type { Language } from '../../locales/language.ts';
import type { Config } from '../config.ts';

/** A piece of HTML in which every value is escaped. */
export type Markup = ReturnType<typeof html>;

/** One page of the backend's own. */
export interface PageParts {
  lang: Language;
  /** What the browser's tab says. */
  title: string;
  agency: Config['agency'];
  body: Markup;
}

/** Puts a page together. */
export function page({ lang, title, agency, body }: PageParts): Markup {
  return html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/plain.css" />
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

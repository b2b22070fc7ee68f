import type { Context } from 'hono';
import { html } from 'hono/html';
import { deskWords } from '../../locales/desk.ts';
import type { AppEnv, Services } from '../context.ts';
import { languageOf } from '../plain-post/language.ts';
import { page, pageHeaders } from '../plain-post/page.ts';

/** What the page of the desk may do: run what this server serves, and talk to it alone. Nobody may keep or frame it. */
const headers = {
  ...pageHeaders,
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
};

/** Answers `/desk`: the page on which staff work, in Thai or, with `?lang=en`, in English. */
export function deskPage({ config }: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const lang = languageOf(c.req, c.req.query('lang'));
    const { title, needsScript } = deskWords[lang];
    const body = html`<ruam-desk><h1>${title}</h1><p>${needsScript}</p></ruam-desk>
      <script type="module" src="/ruam.js"></script>`;
    return c.html(await page({ lang, titles: [title], agency: config.agency, body, icon: true }), 200, headers);
  };
}

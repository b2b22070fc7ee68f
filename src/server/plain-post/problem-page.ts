import type { Context } from 'hono';
import { html } from 'hono/html';
import { type PartProblem, type ProblemName, problemStatus } from '../../contract/problems.ts';
import type { ClosedReason } from '../../contract/wire.ts';
import { formatDateTime } from '../../country/th/date.ts';
import type { Language } from '../../locales/language.ts';
import type { SendingWords } from '../../locales/sending.ts';
import type { Config } from '../config.ts';
import type { AppEnv } from '../context.ts';
import type { ApiProblem } from '../problems.ts';
import { languageOf } from './language.ts';
import { page, pageHeaders } from './page.ts';
import { hiddenFields } from './shown.ts';
import { words } from './words.ts';

/** Problems that pass: what was sent may be sent again as it is. */
const passing: readonly ProblemName[] = ['too-many', 'key-in-progress', 'internal', 'unavailable'];

/**
 * Answers a plain form with a page that says why it could not be sent, in place of the problem's JSON. What a page of
 * ours sent, and may be sent again, is sent again from here, under the same key.
 */
export async function problemPage(
  c: Context<AppEnv>,
  agency: Config['agency'],
  { problem, details }: ApiProblem,
): Promise<Response> {
  const { retryAfter, headers } = details;
  const { lang, again } = c.var.plain ?? { lang: languageOf(c.req) };
  const { sending } = words[lang];
  const { failed, failedMore } = words[lang].page;
  const way =
    again && passing.includes(problem)
      ? html`<form method="post" accept-charset="utf-8">${hiddenFields(again)}<button class="send">${sending.again}</button></form>`
      : html`<p>${failedMore}</p>`;
  const body = html`<h1>${failed}</h1>
    <p>${sayRefusal(problem, details.errors, lang) ?? sending.reason[reasonOf(problem)]({ wait: retryAfter ?? 60 })}</p>
    ${way}`;
  return new Response(await page({ lang, titles: [failed], agency, body }), {
    status: problemStatus[problem],
    headers: {
      ...headers,
      ...pageHeaders,
      'Content-Type': 'text/html; charset=UTF-8',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  });
}

/** Says that the form takes no responses, or not this person's, if that is the problem. */
function sayRefusal(problem: ProblemName, [error]: readonly PartProblem[] = [], lang: Language): string | undefined {
  const { closed, closedNow, ticketRefused } = words[lang].admission;
  if (problem === 'ticket-refused') return ticketRefused;
  if (problem !== 'form-closed') return undefined;
  const { code = '', params: { when = '' } = {} } = error ?? {};
  if (!Object.hasOwn(closed, code)) return closedNow;
  return closed[code as ClosedReason]({ when: code === 'full' ? '' : formatDateTime(new Date(when), lang) });
}

function reasonOf(problem: ProblemName): keyof SendingWords['reason'] {
  switch (problem) {
    case 'too-many':
    case 'not-found':
    case 'unknown-version':
      return problem;
    case 'origin-refused':
      return 'page-refused';
    case 'key-in-progress':
      return 'in-progress';
    case 'internal':
    case 'unavailable':
      return 'server';
    default:
      return 'refused';
  }
}

import type { HonoRequest } from 'hono';
import { html } from 'hono/html';
import { type ProblemName, problemStatus } from '../../contract/problems.ts';
import type { SendingWords } from '../../locales/sending.ts';
import type { Config } from '../config.ts';
import type { ApiProblem } from '../problems.ts';
import { languageOf } from './language.ts';
import { page, pageHeaders } from './page.ts';
import { words } from './words.ts';

/** Answers a plain form with a page that says why it could not be sent, in place of the problem's JSON. */
export async function problemPage(
  request: HonoRequest,
  agency: Config['agency'],
  problem: ApiProblem,
): Promise<Response> {
  const { retryAfter: wait = 60, headers } = problem.details;
  const lang = languageOf(request);
  const { sending } = words[lang];
  const { failed, failedMore } = words[lang].page;
  const body = html`<h1>${failed}</h1>
    <p>${sending.reason[reasonOf(problem.problem)]({ wait })}</p>
    <p>${failedMore}</p>`;
  return new Response(await page({ lang, title: failed, agency, body }), {
    status: problemStatus[problem.problem],
    headers: { ...headers, ...pageHeaders, 'Content-Type': 'text/html; charset=UTF-8', 'Retry-After': String(wait) },
  });
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

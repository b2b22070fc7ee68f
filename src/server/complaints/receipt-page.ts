import type { Context, Handler } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../clock/days.ts';
import { basePath, pageFiles } from '../../contract/wire.ts';
import { readCode } from '../../country/th/code.ts';
import { formatDate, formatDateTime } from '../../country/th/date.ts';
import { readReference } from '../../country/th/reference.ts';
import type { ReceiptWords } from '../../locales/complaint-rest.ts';
import { complaintRestWords as en } from '../../locales/en/complaint-rest.ts';
import { type Language, nearestLanguage } from '../../locales/language.ts';
import { serverWords } from '../../locales/server.ts';
import { complaintRestWords as th } from '../../locales/th/complaint-rest.ts';
import { contentType, plainFormType, readBytes } from '../body.ts';
import type { AppEnv, Services } from '../context.ts';
import { readFormData } from '../plain-post/form-data.ts';
import { type Markup, page, pageHeaders } from '../plain-post/page.ts';
import { firstValue } from '../plain-post/submission.ts';
import { ApiProblem } from '../problems.ts';
import { isProof } from './receipt.ts';
import { trackerLink } from './tracker-link.ts';

const words: Record<Language, ReceiptWords> = { th: th.receipt, en: en.receipt };

/** A receipt, as a widget sends it back to be saved or printed. */
interface Posted {
  lang: Language;
  reference: string;
  secret: string;
  proof: string;
  receivedAt: Date;
  filedAt: Date | null;
  due: Date;
}

/**
 * Answers `POST complaints/receipt`: a receipt as a file, or as a page that prints itself. Nothing is kept, and nothing
 * is shown that does not carry the proof of this server: nobody can have it say what they like.
 */
export function showReceipt({ keys, config }: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const entries = await readEntries(c);
    const posted = readPosted((name) => firstValue(entries, name) ?? '');
    if (!posted || !isProof(keys, { ...posted, due: dayOf(posted.due) }, posted.proof))
      throw new ApiProblem('bad-token');
    const { lang, reference } = posted;
    const said = words[lang];
    const rows = rowsOf(posted, said);
    const tracker = trackerLink(config, reference);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (firstValue(entries, 'as') === 'file') {
      c.header('Content-Disposition', `attachment; filename="${reference}.txt"`);
      const lines = [said.title, config.agency.name[lang], '', ...rows.map(([label, value]) => `${label}: ${value}`)];
      const rest = ['', said.keep, ...(tracker ? [said.follow(tracker.address)] : []), ''];
      return c.body([...lines, ...rest].join('\r\n'), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
    }
    const body = html`<h1>${said.title}</h1>
      <dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
      <p>${said.keep}</p>
      ${tracker ? drawTracker(tracker, said) : ''}
      <script src="${basePath}${pageFiles.print}"></script>`;
    return c.html(page({ lang, titles: [reference], agency: config.agency, body }));
  };
}

/** Answers `GET page.js`, by which the page of a receipt prints itself. */
export const printScript: Handler = (c) =>
  c.body('addEventListener("load", () => print());', 200, {
    'Content-Type': 'text/javascript; charset=UTF-8',
    'Cache-Control': 'public, max-age=3600',
  });

const headers: Record<string, string> = {
  ...pageHeaders,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'",
};

async function readEntries(c: Context<AppEnv>) {
  if (contentType(c.req) !== plainFormType) throw new ApiProblem('wrong-type');
  return readFormData(await readBytes(c.req));
}

function readPosted(read: (name: string) => string): Posted | undefined {
  const [receivedAt, due] = [new Date(read('receivedAt')), new Date(read('due'))];
  const filedAt = read('filedAt') ? new Date(read('filedAt')) : null;
  const [reference, isSecret] = [readReference(read('reference')), readCode(read('secret')) !== undefined];
  if (reference === undefined || !isSecret || !Number.isFinite(receivedAt.getTime() + due.getTime() + Number(filedAt)))
    return undefined;
  return {
    lang: nearestLanguage(read('lang')),
    reference,
    secret: read('secret'),
    proof: read('proof'),
    receivedAt,
    filedAt,
    due,
  };
}

function rowsOf(
  { lang, reference, secret, receivedAt, filedAt, due, proof }: Posted,
  said: ReceiptWords,
): [string, string][] {
  return [
    [said.reference, reference],
    [said.secret, secret],
    [said.received, filedAt ? formatDate(receivedAt, lang) : formatDateTime(receivedAt, lang)],
    ...(filedAt ? [[serverWords[lang].filed, formatDateTime(filedAt, lang)] as [string, string]] : []),
    [said.due, formatDate(due, lang)],
    [said.proof, proof],
  ];
}

function drawTracker(
  { address, qr: { size, path } }: NonNullable<ReturnType<typeof trackerLink>>,
  said: ReceiptWords,
): Markup {
  return html`<p>${said.follow(address)}</p>
    <svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${said.qr}"><path d="${path}" /></svg>`;
}

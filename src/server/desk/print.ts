import { html } from 'hono/html';
import type { DeskCase } from '../../contract/desk.ts';
import { formatDate, formatDateTime } from '../../country/th/date.ts';
import { caseWords } from '../../locales/cases.ts';
import { type DeskPrintWords, deskPrintWords } from '../../locales/desk-print.ts';
import { type Language, nearestLanguage } from '../../locales/language.ts';
import type { Services } from '../context.ts';
import { type Markup, page, pageHeaders } from '../plain-post/page.ts';
import type { DeskHandler } from './access.ts';
import { langIn, lookAt, referenceIn } from './case-routes.ts';
import { deskView } from './case-view.ts';

/** Answers `GET desk/cases/{reference}/print`: the case as a page to print, with room for opinions and signatures. */
export function printCase(services: Services): DeskHandler {
  return async (c, staff) => {
    const it = await lookAt(services, staff, referenceIn(c), 'case-printed');
    const lang = nearestLanguage(langIn(c));
    const view = await deskView(services.db, services, it, lang);
    const words = deskPrintWords[lang];
    const when = formatDateTime(services.now(), lang);
    const body = html`<div class="memo"><h1>${words.heading}</h1>
      ${list(facts(view, lang))}
      ${view.person && html`<h2>${words.person}</h2>${list(person(view.person, words))}`}
      <h2>${words.details}</h2>
      ${list(view.answers.map(({ title, text }) => [title, text]))}
      ${view.files.length > 0 && html`<h2>${words.files}</h2><ol>${view.files.map(({ name }) => html`<li>${name}</li>`)}</ol>`}
      <h2>${words.timeline}</h2>
      ${list(view.events.map((event) => [titleOf(event, lang), textOf(event, lang)]))}
      <h2>${words.opinion}</h2>
      <div class="sign">${[words.signature, words.position, words.date].map((each) => html`<p>${each}</p>`)}</div>
      <p class="hint">${words.printed({ who: staff.title, when })}</p></div>`;
    const content = { lang, titles: [view.reference, words.heading], agency: services.config.agency, body };
    return c.html(await page(content), 200, pageHeaders);
  };
}

type Pair = readonly [title: string, text: string | undefined];

/** What is not known is left out. */
const list = (pairs: readonly Pair[]): Markup =>
  html`<dl>${pairs.map(([title, text]) => (text === undefined ? '' : html`<dt>${title}</dt><dd>${text}</dd>`))}</dl>`;

function facts(view: DeskCase, lang: Language): Pair[] {
  const words = deskPrintWords[lang];
  const { due, place } = view;
  return [
    [words.reference, view.reference],
    [words.category, view.category.title[lang]],
    [words.office, view.office?.title[lang]],
    [words.place, place?.title[lang]],
    [words.unit, view.unit?.title[lang]],
    [words.assignee, view.assignee?.title],
    [words.state, caseWords[lang].states[view.state]],
    [words.received, (view.filedAt ? formatDate : formatDateTime)(new Date(view.receivedAt), lang)],
    [words.filed, view.filedAt && formatDateTime(new Date(view.filedAt), lang)],
    [words.due, due && `${formatDate(new Date(due.by), lang)}${due.overdue ? ` (${words.overdue})` : ''}`],
    [words.channel, words.channels[view.channel]],
    [words.identity, words.identities[view.identity]],
    [words.sameAs, view.duplicateOf],
  ];
}

const person = ({ name, email, phone }: NonNullable<DeskCase['person']>, words: DeskPrintWords): Pair[] => [
  [words.name, name],
  [words.email, email],
  [words.phone, phone],
];

function titleOf({ at, actor, who, kind, open }: DeskCase['events'][number], lang: Language): string {
  const { actors, kinds, internal } = deskPrintWords[lang];
  const parts = [
    formatDateTime(new Date(at), lang),
    who?.title ?? actors[actor],
    kinds[kind],
    ...(open ? [] : [internal]),
  ];
  return parts.join(' · ');
}

function textOf(
  { to, reason, text, destination, link, rating, assignee, unit }: DeskCase['events'][number],
  lang: Language,
) {
  const { states, reasons } = caseWords[lang];
  const lines = [
    to && states[to],
    reason && reasons[reason],
    destination && [destination.name, destination.number].filter(Boolean).join(' · '),
    link,
    unit?.title[lang],
    assignee?.title,
    rating && `${rating}/5`,
    text,
  ];
  return lines.filter(Boolean).join('\n');
}

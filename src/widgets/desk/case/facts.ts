import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCase } from '../../../contract/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Language } from '../../../locales/language.ts';
import { hashOf } from '../place.ts';
import { day, dayTime, languageName, standingOf } from '../times.ts';

type Fact = readonly [title: string, text: unknown];

const facts = (rows: readonly (Fact | undefined | false)[]): TemplateResult => html`<dl class="facts">
  ${rows.map((row) => (row ? html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>` : nothing))}
</dl>`;

const link = (reference: string) => html`<a href=${hashOf({ area: 'cases', reference })}>${reference}</a>`;

/** Draws where a case stands, and whose it is. */
export function drawFacts(one: DeskCase, language: Language): TemplateResult {
  const words = deskCaseWords[language];
  const { view, queue } = words;
  const { text, look } = standingOf(one.due, words.due);
  const { place } = one;
  const due = html`<span class="due ${look}"><strong>${text}</strong></span> ${
    one.due && !one.due.paused
      ? html`<span part="meta">${words.due.by({ date: day(one.due.by, language) })}</span>`
      : nothing
  }${
    one.due?.provisional
      ? html`<span part="hint" class="provisional"> ${words.due.provisional({ days: one.due.provisional.map((each) => `${day(each.day, language)} (${each.name[language]})`).join(', ') })}</span>`
      : nothing
  }`;
  return facts([
    [
      view.state,
      html`<strong>${words.states[one.state]}</strong>
        <span part="meta">${view.since({ date: day(one.since, language) })}</span>`,
    ],
    [view.due, due],
    one.until !== undefined && ['', view.until({ date: day(one.until, language) })],
    [view.assignee, one.assignee?.title ?? queue.nobody],
    one.unit && [view.unit, one.unit.title[language]],
    [view.received, (one.filedAt ? day : dayTime)(one.receivedAt, language)],
    one.filedAt !== undefined && [view.filed, dayTime(one.filedAt, language)],
    [view.channel, words.channels[one.channel]],
    one.office && [view.office, one.office.title[language]],
    place && [view.place, place.title[language]],
    [view.language, languageName(one.lang, language)],
    one.rating !== undefined && [view.rating, view.ratingOf({ rating: one.rating })],
    one.duplicateOf !== undefined && [view.duplicateOf, link(one.duplicateOf)],
    one.duplicates.length > 0 && [view.duplicates, one.duplicates.map((each) => html`${link(each)} `)],
  ]);
}

/** Draws who filed a case, as far as that is known. */
export function drawPerson({ identity, person }: DeskCase, language: Language): TemplateResult {
  const { view, identities } = deskCaseWords[language];
  const { name, email, phone } = person ?? {};
  const known = facts([
    [view.identity, identities[identity]],
    name !== undefined && [view.name, name],
    email !== undefined && [view.email, html`<a href="mailto:${email}">${email}</a>`],
    phone !== undefined && [view.phone, html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`],
  ]);
  if (identity === 'anonymous') return html`<p class="note">${view.noPerson}</p>`;
  return name || email || phone ? known : html`${known}<p>${view.noContact}</p>`;
}

/** Draws what was filed: each answer with its question. */
export function drawAnswers({ answers, lang }: DeskCase, language: Language): TemplateResult {
  const { view } = deskCaseWords[language];
  return html`<dl class="answers">
    ${answers.map(
      ({ title, text, personal }) => html`<div>
        <dt>${title}${personal ? html` <span part="hint">(${view.personal})</span>` : nothing}</dt>
        <dd lang=${lang}>${text}</dd>
      </div>`,
    )}
  </dl>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCases } from '../../../contract/desk.ts';
import type { DeskCaseWords } from '../../../locales/desk-cases.ts';
import { type Language, nearestLanguage } from '../../../locales/language.ts';
import { hashOf } from '../place.ts';
import { day, languageName, standingOf } from '../times.ts';

/** A case as a list knows it. */
export type Row = DeskCases['cases'][number];

/** The id of the link to a case, by which it is found again. */
export const rowId = (reference: string): string => `case-${reference}`;

/** Draws one case of the list. */
export function drawRow(row: Row, words: DeskCaseWords, language: Language): TemplateResult {
  const { reference, category, state, due, assignee, unit, receivedAt, summary, lang } = row;
  const { text, look } = standingOf(due, words.due);
  const marks = [
    row.channel !== 'web' && words.channels[row.channel],
    row.identity !== 'named' && words.identities[row.identity],
    nearestLanguage(lang) !== 'th' && words.queue.speaks({ language: languageName(lang, language) }),
    row.test && words.queue.test,
  ].filter(Boolean);
  return html`<li part="item" class="row">
    <p class="due ${look}">
      <strong>${text}</strong>
      ${due && !due.paused ? html`<span part="meta">${words.due.by({ date: day(due.by, language) })}</span>` : nothing}
    </p>
    <div class="what">
      <a id=${rowId(reference)} href=${hashOf({ area: 'cases', reference })}
        ><span class="ref">${reference}</span> ${category.title[language]}</a
      >
      <p class="gist" lang=${lang}>${summary}</p>
      ${marks.length ? html`<ul class="marks">${marks.map((mark) => html`<li>${mark}</li>`)}</ul>` : nothing}
    </div>
    <p class="state">
      ${words.states[state]}
      <span part="meta">${words.queue.receivedOn({ date: day(receivedAt, language) })}</span>
    </p>
    <p class="whose">
      ${assignee?.title ?? words.queue.counts.unassigned({ count: '' }).trim()}
      ${unit ? html`<span part="meta">${unit.title[language]}</span>` : nothing}
    </p>
  </li>`;
}

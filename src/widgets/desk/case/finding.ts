import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../country/th/date.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Desk } from '../context.ts';
import { input } from '../fields.ts';
import type { Row } from '../queue/row.ts';
import { sayFailure } from '../say-failure.ts';
import { day } from '../times.ts';

/** The search for another case. */
export interface Finding {
  draw(chosen: string, problem: string | undefined): TemplateResult;
}

/** Finds the case that one is the same as, among open and ended ones. */
export function createFinding(desk: Desk, own: string, choose: (reference: string) => void): Finding {
  let q = '';
  let rows: Row[] | undefined;
  let why: string | undefined;

  const find = async () => {
    if (!q.trim()) return;
    const states = ['open', 'ended'] as const;
    const found = await Promise.all(states.map((state) => desk.ask(desk.backend.listCases({ state, q: q.trim() }))));
    const failed = found.find(({ ok }) => !ok);
    why = failed && !failed.ok ? sayFailure(failed.failure, deskWords[desk.language]) : undefined;
    rows = found
      .flatMap((outcome) => (outcome.ok ? outcome.value.cases : []))
      .filter(({ reference }) => reference !== own);
    desk.redraw();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // It is the search that is sent, not what it is for.
    event.preventDefault();
    find();
  };

  return {
    draw(chosen, problem) {
      const { act, states } = deskCaseWords[desk.language];
      const row = ({ reference, category, state, receivedAt, summary, lang }: Row) => html`<li part="item">
        <button type="button" aria-pressed=${reference === chosen ? 'true' : 'false'} @click=${() => choose(reference)}>
          ${act.choose({ reference })}
        </button>
        <p><strong>${category.title[desk.language]}</strong> · ${states[state]} · ${day(receivedAt, desk.language)}</p>
        <p class="gist" lang=${lang}>${summary}</p>
      </li>`;
      return html`<div class="finding">
        <div @keydown=${press}>
          ${input({
            ...{ id: 'find-q', type: 'search', label: act.link, hint: act.linkHint, problem, value: q },
            on: (value) => {
              q = value;
              desk.redraw();
            },
          })}
        </div>
        <button type="button" @click=${find}>${act.find}</button>
        <p role="status">
          ${why ?? (rows && (rows.length ? act.found({ count: formatNumber(rows.length, desk.language) }) : act.nothingFound))}
        </p>
        ${rows?.length ? html`<ul part="list">${rows.map(row)}</ul>` : nothing}
        ${chosen ? html`<p class="note">${act.chosen({ reference: chosen })}</p>` : nothing}
      </div>`;
    },
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Figures, StatsReply } from '../../contract/stats.ts';
import { formatDateTime, formatNumber } from '../../country/th/date.ts';
import { formatMonth } from '../../country/th/fiscal.ts';
import type { Language } from '../../locales/language.ts';
import { periodText, type StatsWords } from '../../locales/stats.ts';

type Series = StatsReply['series'][number];

/** What the table by month tells, and what became of those that are finished. */
const columns = ['received', 'finished', 'open', 'overdue'] as const;
const outcomes = ['resolved', 'confirmed', 'lapsed', 'forwarded', 'noAction', 'duplicate', 'withdrawn'] as const;

interface Said {
  words: StatsWords;
  language: Language;
  period: string;
}

/** Draws the figures of a period: each kind of complaint apart, by month, and how the finished ones ended. */
export function drawStats({ period, asOf, series }: StatsReply, words: StatsWords, language: Language): TemplateResult {
  const said: Said = { words, language, period: periodText(period, words, (month) => formatMonth(month, language)) };
  return html`<h2>${words.title}</h2>
    <p>${said.period}</p>
    ${series.map((each) => drawSeries(each, said))}
    <p part="meta">${words.asOf({ date: formatDateTime(new Date(asOf), language) })}</p>`;
}

function drawSeries({ kind, ranWhole, figures, months }: Series, said: Said): TemplateResult {
  const { words, period } = said;
  if (figures.received === 0) {
    return html`<section>
      <h3>${words.kinds[kind]}</h3>
      <p class="none">${ranWhole ? words.none({ period }) : words.noneYet}</p>
    </section>`;
  }
  return html`<section>
    <table class="months" role="table">
      <caption>
        ${words.kinds[kind]}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.month}</th>
          ${columns.map((name) => html`<th role="columnheader" scope="col">${words.figures[name]}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${months.map(({ month, figures }) => drawRow(formatMonth(month, said.language), figures, said))}
      </tbody>
      ${months.length > 1 ? html`<tfoot role="rowgroup">${drawRow(words.total, figures, said)}</tfoot>` : nothing}
    </table>
    ${drawOutcomes(figures, said)}
  </section>`;
}

/** Said to be rows and cells, since they are laid out as lists where there is no room for columns; each figure has its name beside it there. */
function drawRow(title: string, figures: Figures, { words, language }: Said): TemplateResult {
  return html`<tr role="row">
    <th role="rowheader" scope="row">${title}</th>
    ${columns.map(
      (name) =>
        html`<td role="cell"><span class="name" aria-hidden="true">${words.figures[name]}</span><span>${formatNumber(figures[name], language)}</span></td>`,
    )}
  </tr>`;
}

function drawOutcomes(figures: Figures, { words, language }: Said): TemplateResult {
  const row = (name: keyof Figures) =>
    html`<tr><th scope="row">${words.figures[name]}</th><td>${formatNumber(figures[name], language)}</td></tr>`;
  return html`<table>
    <caption>
      ${words.outcomes}
    </caption>
    <tbody>
      ${outcomes.map(row)} ${row('reopened')}
    </tbody>
  </table>`;
}

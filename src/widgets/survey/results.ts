import { html, nothing, type TemplateResult } from 'lit';
import type { ResultQuestion, ResultRow, ResultsReply } from '../../contract/results.ts';
import { formatDateTime, formatNumber } from '../../country/th/date.ts';
import { formatMonth } from '../../country/th/fiscal.ts';
import type { Language } from '../../locales/language.ts';
import type { ResultsWords } from '../../locales/results.ts';

export { ruamResults } from '../../backends/ruam-results.ts';
export { resultsStyles } from './results.styles.ts';

interface Said {
  words: ResultsWords;
  language: Language;
  number(value: number): string;
  share(value: number): string;
}

/** Draws what was published of a form, every chart as a table with the same figures; nothing is published of a form without a reply. */
export function drawResults(
  results: ResultsReply | undefined,
  words: ResultsWords,
  language: Language,
): TemplateResult {
  if (!results) return html`<p class="results" part="status">${words.closed}</p>`;
  const { title, period, responses, publishedAt, questions } = results;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const said: Said = {
    words,
    language,
    number: (value) => formatNumber(value, language),
    share: (value) => percent.format(value),
  };
  const isHidden = questions.some(({ rows }) => rows.some(({ cells }) => cells.some(({ count }) => count === null)));
  return html`<div class="results">
    ${title ? html`<h2>${title}</h2>` : nothing}
    ${period ? html`<p>${periodText(period, said)}</p>` : nothing}
    <p part="meta">
      ${
        responses === null || publishedAt === null
          ? words.notYet
          : words.answered({ count: said.number(responses), date: formatDateTime(new Date(publishedAt), language) })
      }
    </p>
    ${questions.map((question) => drawQuestion(question, said))}
    ${isHidden ? html`<p part="hint">${words.whyHidden}</p>` : nothing}
  </div>`;
}

function periodText(name: string, { words, language }: Said): string {
  const [, year = '', quarter] = /^(\d{4})(?:-Q(\d))?$/.exec(name) ?? [];
  if (quarter) return words.quarter({ quarter, year });
  return year ? words.year({ year }) : formatMonth(name, language);
}

function drawQuestion(question: ResultQuestion, said: Said): TemplateResult {
  const { title, shape, rows } = question;
  const isOne = rows.length === 1 && rows[0]?.title === null;
  const isMeans = shape === 'order' || (shape === 'number' && !isOne);
  return html`<section part="question">
    ${(isOne && shape !== 'number') || isMeans ? nothing : html`<h3 part="label">${title}</h3>`}
    ${isMeans ? drawMeans(question, said) : rows.map((row) => drawRow(row, isOne ? title : (row.title ?? ''), said))}
  </section>`;
}

function drawRow(row: ResultRow, caption: string, said: Said): TemplateResult {
  const { words } = said;
  const isEmpty = row.answered === null && row.cells.every(({ count }) => count === null);
  if (isEmpty) {
    const heading = row.cells.length > 0 ? html`<p part="label">${caption}</p>` : nothing;
    return html`${heading}<p part="meta">${words.tooFew}</p>`;
  }
  const rows = row.cells.map(
    ({ text, count, of }) => html`<tr role="row">
      <th scope="row" role="rowheader">${text}</th>
      <td role="cell">${count === null ? words.hidden : said.number(count)}</td>
      <td role="cell">${count === null || !of ? words.hidden : bar(count / of, said)}</td>
    </tr>`,
  );
  return html`${
    row.cells.length > 0
      ? html`<table role="table">
          <caption part="label">${caption}</caption>
          <thead>
            <tr role="row"><th scope="col">${words.choice}</th><th scope="col">${words.count}</th><th scope="col">${words.share}</th></tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`
      : nothing
  }${drawScores(row, said)}`;
}

function drawScores({ answered, mean, median, topTwo, nps }: ResultRow, said: Said): TemplateResult {
  const { words, number, share } = said;
  const scores = [
    [words.mean, mean === null ? undefined : number(mean)],
    [words.median, median === null ? undefined : number(median)],
    [words.topTwo, topTwo === null ? undefined : share(topTwo)],
    [words.nps, nps === null ? undefined : number(nps)],
  ].filter(([, figure]) => figure !== undefined);
  return html`${answered === null ? nothing : html`<p part="meta">${words.base({ count: number(answered) })}</p>`}
  ${
    scores.length > 0
      ? html`<dl>
          ${scores.map(([name, figure]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`)}
        </dl>`
      : nothing
  }`;
}

function drawMeans({ title, rows, shape }: ResultQuestion, { words, number }: Said): TemplateResult {
  return html`<table role="table">
    <caption part="label">${title}</caption>
    <thead>
      <tr role="row"><th scope="col">${words.item}</th><th scope="col">${shape === 'order' ? words.place : words.mean}</th></tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ title: item, mean }) =>
          html`<tr role="row"><th scope="row" role="rowheader">${item}</th><td role="cell">${mean === null ? words.hidden : number(mean)}</td></tr>`,
      )}
    </tbody>
  </table>`;
}

/** The figure, and a bar as long as it for the eye alone. */
function bar(share: number, said: Said): TemplateResult {
  return html`${said.share(share)}
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="track" width="100" height="8"></rect>
      <rect width=${(share * 100).toFixed(1)} height="8"></rect>
    </svg>`;
}

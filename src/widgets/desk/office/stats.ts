import { html, type TemplateResult } from 'lit';
import type { DeskStats } from '../../../contract/desk-tools.ts';
import { statsFormats } from '../../../contract/desk-wire.ts';
import type { Figures } from '../../../contract/stats.ts';
import { formatDateTime, formatNumber } from '../../../country/th/date.ts';
import { fiscalYearOf, formatMonth, monthOf, readPeriod } from '../../../country/th/fiscal.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { periodText, statsWords } from '../../../locales/stats.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { select } from '../fields.ts';
import { saveFrom } from '../save-from.ts';
import { officeStyles } from './office.styles.ts';
import { createReading, sayFailed } from './reading.ts';
import { scrolling } from './rows.ts';

/** How many fiscal years can be chosen, the present one first. */
const years = 5;

type Line = readonly [name: string, figures: Figures];

/** What became of complaints, to look at and to take away for the ITA. */
export function createStats(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, officeStyles);
  const now = fiscalYearOf(monthOf(new Date()));
  let [year, part] = [String(now), ''];
  const period = () => (part.startsWith('2') ? part : year + part);
  const stats = createReading(desk, () => backend.getStats(period()));
  const inWords = (name: string) =>
    periodText(name, statsWords[desk.language], (month) => formatMonth(month, desk.language));

  /** A file is asked for by a link of the browser's: whether somebody is still signed in is known before. */
  const take = async (format: (typeof statsFormats)[number]) => {
    const outcome = await desk.ask(backend.getSession());
    if (!outcome.ok) return sayFailed(desk, outcome.failure);
    saveFrom(backend.statsAddress(period(), format, desk.language));
  };

  const choices = (): TemplateResult => {
    const { stats: words } = deskOfficeWords[desk.language];
    const months = readPeriod(year)?.months ?? [];
    const parts = ['-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'].map((each) => [each, inWords(year + each)] as const);
    const submit = (event: Event) => {
      event.preventDefault();
      void stats.read();
    };
    return html`<form part="form" class="filters" aria-label=${words.title} novalidate @submit=${submit}>
      ${select({
        ...{ id: 'stats-year', label: words.year, value: year },
        options: Array.from({ length: years }, (_, nth) => [String(now - nth), inWords(String(now - nth))] as const),
        on: (value) => {
          [year, part] = [value, part.startsWith('2') ? '' : part];
          void stats.read();
        },
      })}
      ${select({
        ...{ id: 'stats-part', label: words.part, value: part },
        options: [['', words.whole], ...parts, ...months.map((month) => [month, inWords(month)] as const)],
        on: (value) => {
          part = value;
          void stats.read();
        },
      })}
      <div class="doings">
        <span>${words.take}</span>
        ${statsFormats.map((format) => html`<button type="button" @click=${() => take(format)}>${words.format[format]}</button>`)}
      </div>
    </form>`;
  };

  const table = (title: string, first: string, lines: readonly Line[], total?: Figures): TemplateResult => {
    const { figures } = statsWords[desk.language];
    const names = Object.keys(figures) as (keyof Figures)[];
    const row = ([name, counted]: Line) => html`<tr>
      <th scope="row">${name}</th>
      ${names.map((each) => html`<td>${formatNumber(counted[each], desk.language)}</td>`)}
    </tr>`;
    return html`<h3>${title}</h3>
      ${scrolling(
        title,
        html`<thead>
            <tr>
              <th scope="col">${first}</th>
              ${names.map((each) => html`<th scope="col">${figures[each]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines.map(row)}
          </tbody>
          ${total ? html`<tfoot>${row([statsWords[desk.language].total, total])}</tfoot>` : ''}`,
      )}`;
  };

  const drawFigures = ({ period: name, asOf, series, categories, channels }: DeskStats): TemplateResult => {
    const { stats: words } = deskOfficeWords[desk.language];
    const said = statsWords[desk.language];
    const text = inWords(name);
    return html`<div class="figures">
      <p part="meta">${text} · ${said.asOf({ date: formatDateTime(new Date(asOf), desk.language) })}</p>
      ${series.map(({ kind, ranWhole, figures, months }) =>
        figures.received
          ? table(
              said.kinds[kind],
              said.month,
              months.map((month) => [formatMonth(month.month, desk.language), month.figures] as const),
              months.length > 1 ? figures : undefined,
            )
          : html`<h3>${said.kinds[kind]}</h3>
              <p class="note">${ranWhole ? said.none({ period: text }) : said.noneYet}</p>`,
      )}
      ${table(
        words.byCategory,
        words.name,
        categories.map(({ title, figures }) => [title[desk.language], figures] as const),
      )}
      ${table(
        words.byChannel,
        words.name,
        channels.map(({ channel, figures }) => [deskCaseWords[desk.language].channels[channel], figures] as const),
      )}
    </div>`;
  };

  return {
    async enter() {
      await focusAfterUpdate(host, '.area-head');
      await stats.read();
    },
    draw: () => html`<h2 class="area-head" tabindex="-1">${deskOfficeWords[desk.language].stats.title}</h2>
      ${choices()} ${stats.draw(drawFigures)}`,
  };
}

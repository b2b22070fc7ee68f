import { html, nothing, type TemplateResult } from 'lit';
import { asJson, asList, asText, localise } from '../form/json.ts';
import type { Json } from '../form/types.ts';
import { itemsWords } from '../locales/items.ts';
import type { Asked } from './look.ts';
import { markup } from './markup.ts';
import { display } from './survey/shown.ts';

/** What the columns of a table come to, as its last row; nothing where no column comes to anything. */
export function totals({ question, id, filling }: Asked): TemplateResult | typeof nothing {
  const { columns = [], totals, json } = question;
  if (!totals) return nothing;
  const written = new Map(asList(json.columns).map((column): [unknown, Json] => [asJson(column).name, asJson(column)]));
  const cell = (name: string, title: string, index: number) => {
    if (totals[name] === undefined) return html`<div class="cell"></div>`;
    return html`<div class="cell">
      <div part="question">
        <div part="label" id="${id}-total-${index}">${markup(title)}</div>
        <output class="result" aria-labelledby="${id}-total ${id}-total-${index}"
          >${display(totals[name], named(written.get(name) ?? {}), localise(written.get(name)?.totalFormat, filling.language), filling.language)}</output
        >
      </div>
    </div>`;
  };
  return html`<div class="line total" role="group" aria-labelledby="${id}-total">
    <div class="row-title" id="${id}-total">${markup(question.text('totalText') || itemsWords[filling.language].total)}</div>
    <div class="cells">${columns.map(({ value, text }, index) => cell(asText(value), text, index))}</div>
    ${question.list?.canRemove ? html`<div class="removal"></div>` : nothing}
  </div>`;
}

/** What a column says of its total, under the names by which an expression says it. */
const named = ({
  totalDisplayStyle: displayStyle,
  totalCurrency: currency,
  totalMaximumFractionDigits: maximumFractionDigits,
  totalMinimumFractionDigits: minimumFractionDigits,
}: Json): Json => ({ displayStyle, currency, maximumFractionDigits, minimumFractionDigits });

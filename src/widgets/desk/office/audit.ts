import { html, nothing, type TemplateResult } from 'lit';
import type { AuditWanted } from '../../../backends/desk.ts';
import type { DeskAudit } from '../../../contract/desk-tools.ts';
import { auditedActs, mayWorkIn } from '../../../contract/desk-wire.ts';
import { formatNumber } from '../../../country/th/date.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { input, select } from '../fields.ts';
import { hashOf } from '../place.ts';
import { dayTime } from '../times.ts';
import { detailOf } from './audit-detail.ts';
import { officeStyles } from './office.styles.ts';
import { createReading, sayFailed } from './reading.ts';
import { scrolling } from './rows.ts';

type Entry = DeskAudit['entries'][number];
type Filters = Record<'who' | 'what' | 'reference' | 'from' | 'until', string>;

const none: Filters = { who: '', what: '', reference: '', from: '', until: '' };

/** Who did what and when; it is read, never changed. */
export function createAudit(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, officeStyles);
  let filters = none;
  const wanted = (): AuditWanted =>
    Object.fromEntries(
      Object.entries(filters).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])),
    );
  const list = createReading(desk, () => backend.readAudit(wanted()));

  const counted = ({ entries, next }: DeskAudit): string => {
    const { audit: words } = deskOfficeWords[desk.language];
    const count = formatNumber(entries.length, desk.language);
    return entries.length ? (next ? words.shownMore : words.shown)({ count }) : words.none;
  };
  const find = async (event?: Event) => {
    event?.preventDefault();
    await list.read();
  };
  const more = async () => {
    const { entries, next } = list.value as DeskAudit;
    const outcome = await desk.ask(backend.readAudit({ ...wanted(), after: next ?? undefined }));
    if (!outcome.ok) return sayFailed(desk, outcome.failure);
    list.take({ entries: [...entries, ...outcome.value.entries], next: outcome.value.next });
  };
  const set = (name: keyof Filters) => (value: string) => {
    filters = { ...filters, [name]: value };
    desk.redraw();
  };

  const drawFilters = (): TemplateResult => {
    const { audit: words } = deskOfficeWords[desk.language];
    const field = (name: keyof Filters, label: string) => ({
      ...{ id: `audit-${name}`, label, value: filters[name], on: set(name) },
    });
    const people = desk.lists.people.users.map(({ name, title }) => [name, title] as const);
    const acts = auditedActs.map((act) => [act, words.acts[act]] as const);
    return html`<form part="form" role="search" class="filters" aria-label=${words.filters} novalidate @submit=${find}>
      ${select({ ...field('who', words.who), options: [['', words.anybody], ...people] })}
      ${select({ ...field('what', words.what), options: [['', words.anything], ...acts] })}
      ${input(field('reference', words.reference))} ${input({ ...field('from', words.from), type: 'date' })}
      ${input({ ...field('until', words.until), type: 'date' })}
      <button type="submit" part="submit">${words.find}</button>
    </form>`;
  };

  const row = (entry: Entry): TemplateResult => {
    const { audit: words } = deskOfficeWords[desk.language];
    const { at, who, what, reference, detail } = entry;
    const person = desk.lists.people.users.find(({ name }) => name === who)?.title ?? who ?? words.command;
    const maySee = mayWorkIn('cases', desk.user.roles);
    return html`<tr>
      <td class="when">${dayTime(at, desk.language)}</td>
      <td>${person}</td>
      <th scope="row">${words.acts[what]}</th>
      <td class="ref">
        ${reference && maySee ? html`<a href=${hashOf({ area: 'cases', reference })}>${reference}</a>` : (reference ?? nothing)}
      </td>
      <td>${detailOf(entry, desk) || (Object.keys(detail).length ? JSON.stringify(detail) : nothing)}</td>
    </tr>`;
  };

  return {
    async enter({ reference = '' }) {
      desk.lists.load();
      if (reference) filters = { ...none, reference };
      await focusAfterUpdate(host, '.area-head');
      await find();
    },
    press(name) {
      if (name === 'refresh') void find();
      if (name === 'search') host.renderRoot.querySelector<HTMLElement>('#audit-who')?.focus();
      return name === 'refresh' || name === 'search';
    },
    draw() {
      const { audit: words } = deskOfficeWords[desk.language];
      const titles = [words.when, words.who, words.what, words.reference, words.detail];
      return html`<h2 class="area-head" tabindex="-1">${words.title}</h2>
        ${drawFilters()}
        <p part="status" role="status" class="counted">${list.value ? counted(list.value) : nothing}</p>
        ${list.draw(({ entries, next }) =>
          entries.length
            ? html`${scrolling(
                words.title,
                html`<thead>
                    <tr>
                      ${titles.map((each) => html`<th scope="col">${each}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${entries.map(row)}
                  </tbody>`,
              )}
              ${next ? html`<p><button type="button" class="more" @click=${more}>${deskWords[desk.language].more}</button></p>` : nothing}`
            : nothing,
        )}`;
    },
  };
}

import { html, type TemplateResult } from 'lit';
import type { CasesWanted } from '../../../backends/desk.ts';
import { complaintStates, isEnded } from '../../../contract/complaint-states.ts';
import { channels } from '../../../contract/complaint-wire.ts';
import type { DeskCases } from '../../../contract/desk.ts';
import { formatNumber } from '../../../country/th/date.ts';
import { type DeskCaseWords, deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Desk } from '../context.ts';
import { input, select } from '../fields.ts';

/** What is chosen of each filter; a filter that is not set is not there. */
export type Filters = Pick<CasesWanted, 'state' | 'category' | 'unit' | 'assignee' | 'channel' | 'overdue' | 'q'>;

type Options = (readonly [value: string, text: string])[];

/** Stands for "all" and for "nobody" in a list, since an empty value means the latter on the wire. */
const [all, none] = ['*', '-'] as const;

/** Draws what narrows the list down. What is chosen counts at once, what is typed once it is sent. */
export function drawFilters(
  desk: Desk,
  filters: Filters,
  typed: { q: string },
  change: (filters: Filters) => void,
): TemplateResult {
  const words = deskCaseWords[desk.language];
  const { queue } = words;
  const pick = (name: keyof Filters, label: string, options: Options) =>
    select({
      ...{ id: `filter-${name}`, label, options, value: filters[name] === '' ? none : String(filters[name] ?? all) },
      on: (value) => change({ ...filters, [name]: value === all ? undefined : value === none ? '' : value }),
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change({ ...filters, q: typed.q.trim() || undefined });
  };
  const toggle = ({ target }: Event) =>
    change({ ...filters, overdue: (target as HTMLInputElement).checked ? 'true' : undefined });
  return html`<form part="form" role="search" class="filters" aria-label=${queue.filters} novalidate @submit=${submit}>
    <div class="search">
      ${input({
        ...{ id: 'filter-q', type: 'search', label: queue.search, hint: queue.searchHint, value: typed.q },
        on: (value) => {
          typed.q = value;
          desk.redraw();
        },
      })}
      <button type="submit" part="submit">${queue.find}</button>
      <label class="option"
        ><input type="checkbox" id="filter-overdue" .checked=${filters.overdue === 'true'} @change=${toggle} /><span
          >${queue.overdueOnly}</span
        ></label
      >
      <button type="button" class="plain" @click=${() => change({})}>${queue.clear}</button>
    </div>
    ${pick('state', queue.state, stateOptions(words))}
    ${pick('category', queue.category, [[all, queue.any], ...categoryOptions(desk)])}
    ${pick('unit', queue.unit, [[all, queue.any], [none, queue.noUnit], ...unitOptions(desk)])}
    ${pick('assignee', queue.assignee, [[all, queue.any], [none, queue.nobody], ...userOptions(desk)])}
    ${pick('channel', queue.channel, [[all, queue.any], ...channels.map((name) => [name, words.channels[name]] as const)])}
  </form>`;
}

function stateOptions({ states, queue }: DeskCaseWords): Options {
  const inOrder = [...complaintStates].sort((one, other) => Number(isEnded(one)) - Number(isEnded(other)));
  return [[all, queue.allOpen], ['ended', queue.allEnded], ...inOrder.map((name) => [name, states[name]] as const)];
}

const categoryOptions = ({ lists, language }: Desk): Options =>
  (lists.categories?.categories ?? []).map(({ name, title }) => [name, title[language]]);

/** The units that a case can belong to. */
export const unitOptions = ({ lists, language }: Desk): Options =>
  lists.people.units.map(({ name, title }) => [name, title[language]]);

/** Whom a case can be given to, oneself first. */
export function userOptions({ lists, language, user }: Desk): Options {
  const { queue } = deskCaseWords[language];
  const others = lists.people.users.filter(
    ({ name, roles, disabled }) => name !== user.name && !disabled && roles.some((role) => role !== 'admin'),
  );
  return [[user.name, queue.me({ name: user.title })], ...others.map(({ name, title }) => [name, title] as const)];
}

/** The figures of all open cases; each of them is a filter. */
export function drawCounts(
  desk: Desk,
  counts: DeskCases['counts'],
  filters: Filters,
  change: (filters: Filters) => void,
): TemplateResult {
  const { queue } = deskCaseWords[desk.language];
  const wanted: Record<keyof DeskCases['counts'], Filters> = {
    open: {},
    overdue: { overdue: 'true' },
    mine: { assignee: desk.user.name },
    unassigned: { assignee: '' },
  };
  return html`<div class="counts" role="group" aria-label=${queue.countsTitle}>
    ${(Object.keys(wanted) as (keyof typeof wanted)[]).map(
      (name) => html`<button
        type="button"
        class="count ${name}"
        aria-pressed=${isSame(wanted[name], filters) ? 'true' : 'false'}
        @click=${() => change(wanted[name])}
      >
        ${queue.counts[name]({ count: formatNumber(counts[name], desk.language) })}
      </button>`,
    )}
  </div>`;
}

const isSame = (one: Filters, other: Filters) => JSON.stringify(one) === JSON.stringify(other);

import { html, nothing } from 'lit';
import type { Failure } from '../../../backends/backend.ts';
import type { DeskCases } from '../../../contract/desk.ts';
import { deskPage } from '../../../contract/desk-wire.ts';
import { formatNumber } from '../../../country/th/date.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { alert } from '../fields.ts';
import { sayFailure } from '../say-failure.ts';
import { drawCounts, drawFilters, type Filters } from './filters.ts';
import { queueStyles } from './queue.styles.ts';
import { drawRow, type Row, rowId } from './row.ts';

/** The list of cases: what the office is to act on comes first. */
export function createQueue(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, queueStyles);
  const typed = { q: '' };
  let filters: Filters = {};
  let rows: Row[] = [];
  let next: string | null = null;
  let counts: DeskCases['counts'] | undefined;
  let failure: Failure | undefined;
  let isLoading = false;
  let turn = 0;

  /** Gets cases from `after` on: so many that as many are shown as before, where the list is refreshed. */
  const read = async (known: Row[], after: string | undefined, least: number): Promise<boolean> => {
    const mine = ++turn;
    isLoading = true;
    failure = undefined;
    desk.redraw();
    let found = known;
    for (let from = after; ; ) {
      const limit = Math.min(Math.max(deskPage.usual, least - found.length), deskPage.most);
      const outcome = await desk.ask(backend.listCases({ ...filters, after: from, limit }));
      if (mine !== turn) return false;
      if (!outcome.ok) {
        ({ failure } = outcome);
        break;
      }
      // A case that moved in the meantime is on the next page again.
      const fresh = outcome.value.cases.filter(({ reference }) => !found.some((at) => at.reference === reference));
      found = [...found, ...fresh];
      ({ next, counts } = outcome.value);
      from = next ?? undefined;
      if (next === null || found.length >= least) break;
    }
    isLoading = false;
    if (!failure) rows = found;
    desk.redraw();
    return !failure;
  };

  const change = async (wanted: Filters) => {
    filters = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    typed.q = filters.q ?? '';
    if (await read([], undefined, 0)) tell();
  };
  const tell = () => {
    const { queue } = deskCaseWords[desk.language];
    const count = formatNumber(rows.length, desk.language);
    desk.say(rows.length ? (next ? queue.shownMore : queue.shown)({ count }) : queue.noneFiltered);
  };

  /** Reads anew what is shown; the focus stays on its case, wherever that stands now. */
  const refresh = async () => {
    const focused = focusedRow(host.renderRoot)?.id;
    if (!(await read([], undefined, rows.length))) return;
    tell();
    if (focused) focusAfterUpdate(host, `#${CSS.escape(focused)}`);
  };
  const more = async () => {
    const first = rows.length;
    if (!(await read(rows, next ?? undefined, 0))) return;
    tell();
    const row = rows[first];
    if (row) focusAfterUpdate(host, `#${CSS.escape(rowId(row.reference))}`);
  };

  const step = (by: number): boolean => {
    const links = [...host.renderRoot.querySelectorAll<HTMLElement>('.row a')];
    const focused = focusedRow(host.renderRoot);
    const to = links[focused ? links.indexOf(focused) + by : 0];
    to?.focus();
    return to !== undefined;
  };
  const search = (): boolean => {
    host.renderRoot.querySelector<HTMLElement>('#filter-q')?.focus();
    return true;
  };

  const list = () => {
    const words = deskCaseWords[desk.language];
    if (!counts) return nothing;
    if (!rows.length && !failure) {
      return html`<p class="empty">${Object.keys(filters).length ? words.queue.noneFiltered : words.queue.none}</p>`;
    }
    return html`<ul part="list" class="rows">
      ${rows.map((row) => drawRow(row, words, desk.language))}
    </ul>`;
  };

  return {
    async enter(_, from) {
      desk.lists.load();
      const back = from?.area === 'cases' ? from.reference : undefined;
      const target = back ? `#${CSS.escape(rowId(back))}` : '';
      await focusAfterUpdate(host, target && host.renderRoot.querySelector(target) ? target : '.area-head');
      await read([], undefined, rows.length);
      if (target) await focusAfterUpdate(host, target);
    },
    press(name) {
      if (name === 'next' || name === 'previous') return step(name === 'next' ? 1 : -1);
      if (name === 'refresh') void refresh();
      return name === 'search' ? search() : name === 'refresh';
    },
    draw() {
      const words = deskWords[desk.language];
      const { queue } = deskCaseWords[desk.language];
      const again = html`<button type="button" @click=${refresh}>${words.tryAgain}</button>`;
      return html`<div class="title">
          <h2 class="area-head" tabindex="-1">${queue.title}</h2>
          <button type="button" @click=${refresh}>${queue.refresh}</button>
        </div>
        ${counts ? drawCounts(desk, counts, filters, change) : nothing}
        ${drawFilters(desk, filters, typed, change)}
        ${alert(failure && words.failed({ why: sayFailure(failure, words) }), again)}
        <div class="found" aria-busy=${isLoading ? 'true' : 'false'}>
          ${isLoading && !rows.length ? html`<p>${words.loading}</p>` : list()}
          ${
            next && !failure
              ? html`<p><button type="button" class="more" @click=${more}>${words.more}</button></p>`
              : nothing
          }
        </div>`;
    },
  };
}

/** The link to a case that has the focus. */
function focusedRow(root: ParentNode): HTMLElement | undefined {
  const { activeElement } = root as ShadowRoot;
  return activeElement?.matches('.row a') ? (activeElement as HTMLElement) : undefined;
}

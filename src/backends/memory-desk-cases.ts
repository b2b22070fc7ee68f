import { isEnded, isPaused, waysFrom } from '../contract/complaint-states.ts';
import type { DeskCase, DeskCases, DeskMove } from '../contract/desk.ts';
import { deskPage } from '../contract/desk-wire.ts';
import type { CasesWanted } from './desk.ts';

type Event = DeskCase['events'][number];

/** A case with what can be done with it as it stands. */
export const withWays = (kept: DeskCase): DeskCase => ({
  ...structuredClone(kept),
  ways: waysFrom(kept.state, 'staff').map(({ to, reasons, needs }) => ({
    to,
    reasons: [...reasons],
    ...(needs && { needs }),
  })),
});

/** What of these cases is asked for, what is overdue first, then by the day that was promised. */
export function listCases(all: readonly DeskCase[], wanted: CasesWanted, me: string): DeskCases {
  const { state = 'open', limit = deskPage.usual, after } = wanted;
  const fits = (one: DeskCase) =>
    (state === 'open' ? !isEnded(one.state) : state === 'ended' ? isEnded(one.state) : one.state === state) &&
    isSame(wanted.category, one.category.name) &&
    isSame(wanted.unit, one.unit?.name ?? '') &&
    isSame(wanted.assignee, one.assignee?.name ?? '') &&
    isSame(wanted.channel, one.channel) &&
    (!wanted.overdue || one.due?.overdue === true) &&
    (!wanted.q || textOf(one).includes(wanted.q.toLowerCase()));
  const found = all.filter(fits).sort((one, other) => rank(one).localeCompare(rank(other)));
  const from = Number(after ?? 0);
  const open = all.filter((one) => !isEnded(one.state));
  return {
    cases: found.slice(from, from + limit).map(toRow),
    next: found.length > from + limit ? String(from + limit) : null,
    counts: {
      open: open.length,
      overdue: open.filter(({ due }) => due?.overdue).length,
      mine: open.filter(({ assignee }) => assignee?.name === me).length,
      unassigned: open.filter(({ assignee }) => !assignee).length,
    },
  };
}

const isSame = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
const rank = ({ due, receivedAt }: DeskCase) => `${due?.overdue ? 0 : 1}${due?.by ?? '9'}${receivedAt}`;
const textOf = ({ reference, answers, person }: DeskCase) =>
  [reference, ...answers.map(({ text }) => text), ...Object.values(person ?? {})].join('\n').toLowerCase();

function toRow(one: DeskCase): DeskCases['cases'][number] {
  const { reference, category, office, unit, assignee, identity, channel, state, since, receivedAt, due, lang, test } =
    one;
  return {
    ...{ reference, category, identity, channel, state, since, receivedAt, lang, test },
    ...(office && { office }),
    ...(unit && { unit }),
    ...(assignee && { assignee }),
    ...(due && { due }),
    summary: one.answers[0]?.text.slice(0, 120) ?? '',
  };
}

/** Writes something into a case's timeline. */
export function note(kept: DeskCase, entry: Omit<Event, 'id' | 'at' | 'actor'>): void {
  kept.events.push({ id: kept.events.length + 1, at: new Date().toISOString(), actor: 'staff', ...entry });
}

/** Takes a way that a case has. `false` if it has none such. */
export function move(
  kept: DeskCase,
  { to, reason, text, destination, link, uploads }: DeskMove,
  who: Event['who'],
): boolean {
  const way = waysFrom(kept.state, 'staff').find((row) => row.to === to && row.reasons.includes(reason));
  if (!way) return false;
  note(kept, {
    ...{ kind: 'moved', open: true, from: kept.state, to, reason },
    ...(who && { who }),
    ...(text && { text }),
    ...(destination && { destination }),
    ...(link && { link }),
    ...(uploads && { files: uploads }),
  });
  kept.state = to;
  kept.since = new Date().toISOString();
  if (link) kept.duplicateOf = link;
  if (to === 'resolved' || isEnded(to)) delete kept.due;
  else if (kept.due) kept.due.paused = isPaused(to);
  return true;
}

import type { Figures } from '../../contract/stats.ts';
import type { CaseCount } from '../store/case-counts.ts';

const empty: Figures = {
  ...{ received: 0, finished: 0, open: 0, overdue: 0, resolved: 0, confirmed: 0, lapsed: 0 },
  ...{ forwarded: 0, noAction: 0, duplicate: 0, withdrawn: 0, reopened: 0 },
};

/** Under which name a state is told apart; what has none is open. */
const names: Partial<Record<CaseCount['state'], keyof Figures>> = {
  resolved: 'resolved',
  confirmed: 'confirmed',
  lapsed: 'lapsed',
  forwarded: 'forwarded',
  no_action: 'noAction',
  duplicate: 'duplicate',
  withdrawn: 'withdrawn',
};

/** Sums counts up. */
export function figuresOf(counts: readonly CaseCount[]): Figures {
  const figures = { ...empty };
  for (const { state, count, overdue, reopened } of counts) {
    const name = names[state];
    figures.received += count;
    figures.overdue += overdue;
    figures.reopened += reopened;
    figures[name ? 'finished' : 'open'] += count;
    if (name) figures[name] += count;
  }
  return figures;
}

import type { Period } from '../../country/th/fiscal.ts';
import type { MonthLooks, StoredLook } from '../store/result-looks.ts';
import type { Shown } from './figures.ts';

/**
 * What was published of a table over a period, or over all the time without one: the difference of two publications, and
 * so nothing that is not public already. Answers that came between two publications on either side of a month's end
 * count for neither period.
 */
export function lookOver(months: readonly MonthLooks[], key: string, period?: Period): Shown | undefined {
  const [first = '', last = '9'] = period ? [period.months[0], period.months.at(-1)] : [];
  const of = (some: readonly MonthLooks[]) => some.flatMap(({ tables }) => tables[key] ?? []);
  const before = months.filter(({ month }) => month < first);
  const within = of(months.filter(({ month }) => month >= first && month <= last));
  const end = within.at(-1)?.last;
  if (!end) return undefined;
  const start = of(before).at(-1)?.last;
  const isAll = start ? before.every(({ month }) => month <= start.through) : before.length === 0;
  const base = isAll ? start : within[0]?.first;
  return base ? difference(base, end) : end;
}

function difference(base: StoredLook, end: StoredLook): Shown | undefined {
  const answered = end.answered - base.answered;
  if (answered <= 0) return undefined;
  const counts = Object.entries(end.counts).map(
    ([value, count]) => [value, count - (base.counts[value] ?? 0)] as const,
  );
  return {
    answered,
    counts: Object.fromEntries(counts),
    hidden: [...new Set([...base.hidden, ...end.hidden])],
    ...(end.sum !== undefined && { sum: end.sum - (base.sum ?? 0) }),
  };
}

import { type Day, isWorkingDay, plusDays } from './days.ts';

/** How long something may take. */
export interface Term {
  /** At least one. */
  days: number;
  kind: 'working' | 'calendar';
}

/**
 * The last day of a term that begins on this day. The day itself is not counted; if the last day of calendar days is a
 * holiday, the next working day takes its place. Civil and Commercial Code of Thailand, sections 193/3 and 193/8.
 */
export function lastDay(from: Day, { days, kind }: Term, holidays: ReadonlySet<Day>): Day {
  if (kind === 'calendar') return nextWorkingDay(plusDays(from, days), holidays);
  let day = from;
  for (let left = days; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** How many days of a kind are left after one day until the end of another; none if that has passed. */
export function daysLeft(after: Day, last: Day, kind: Term['kind'], holidays: ReadonlySet<Day>): number {
  let left = 0;
  for (let day = plusDays(after, 1); day <= last; day = plusDays(day, 1)) {
    if (kind === 'calendar' || isWorkingDay(day, holidays)) left += 1;
  }
  return left;
}

/** This day if offices are open, else the next on which they are. */
export function nextWorkingDay(from: Day, holidays: ReadonlySet<Day>): Day {
  let day = from;
  while (!isWorkingDay(day, holidays)) day = plusDays(day, 1);
  return day;
}

/**
 * The weekdays between a term's first day and its last one on which offices are closed, and by which the last one is
 * where it is: all that were passed over, or of calendar days those right before it, which may have put it off.
 */
export function closedWithin(from: Day, last: Day, kind: Term['kind'], holidays: ReadonlySet<Day>): Day[] {
  const closed: Day[] = [];
  for (let day = plusDays(last, -1); day > from; day = plusDays(day, -1)) {
    const isOpen = isWorkingDay(day, holidays);
    if (isOpen && kind === 'calendar') break;
    if (!isOpen && isWorkingDay(day, noDays)) closed.unshift(day);
  }
  return closed;
}

const noDays: ReadonlySet<Day> = new Set();

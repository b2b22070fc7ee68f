import { wallClock } from '../expression/dates.ts';
import type { FormOptions } from '../types.ts';

/** The midnight with which this day began: what `today()` gives. */
export function todayIn({ now, timeZone }: FormOptions): Date {
  return new Date(wallClock(now?.() ?? new Date(), timeZone).setHours(0, 0, 0, 0));
}

import { timeZone } from '../country/th/date.ts';

/** A day in Bangkok as `YYYY-MM-DD`: days compare as text does. */
export type Day = string;

const inBangkok = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which a moment lies in Bangkok, wherever it was noted down. */
export const dayOf = (moment: Date): Day => inBangkok.format(moment);

/** When a day begins in Bangkok, where clocks are 7 hours ahead of UTC all year. */
export const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00.000+07:00`));

/** When a day ends in Bangkok, where clocks are 7 hours ahead of UTC all year: the last millisecond of it. */
export const endOf = (day: Day): Date => new Date(Date.parse(`${day}T23:59:59.999+07:00`));

/** The day so many days later. */
export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether offices are open: neither Saturday, Sunday nor one of these days. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

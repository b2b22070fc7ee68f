import type { FormOptions } from '../types.ts';
import { toDate, wallClock } from './dates.ts';
import { add } from './operators.ts';
import { toNumber } from './values.ts';

type StandardFunction = (params: unknown[], now: () => Date) => unknown;

/** With SurveyJS's results; `now` is the citizen's wall clock. */
const functions: Readonly<Record<string, StandardFunction>> = {
  iif: ([condition, yes = null, no]) => (condition ? yes : no),
  sum: (params) => flatten(params).reduce(add, 0),
  avg: (params) => {
    const all = flatten(params);
    return all.length ? Number(all.reduce(add, 0)) / all.length : 0;
  },
  min: (params) => best(params, (one, other) => one > other),
  max: (params) => best(params, (one, other) => one < other),
  count: (params) => flatten(params).length,
  round: (params) => {
    const [value, digits] = flatten(params);
    const scale = 10 ** toNumber(digits || 0);
    return Math.round(toNumber(value) * scale * (1 + Number.EPSILON)) / scale;
  },
  today: ([days], now) => shift(atMidnight(now()), toNumber(days) || 0, 'days'),
  currentDate: (_, now) => now(),
  currentYear: (_, now) => now().getFullYear(),
  getDate: ([value]) => (value ? toDate(value) : null),
  year: ([value], now) => dateOr(now, value).getFullYear(),
  month: ([value], now) => dateOr(now, value).getMonth() + 1,
  day: ([value], now) => dateOr(now, value).getDate(),
  weekday: ([value], now) => dateOr(now, value).getDay(),
  age: ([birth, unit], now) => (birth ? span(toDate(birth), now(), unit || 'years') : null),
  dateDiff: ([from, to, unit]) => (from && to ? span(toDate(from), toDate(to), unit || 'days') : null),
  dateAdd: ([value, amount, unit]) => (value && amount ? shift(toDate(value), toNumber(amount), unit || 'days') : null),
};

/** The functions that every form may call, by name. */
export function standardFunctions(
  options: Pick<FormOptions, 'now' | 'timeZone'>,
): NonNullable<FormOptions['functions']> {
  const now = () => wallClock(options.now?.() ?? new Date(), options.timeZone);
  return Object.fromEntries(
    Object.entries(functions).map(([name, calculate]) => [name, (params: unknown[]) => calculate(params, now)]),
  );
}

/** How long a unit of time is, in milliseconds; months and years are counted by the calendar. */
const lengths: Readonly<Record<string, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
};

function flatten(params: unknown[]): unknown[] {
  const all = params.flat(Number.POSITIVE_INFINITY).filter((value) => value != null);
  return all.map((value) => (Number.isNaN(toNumber(value)) ? value : toNumber(value)));
}

function best(params: unknown[], isWorse: (one: number, other: number) => boolean): unknown {
  const all = flatten(params) as number[];
  return all.length ? all.reduce((one, other) => (isWorse(one, other) ? other : one)) : undefined;
}

function atMidnight(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

function dateOr(now: () => Date, value: unknown): Date {
  return value ? toDate(value) : now();
}

function span(from: Date, to: Date, unit: unknown): number {
  const length = lengths[unit as string];
  if (length) {
    const [start, end] = unit === 'days' ? [atUtcMidnight(from), atUtcMidnight(to)] : [from.getTime(), to.getTime()];
    return Math.ceil(Math.abs(end - start) / length);
  }
  const years = to.getFullYear() - from.getFullYear();
  const months = years * 12 + to.getMonth() - from.getMonth() - (to.getDate() < from.getDate() ? 1 : 0);
  return unit === 'months' ? months : (months / 12) | 0;
}

function atUtcMidnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function shift(date: Date, amount: number, unit: unknown): Date {
  if (unit === 'years') date.setFullYear(date.getFullYear() + amount);
  else if (unit === 'months') date.setMonth(date.getMonth() + amount);
  else if (unit === 'days') date.setDate(date.getDate() + amount);
  else date.setTime(date.getTime() + amount * (lengths[unit as string] ?? 0));
  return date;
}

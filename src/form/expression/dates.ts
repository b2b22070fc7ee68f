/** Reads a date as SurveyJS does: a day without a time begins at midnight here, not in Greenwich. May be an invalid date. */
export function toDate(value: unknown): Date {
  return new Date(typeof value === 'string' && value.length === 10 ? `${value}T00:00` : (value as number));
}

/** Writes a date's local fields, such as `2024-02-29T13:45:00.000`. Throws a RangeError on an invalid date. */
export function toLocalText(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, -1);
}

/**
 * Makes a date and a text comparable, as texts: of both only as much counts as the text names, and only the day where
 * the date is a midnight.
 */
export function alignDates(left: unknown, right: unknown): [unknown, unknown] {
  if (left instanceof Date && typeof right === 'string') return align(left, right);
  return typeof left === 'string' && right instanceof Date
    ? (align(right, left).reverse() as [string, string])
    : [left, right];
}

function align(date: Date, text: string): [string, string] {
  const written = toLocalText(date);
  const length = /T00:00:00/.test(written) ? 10 : text.length;
  return [written.slice(0, length), text.slice(0, length)];
}

/** The wall clock of a time zone as a date whose local fields read so, whatever the zone of this machine. */
export function wallClock(now: Date, timeZone: string | undefined): Date {
  try {
    return timeZone ? new Date(now.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')) : now;
  } catch {
    return now;
  }
}

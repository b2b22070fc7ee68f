/** Reads a date as SurveyJS does: a day without a time begins at midnight here, not in Greenwich. May be an invalid date. */
export function toDate(value: unknown): Date {
  return new Date(typeof value === 'string' && value.length === 10 ? `${value}T00:00` : (value as number));
}

/** Writes a date's local fields, such as `2024-02-29T13:45:00.000`. Throws a RangeError on an invalid date. */
export function toLocalText(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, -1);
}

/** The wall clock of a time zone as a date whose local fields read so, whatever the zone of this machine. */
export function wallClock(now: Date, timeZone: string | undefined): Date {
  try {
    return timeZone ? new Date(now.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')) : now;
  } catch {
    return now;
  }
}

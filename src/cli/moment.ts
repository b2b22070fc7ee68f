import { UsageError } from './command.ts';

const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads the value of an option that is a day, which begins at midnight in Bangkok, or a time with its zone. Throws `UsageError`. */
export function toMoment(option: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const text = day.test(typed) ? `${typed}T00:00:00+07:00` : typed;
  const date = new Date(text);
  const isReal =
    moment.test(text) && new Date(`${text.slice(0, 10)}T00:00:00Z`).toJSON()?.startsWith(text.slice(0, 10));
  if (!isReal || Number.isNaN(date.getTime())) {
    throw new UsageError(`--${option} must be a day such as 2026-10-01, or a time such as 2026-10-01T08:30+07:00`);
  }
  if (date.getFullYear() >= 2400)
    throw new UsageError(`--${option}: write the year of the Common Era, not ${typed.slice(0, 4)}`);
  return date.toISOString();
}

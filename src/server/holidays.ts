import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Day, plusDays } from '../clock/days.ts';
import { type Holiday, holidays } from '../country/th/holidays.ts';
import { SettingsError } from './settings-error.ts';

const own = z.array(
  z.strictObject({
    day: z.iso.date(),
    name: z.strictObject({ th: z.string(), en: z.string() }),
    status: z.enum(['official', 'computed']),
    source: z.string(),
  }),
);

const daysOf = (list: readonly Holiday[]): ReadonlySet<string> => new Set(list.map(({ day }) => day));

/** The days of the list that comes with this release. */
export const usualHolidays = daysOf(holidays);

/** How many days before its end a list is to be renewed: agencies hear of next year's holidays some months ahead. */
const renewal = 60;

/** The last day of a list of holidays, if it comes within 60 days of this one, or has passed. */
export function endOfHolidays(list: ReadonlySet<Day>, today: Day): Day | undefined {
  const last = [...list].reduce((one, other) => (one > other ? one : other), '');
  return last <= plusDays(today, renewal) ? last || today : undefined;
}

/**
 * The days on which the office is closed: those of `holidays.json` in the data directory, which has the same shape as
 * `src/country/th/holidays.json` and for the years that it names takes the place of it. Throws `SettingsError`.
 */
export function loadHolidays(dataDir: string): ReadonlySet<string> {
  const path = `${dataDir}/holidays.json`;
  if (!existsSync(path)) return usualHolidays;
  const read = own.safeParse(parse(path));
  if (!read.success) throw new SettingsError(`${path} cannot be used: ${z.prettifyError(read.error)}`);
  const years = new Set(read.data.map(({ day }) => day.slice(0, 4)));
  return daysOf([...holidays.filter(({ day }) => !years.has(day.slice(0, 4))), ...read.data]);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingsError(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Day, plusDays } from '../clock/days.ts';
import { type Holiday, holidays } from '../country/th/holidays.ts';
import { SettingsError } from './settings-error.ts';

const own = z.array(
  z.strictObject({
    day: z.iso.date(),
    name: z.strictObject({ th: z.string(), en: z.string() }),
    /** `cancelled`: the office is open on that day, though the list of the release has it. */
    status: z.enum(['official', 'computed', 'cancelled']),
    source: z.string(),
  }),
);

/** Days on which the office is closed, and what those of them are called that are only computed so far. */
export interface Calendar {
  days: ReadonlySet<Day>;
  provisional: ReadonlyMap<Day, Holiday['name']>;
}

const calendarOf = (list: readonly Holiday[]): Calendar => ({
  days: new Set(list.map(({ day }) => day)),
  provisional: new Map(list.filter(({ status }) => status === 'computed').map(({ day, name }) => [day, name])),
});

/** The list that comes with this release. */
export const { days: usualHolidays, provisional: usualProvisional } = calendarOf(holidays);

/** How many days before its end a list is to be renewed: agencies hear of next year's holidays some months ahead. */
const renewal = 60;

/** The last day of a list of holidays, if it comes within 60 days of this one, or has passed. */
export function endOfHolidays(list: ReadonlySet<Day>, today: Day): Day | undefined {
  const last = [...list].reduce((one, other) => (one > other ? one : other), '');
  return last <= plusDays(today, renewal) ? last || today : undefined;
}

/**
 * The days on which the office is closed: those of the release and of `holidays.json` in the data directory, which has
 * the same shape as `src/country/th/holidays.json`: each of its days is added, or takes the place of the one that the
 * release has there. Throws `SettingsError`.
 */
export function loadHolidays(dataDir: string): Calendar {
  const path = `${dataDir}/holidays.json`;
  if (!existsSync(path)) return calendarOf(holidays);
  const read = own.safeParse(parse(path));
  if (!read.success) throw new SettingsError(`${path} cannot be used: ${z.prettifyError(read.error)}`);
  const told = new Set(read.data.map(({ day }) => day));
  const theirs = read.data.filter((each): each is Holiday => each.status !== 'cancelled');
  return calendarOf([...holidays.filter(({ day }) => !told.has(day)), ...theirs]);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingsError(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

import { timeZone } from './date.ts';

/** Later than any year that a period may have, in the Buddhist calendar, and earlier. */
const [firstYear, lastYear] = [2400, 2700];

/** A stretch of time that Thai offices report on, made of whole months. */
export interface Period {
  /** `2569` (a fiscal year), `2569-H1` (its first half, from October), `2569-Q1` (its first quarter) or `2568-10` (a month of the calendar). All years are Buddhist. */
  name: string;
  /** Its months in order, as `monthOf` names them. */
  months: readonly string[];
}

const inBangkok = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' });

/** The month in which a moment lies in Bangkok, with its Buddhist year: `2568-10` is October 2025. */
export function monthOf(moment: Date): string {
  const parts = inBangkok.formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${Number(part('year')) + 543}-${part('month')}`;
}

/** The fiscal year of a month: 2569 runs from October 2568 to September 2569. Budget Procedure Act B.E. 2561, section 4. */
export function fiscalYearOf(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number >= 10 ? year + 1 : year;
}

/** Reads the name of a period; nothing if it is none. */
export function readPeriod(name: string): Period | undefined {
  const [, year = '', half, quarter, month] = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(name) ?? [];
  if (!(Number(year) >= firstYear && Number(year) <= lastYear)) return undefined;
  if (month) return { name, months: [name] };
  const months = monthsOfYear(Number(year));
  if (half) return { name, months: months.slice(Number(half) * 6 - 6, Number(half) * 6) };
  return { name, months: quarter ? months.slice(Number(quarter) * 3 - 3, Number(quarter) * 3) : months };
}

function monthsOfYear(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const number = ((index + 9) % 12) + 1;
    return `${number >= 10 ? fiscalYear - 1 : fiscalYear}-${String(number).padStart(2, '0')}`;
  });
}

/** When a month begins in Bangkok, where clocks are 7 hours ahead of UTC all year. */
export function startOfMonth(month: string): Date {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year - 543, number - 1, 1, -7));
}

/** When a month ends in Bangkok, which is when the next one begins. */
export function endOfMonth(month: string): Date {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year - 543, number, 1, -7));
}

/** Writes a month in words, in Thai with the Buddhist year. Throws RangeError if `lang` is no BCP 47 tag. */
export function formatMonth(month: string, lang: string): string {
  const locale = /^th\b/i.test(lang) ? 'th-TH-u-ca-buddhist-nu-latn' : lang;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone }).format(startOfMonth(month));
}

import { toLatinDigits } from './digits.ts';

/** Where Thai offices keep their time. */
export const timeZone = 'Asia/Bangkok';

/** How Thailand writes dates and numbers in two languages; any other language goes by its own habit. */
const locales: Record<string, string> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB' };

const localeOf = (lang: string): string => locales[new Intl.Locale(lang).language] ?? lang;

/** Writes a day as it is in Bangkok, in Thai with the Buddhist year. Throws RangeError if `lang` is no BCP 47 tag. */
export const formatDate = (date: Date, lang: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone }).format(date);

/** Writes a day and the time in Bangkok, which in Thai is `08.30 น.` Throws RangeError if `lang` is no BCP 47 tag. */
export function formatDateTime(date: Date, lang: string): string {
  const locale = localeOf(lang);
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(date);
  return locale === locales.th ? `${text.replace(':', '.')}\u00a0น.` : text;
}

/** Writes a number with the language's own separators. Throws RangeError if `lang` is no BCP 47 tag. */
export const formatNumber = (number: number, lang: string): string =>
  new Intl.NumberFormat(localeOf(lang)).format(number);

/** One year in both calendars. */
export interface Year {
  /** Gregorian. */
  ce: number;
  /** Buddhist, as in Thailand since 1941: 543 more. */
  be: number;
}

/** Reads a typed year: 2400 to 2700 is Buddhist, 1900 to 2100 Gregorian, anything else is no year. */
export function readYear(typed: string): Year | undefined {
  const digits = toLatinDigits(typed).trim();
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  if (year >= 2400 && year <= 2700) return { ce: year - 543, be: year };
  return year >= 1900 && year <= 2100 ? { ce: year, be: year + 543 } : undefined;
}

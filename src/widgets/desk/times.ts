import type { DeskCase } from '../../contract/desk.ts';
import { formatDate, formatDateTime, timeZone } from '../../country/th/date.ts';
import type { DueWords } from '../../locales/desk-cases.ts';
import type { Language } from '../../locales/language.ts';

/** A day in words. */
export const day = (moment: string, language: Language): string => formatDate(new Date(moment), language);

/** A day and the time in words. */
export const dayTime = (moment: string, language: Language): string => formatDateTime(new Date(moment), language);

/** The time of day in Bangkok, such as `16:30`. */
export const time = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(moment);

/** A language's name in another. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** How a deadline stands, in words and as a name for its looks. */
export function standingOf(
  due: DeskCase['due'],
  words: DueWords,
): { text: string; look: 'none' | 'paused' | 'late' | 'near' | 'far' } {
  if (!due) return { text: words.done, look: 'none' };
  if (due.paused) return { text: words.paused, look: 'paused' };
  if (due.overdue) return { text: words.overdue, look: 'late' };
  const text = due.days > 0 ? words.left[due.kind]({ days: due.days }) : words.today;
  return { text, look: due.days <= 2 ? 'near' : 'far' };
}

import data from './holidays.json' with { type: 'json' };

/** A day on which Thai government offices are closed, besides Saturdays and Sundays. */
export interface Holiday {
  /** `YYYY-MM-DD` in Bangkok, of the Common Era. */
  day: string;
  name: { th: string; en: string };
  /** `computed` until the Cabinet, or the Bureau of the Royal Household, has said so. */
  status: 'official' | 'computed';
  /** Where the day is from. */
  source: string;
}

/**
 * Holidays of 2568 to 2571 as they were known when this was made, in order; an agency keeps its own list up to date.
 * The day of the Royal Ploughing Ceremony is announced each year, so that of later years is not here.
 */
export const holidays = data as readonly Holiday[];

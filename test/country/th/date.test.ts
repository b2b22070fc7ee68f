import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatNumber, readYear } from '../../../src/country/th/date.ts';

const lateEvening = new Date('2026-06-24T20:30:00Z');

describe('a date on the screen', () => {
  it('has the Buddhist year, Latin digits and the day that it is in Bangkok, in Thai', () => {
    expect(formatDate(lateEvening, 'th')).toMatch(/^25 มิถุนายน (พ\.ศ\. )?2569$/);
    expect(formatDate(lateEvening, 'th-TH')).toBe(formatDate(lateEvening, 'th'));
  });

  it('ends with น. after the time, in Thai', () => {
    expect(formatDateTime(lateEvening, 'th')).toMatch(/^25 มิถุนายน .*2569 .*03\.30\u00a0น\.$/);
  });

  it('is British in English, with the Gregorian year', () => {
    expect(formatDate(lateEvening, 'en')).toBe('25 June 2026');
    expect(formatDateTime(lateEvening, 'en')).toMatch(/^25 June 2026.*03:30$/);
  });

  it('follows the habit of any other language', () => {
    expect(formatDate(lateEvening, 'km')).toContain('មិថុនា');
    expect(formatDate(lateEvening, 'my')).toContain('၂၀၂၆');
  });

  it('refuses what is no language', () => {
    expect(() => formatDate(lateEvening, 'th_TH!')).toThrow(RangeError);
  });
});

describe('a number on the screen', () => {
  it.each([
    ['th', '1,234,567.5'],
    ['en', '1,234,567.5'],
    ['de', '1.234.567,5'],
  ])('is written in %s as %s', (lang, text) => {
    expect(formatNumber(1_234_567.5, lang)).toBe(text);
  });
});

describe('a typed year', () => {
  it.each([
    ['2569', { ce: 2026, be: 2569 }],
    ['๒๕๖๙', { ce: 2026, be: 2569 }],
    [' 2026 ', { ce: 2026, be: 2569 }],
    ['2400', { ce: 1857, be: 2400 }],
    ['2700', { ce: 2157, be: 2700 }],
    ['1900', { ce: 1900, be: 2443 }],
    ['2100', { ce: 2100, be: 2643 }],
  ])('is known in both calendars: %s', (typed, year) => {
    expect(readYear(typed)).toEqual(year);
  });

  it.each(['1899', '2101', '2399', '2701', '69', '02569', '2569.5', '', 'ปีนี้', '2e3'])(
    'is not guessed from %s',
    (typed) => expect(readYear(typed)).toBeUndefined(),
  );
});

import { describe, expect, it } from 'vitest';
import { holidays } from '../../../src/country/th/holidays.ts';

const on = (day: string) => holidays.find((holiday) => holiday.day === day);
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('the holidays of Thai offices', () => {
  it('are in order, each once, in both languages and with a source', () => {
    const days = holidays.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { day, name, source } of holidays) {
      expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      expect([name.th, name.en, source].every(Boolean)).toBe(true);
    }
  });

  it('are official only for years of which the Cabinet has spoken', () => {
    expect(holidays.filter(({ day, status }) => status === 'official' && day >= '2027')).toEqual([]);
    expect(on('2026-01-02')?.status).toBe('official');
  });

  it('have a substitution on a weekday for each that falls on a weekend', () => {
    for (const year of ['2025', '2026', '2027', '2028']) {
      const substitutions = holidays.filter(({ day, name }) => day.startsWith(year) && name.th.includes('ชดเชย'));
      expect(substitutions.every(({ day }) => !isWeekend(day))).toBe(true);
    }
    const lost = holidays.filter(({ day, name }) => isWeekend(day) && !/Songkran/.test(name.en));
    for (const { name } of lost) {
      expect(holidays.some((other) => other.name.en === `Substitution for ${name.en}`)).toBe(true);
    }
  });

  it('begin and end with the New Year', () => {
    expect(on('2025-01-01')?.name.th).toBe('วันขึ้นปีใหม่');
    expect(on('2029-01-02')?.name.th).toBe('วันหยุดชดเชยวันสิ้นปี');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, fiscalYearOf, monthOf, readPeriod, startOfMonth } from '../../../src/country/th/fiscal.ts';

const anyMoment = fc.date({ min: new Date('1930-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('a fiscal period', () => {
  it('begins with October in Bangkok, whatever the clock of the server shows', () => {
    expect(monthOf(new Date('2025-09-30T16:59:59.999Z'))).toBe('2568-09');
    expect(monthOf(new Date('2025-09-30T17:00:00Z'))).toBe('2568-10');
    expect(fiscalYearOf('2568-09')).toBe(2568);
    expect(fiscalYearOf('2568-10')).toBe(2569);
    expect(fiscalYearOf('2569-09')).toBe(2569);
  });

  it('is a year, a quarter of it, or a month', () => {
    expect(readPeriod('2569')?.months).toEqual(
      ['2568-10', '2568-11', '2568-12'].concat(
        ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2569-${month}`),
      ),
    );
    expect(readPeriod('2569-Q1')?.months).toEqual(['2568-10', '2568-11', '2568-12']);
    expect(readPeriod('2569-Q4')?.months).toEqual(['2569-07', '2569-08', '2569-09']);
    expect(readPeriod('2568-10')?.months).toEqual(['2568-10']);
  });

  it.each(['', '25', '2026', '2569-Q0', '2569-Q5', '2569-13', '2569-00', '2569-1', '2569-Q1 ', '๒๕๖๙', '2569-q1'])(
    'is not %j',
    (name) => expect(readPeriod(name)).toBeUndefined(),
  );

  it('holds each moment in exactly one month, which lies in its quarter and its year', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const month = monthOf(moment);
        expect(startOfMonth(month) <= moment && moment < endOfMonth(month)).toBe(true);
        const year = readPeriod(String(fiscalYearOf(month)));
        expect(year?.months).toContain(month);
        const quarters = [1, 2, 3, 4].map((quarter) => readPeriod(`${year?.name}-Q${quarter}`)?.months ?? []);
        expect(quarters.flat()).toEqual(year?.months);
      }),
    );
  });

  it('leaves no gap from one month to the next', () => {
    const { months = [] } = readPeriod('2569') ?? {};
    for (const [index, month] of months.slice(1).entries()) {
      expect(startOfMonth(month)).toEqual(endOfMonth(months[index] ?? ''));
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOf, isWorkingDay, plusDays } from '../../src/clock/days.ts';
import { isOverdue, pause, promise, resume } from '../../src/clock/promise.ts';
import { closedWithin, daysLeft, lastDay } from '../../src/clock/term.ts';
import { holidays } from '../../src/country/th/holidays.ts';
import { vectors } from './vectors.ts';

const closed: ReadonlySet<string> = new Set(holidays.map(({ day }) => day));
const fifteen = { days: 15, kind: 'working' } as const;

const days = fc.integer({ min: 0, max: 1_400 }).map((offset) => plusDays('2025-01-01', offset));
const terms = fc.record({ days: fc.integer({ min: 1, max: 90 }), kind: fc.constantFrom('working', 'calendar') });

describe('the last day of a term', () => {
  it('is tried on sixty cases and more', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(60);
  });

  it.each(vectors)('is right: %s (%s, %i %s days)', (_what, filed, count, kind, due) => {
    expect(lastDay(dayOf(new Date(filed)), { days: count, kind }, closed)).toBe(due);
  });

  it('is always a day on which offices are open', () => {
    fc.assert(
      fc.property(days, terms, (from, term) => {
        const last = lastDay(from, term, closed);
        return last > from && isWorkingDay(last, closed);
      }),
    );
  });

  it('is as many days away as the term has', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const last = lastDay(from, { days: count, kind: 'working' }, closed);
        return daysLeft(from, last, 'working', closed) === count;
      }),
    );
  });

  it('is where it is by the holidays that are told, and by no others', () => {
    fc.assert(
      fc.property(days, terms, (from, term) => {
        const last = lastDay(from, term, closed);
        const told = closedWithin(from, last, term.kind, closed);
        for (const one of closed) {
          if (one <= from || one > last) continue;
          const without = lastDay(from, term, new Set([...closed].filter((day) => day !== one)));
          const what = `${from} ${term.days} ${term.kind} without ${one}`;
          if (without < last) expect(told, what).toContain(one);
          else if (term.kind === 'working') expect(told, what).not.toContain(one);
        }
      }),
    );
  });

  it('ends when the day ends in Bangkok', () => {
    expect(endOf('2026-11-24').toISOString()).toBe('2026-11-24T16:59:59.999Z');
    fc.assert(fc.property(days, (day) => dayOf(endOf(day)) === day));
  });
});

describe('a promise', () => {
  it('stands still while the office waits for the citizen, and goes on with the days that were left', () => {
    // Filed on Monday; ten of fifteen days are left on the next Monday, and still so two weeks later.
    const made = promise('2026-06-15', fifteen, closed);
    expect(made.due).toBe('2026-07-06');
    const waiting = pause(made, '2026-06-22', closed);
    expect(waiting.left).toBe(10);
    expect(isOverdue(waiting, '2026-09-01')).toBe(false);
    expect(resume(waiting, '2026-07-06', closed)).toEqual({ due: '2026-07-20', kind: 'working' });
  });

  it('does not move when a pause ends on the day on which it began', () => {
    fc.assert(
      fc.property(days, terms, fc.integer({ min: 0, max: 120 }), (from, term, after) => {
        const made = promise(from, term, closed);
        const on = plusDays(from, after);
        expect(resume(pause(made, on, closed), on, closed)).toEqual(made);
      }),
    );
  });

  it('never moves to an earlier day, whatever becomes a holiday or none', () => {
    const calendars = fc.uniqueArray(days, { maxLength: 200 }).map((list) => new Set(list));
    const gaps = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(days, terms, gaps, calendars, calendars, (from, term, [work, wait], then, later) => {
        const made = promise(from, term, closed);
        const stopped = plusDays(from, work);
        const resumed = resume(pause(made, stopped, then), plusDays(stopped, wait), later);
        return resumed.due >= made.due;
      }),
    );
  });

  it('stays as it was made when a holiday is announced afterwards', () => {
    const made = promise('2026-11-23', fifteen, closed);
    expect(made.due).toBe('2026-12-16');
    const announced = new Set([...closed, '2026-12-14', '2026-12-16']);
    expect(isOverdue(made, '2026-12-16')).toBe(false);
    expect(isOverdue(made, '2026-12-17')).toBe(true);
    expect(resume(pause(made, '2026-12-01', announced), '2026-12-01', announced).due).toBe('2026-12-16');
  });

  it('has the rest of its last day left where it stopped on that', () => {
    const made = promise('2026-11-02', { days: 1, kind: 'working' }, closed);
    expect(made.due).toBe('2026-11-03');
    const stopped = pause(made, '2026-11-03', closed);
    expect(resume(stopped, '2026-11-03', closed, '2026-11-03')).toEqual(made);
    expect(resume(stopped, '2026-11-10', closed, '2026-11-03').due).toBe('2026-11-10');
    // A Saturday.
    expect(resume(stopped, '2026-11-14', closed, '2026-11-03').due).toBe('2026-11-16');
  });

  it('that was not kept stays broken after a pause', () => {
    const made = promise('2026-11-02', { days: 1, kind: 'working' }, closed);
    const stopped = pause(made, '2026-11-10', closed);
    expect(resume(stopped, '2026-11-20', closed)).toEqual(made);
    expect(isOverdue(made, '2026-11-20')).toBe(true);
  });

  it('that stands still already goes on doing so', () => {
    const stopped = pause(promise('2026-11-02', fifteen, closed), '2026-11-03', closed);
    expect(pause(stopped, '2026-11-10', closed)).toEqual(stopped);
  });
});

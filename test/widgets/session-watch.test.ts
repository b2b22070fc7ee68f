import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSession } from '../../src/widgets/desk/session-watch.ts';

const minute = 60_000;
const start = Date.parse('2026-11-24T08:30:00+07:00');
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();

beforeEach(() => vi.useFakeTimers({ now: start }));
afterEach(() => vi.useRealTimers());

const begin = () => {
  const told: string[] = [];
  const tell = (what: string) => told.push(`${what} ${(Date.now() - start) / minute}`);
  const watch = watchSession(
    () => tell(watch.near ? (watch.near.isFinal ? 'ends' : 'idle') : 'goes on'),
    () => tell('over'),
  );
  watch.begin({ expiresAt: at(30), endsAt: at(480) });
  return { watch, told };
};

it('says two minutes before that nothing was done for long, until something is', () => {
  const { watch, told } = begin();
  vi.advanceTimersByTime(28 * minute);
  expect([told, watch.near?.at]).toEqual([['idle 28'], new Date(at(30))]);
  watch.heard();
  expect([told.at(-1), watch.near]).toEqual(['goes on 28', undefined]);
  vi.advanceTimersByTime(30 * minute);
  expect(told.slice(2)).toEqual(['idle 56', 'over 58']);
});

it('says ten minutes before that the working day of a session ends, which nothing puts off', () => {
  const { watch, told } = begin();
  for (let minutes = 0; minutes < 475; minutes += 5) {
    vi.advanceTimersByTime(5 * minute);
    watch.heard();
  }
  expect(told.filter((each) => !each.startsWith('ends'))).toEqual([]);
  expect([told[0], watch.near]).toEqual(['ends 470', { at: new Date(at(480)), isFinal: true }]);
  vi.advanceTimersByTime(5 * minute);
  expect(told.at(-1)).toBe('over 480');
});

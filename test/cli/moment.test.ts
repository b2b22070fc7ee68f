import { expect, it } from 'vitest';
import { toMoment } from '../../src/cli/moment.ts';

it.each([
  ['2026-10-01', '2026-09-30T17:00:00.000Z'],
  ['2028-02-29', '2028-02-28T17:00:00.000Z'],
  ['2026-10-01T08:30+07:00', '2026-10-01T01:30:00.000Z'],
  ['2026-10-01T08:30:15.5Z', '2026-10-01T08:30:15.500Z'],
])('reads %s as the moment that is meant', (typed, moment) => {
  expect(toMoment('since', typed)).toBe(moment);
});

it.each([
  '',
  'today',
  '1/10/2026',
  '2026-10',
  '2026-13-01',
  '2026-02-29',
  '2026-10-01T24:30Z',
  '2026-10-01T08:30',
  '2026-10-01 08:30Z',
])('refuses %s', (typed) => {
  expect(() => toMoment('since', typed)).toThrow('--since must be a day');
});

it('has no bound where none is given', () => {
  expect(toMoment('since', undefined)).toBeUndefined();
});

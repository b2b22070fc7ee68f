import { expect, test } from 'vitest';
import { compilePattern } from '../../src/server/pattern.ts';
import { cpuTime } from '../support/cpu-time.ts';

test('a pattern that would keep a usual engine busy for years is done at once', () => {
  const matches = compilePattern('^(a+)+$', '');
  expect(cpuTime(() => expect(matches(`${'a'.repeat(5_000)}!`)).toBe(false))).toBeLessThan(1_000);
});

test('patterns mean what they mean in a browser', () => {
  expect(compilePattern('^[ก-ฮ]{2}\\d$', '')('กข1')).toBe(true);
  expect(compilePattern('^ABC$', 'i')('abc')).toBe(true);
  expect(compilePattern('^ABC$', '')('abc')).toBe(false);
  expect(compilePattern('b', '')('abc')).toBe(true);
  expect(compilePattern('^\\u0E01$', '')('ก')).toBe(true);
});

test('a pattern is compiled once for all answers', () => {
  expect(compilePattern('^a{1,900}$', '')).toBe(compilePattern('^a{1,900}$', ''));
  expect(compilePattern('^a$', 'i')).not.toBe(compilePattern('^a$', ''));
});

test.each([
  ['long', 'a'.repeat(1_001)],
  ['repeated', '^(.{0,100}[^b]){10}(.{0,100}[^b]){10}(.{0,100}[^b]){10}$'],
])('a pattern that is too %s is refused', (_, source) => {
  expect(() => compilePattern(source, '')).toThrow(RangeError);
});

test.each(['(', '(?=a)', '\\1(a)'])('%s is refused', (source) => {
  expect(() => compilePattern(source, '')).toThrow();
});

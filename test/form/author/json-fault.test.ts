import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonFault } from '../../../src/form/author/json-fault.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it('finds a fault just where the browser finds one', () => {
  const pieces = fc.constantFrom(
    ...'{}[]:,"\\ \n\t\u0001',
    '"a"',
    '1',
    '-0.5e3',
    '01',
    'true',
    'null',
    'nul',
    '\\u0e01',
    'ก',
  );
  const texts = fc.oneof(
    fc.json(),
    fc.string(),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(findJsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 5_000 },
  );
});

it('finds it behind whatever stands before it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify([value], null, 2);
      const lines = before.split('\n');
      const last = lines.at(-1) as string;
      expect(findJsonFault(`${before}x`)).toEqual({ line: lines.length, column: last.length + 1 });
    }),
  );
});

it.each([
  ['{"a": 1,}', 1, 9],
  ['[1 2]', 1, 4],
  ["{'a': 1}", 1, 2],
  ['{"a": "b\nc"}', 1, 9],
  ['', 1, 1],
  [`${'['.repeat(200_000)}`, 1, 200_001],
  [`"${'a'.repeat(5_000_000)}`, 1, 5_000_002],
])('says where: %#', (text, line, column) => {
  expect(findJsonFault(text)).toEqual({ line, column });
});

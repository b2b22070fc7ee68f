import fc from 'fast-check';
import { isEmpty } from '../../../src/form/expression/values.ts';

/** Names that expressions refer to: blanks, dots, Thai, letter case. */
export const names = ['a', 'b', 'list', 'คะแนน', 'q 1', 'Mixed', 'deep', 'missing'] as const;

/** Values that answers have, and some that they should not have. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 10, -1, 1.5, 0.1, 0.2, 1e6) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'a',
      'A',
      'c',
      'abc',
      'Item1',
      'ใช่',
      'ไม่',
      '1',
      '2',
      '1.5',
      '1,5',
      '05',
      '007',
      'true',
      'False',
      ' x ',
      'undefined',
      'null',
      '2024-02-29',
      '1234567890123456',
    ),
  },
  fc.boolean(),
  fc.constantFrom(null, undefined),
  // A list of one number is a case of its own: see the listed differences.
  fc.array(fc.constantFrom(1, 2, 'a', 'c', 'Item1', '1', true), { minLength: 2, maxLength: 3 }),
  fc.constantFrom(['a'], ['Item1'], [true]),
  fc.constantFrom({ x: 1 }, { x: { y: 'a' } }, { x: [1, 2] }, {}, { x: '' }, [{ col: 1 }, { col: 'a' }]),
);

/** Answers by name. */
export const answers: fc.Arbitrary<Record<string, unknown>> = fc
  .record(Object.fromEntries(names.slice(0, -1).map((name) => [name, values])), { requiredKeys: [] })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))));

const reference = fc.constantFrom(
  ...names.map((name) => `{${name}}`),
  '{mixed}',
  '{MIXED}',
  '{#a}',
  '{deep.x}',
  '{deep.x.y}',
  '{Deep.X}',
  '{deep[0].col}',
  '{deep[1].col}',
  '{deep.x[1]}',
  '{list[0]}',
  '{list[1]}',
  '{list.length}',
  '{a.length}',
  '{missing.length}',
  '{missing.x}',
);

const literal = fc.constantFrom(
  '0',
  '1',
  '2',
  '5',
  '-1',
  '1.5',
  '0.1',
  '0.3',
  '10',
  '0x10',
  '100',
  'true',
  'false',
  'True',
  'abc',
  'Item1',
  "'a'",
  '"A"',
  "'1'",
  "'05'",
  '""',
  "''",
  "'ใช่'",
  "'it\\'s'",
  "'true'",
  "'2024-02-29'",
  '[1, 2]',
  "['a', 'c']",
  "['Item1']",
  "'a b'",
);

const binary = [
  'or',
  '||',
  'and',
  '&&',
  'AND',
  '=',
  '==',
  '!=',
  '<>',
  'equal',
  'notequal',
  '<',
  '>',
  '<=',
  '>=',
  '=>',
  '=<',
  'less',
  'greater',
  'lessorequal',
  'greaterorequal',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  'power',
  'contains',
  'contain',
  '*=',
  'notcontains',
  'notcontain',
  'anyof',
  'allof',
  'noneof',
];

const call = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom('iif', 'sum', 'avg', 'min', 'max', 'count', 'round', 'unknownOne'),
      fc.array(inner, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(')', ')', ')'),
    )
    .map(([name, params, end]) => `${name}(${params.join(', ')}${end}`);

/** Expressions of every form in the grammar. */
export const expressions: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'expression' },
    fc.oneof(reference, reference, literal),
    fc.tuple(tie('any'), fc.constantFrom(...binary), tie('any')).map((parts) => parts.join(' ')),
    fc.tuple(tie('any'), fc.constantFrom(...binary), tie('any')).map((parts) => `(${parts.join(' ')})`),
    fc
      .tuple(
        fc.oneof(
          reference,
          literal.filter((text) => !text.startsWith('[')),
        ),
        fc.constantFrom('empty', 'notempty', 'NotEmpty'),
      )
      .map((parts) => parts.join(' ')),
    fc
      .tuple(fc.constantFrom('!', '! ', 'negate '), tie('any'))
      .map(([sign, inner]) => `${sign}(${inner})`.replace('negate (', 'negate  (')),
    call(tie('any')),
  ),
})).any;

const day = fc.constantFrom(
  "'2024-02-29'",
  "'2000-03-01'",
  "'1999-12-31'",
  "'2024-02-28T10:00'",
  '{born}',
  'today()',
  'today(-1)',
  'today(30)',
  'currentDate()',
  "getDate('2024-02-29')",
);

const unit = fc.constantFrom("'days'", "'months'", "'years'");

/** Expressions about days: ages, differences, and dates beside texts. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(day, fc.constantFrom('=', '<>', '<', '>', '<=', '>='), day)
    // A time of day beside a text is a case of its own: see the listed differences.
    .filter(([left, , right]) => right !== 'currentDate()' || left.endsWith(')'))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(day, unit, fc.constantFrom('<', '>=', '='))
    .map(([one, by, sign]) => `age(${one}, ${by === "'days'" ? "'years'" : by}) ${sign} 18`),
  fc.tuple(day, day, unit).map(([one, other, by]) => `dateDiff(${one}, ${other}, ${by})`),
  fc
    .tuple(day, fc.constantFrom(-1, 1, 12), unit, day)
    .map(([one, amount, by, other]) => `dateAdd(${one}, ${amount}, ${by}) > ${other}`),
  fc.tuple(fc.constantFrom('year', 'month', 'day', 'weekday'), day).map(([name, one]) => `${name}(${one})`),
  fc.constantFrom('year()', 'month()', 'day()', 'weekday()', 'currentYear()', 'currentYear() - year({born})'),
);

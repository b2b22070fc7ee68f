import fc from 'fast-check';
import { isEmpty } from '../../../src/form/expression/values.ts';
import { calls } from './calls.ts';

/** Names that expressions refer to: blanks, dots, Thai, letter case, and those that SurveyJS makes of a question's. */
export const names = [
  'a',
  'b',
  'list',
  'คะแนน',
  'q 1',
  'Mixed',
  'a.dot',
  'a-Comment',
  'm-total',
  'deep',
  'rows',
] as const;

const numbers = fc.constantFrom(0, 1, 2, 3, 5, 10, -1, 1.5, 0.1, 0.2, 2.345, 1e6, 1e21, 1e-7);

const texts = fc.constantFrom(
  ...['', 'a', 'A', 'c', 'abc', 'Item1', 'ใช่', 'ไม่', '1', '2', '1.5', '1,5', '05', '007', '-3', '0x1f', '1e3', '0.0'],
  ...[
    'true',
    'False',
    ' x ',
    ' 2 ',
    'undefined',
    'null',
    '2024-02-29',
    '1234567890123456',
    "it's",
    'say "yes"',
    '1,000,000',
  ],
);

const row = fc
  .record({ col: fc.oneof(numbers, texts), kind: fc.constantFrom('a', 'b', 'A', ''), n: numbers }, { requiredKeys: [] })
  .filter((each) => !isEmpty(each));

/** Values that answers have, and some that they should not have. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: numbers },
  { weight: 3, arbitrary: texts },
  fc.boolean(),
  fc.constantFrom(null, undefined),
  // A list of one number is a case of its own: see the listed differences.
  fc.array(fc.constantFrom(1, 2, 'a', 'c', 'Item1', '1', true), { minLength: 2, maxLength: 3 }),
  fc.constantFrom(['a'], ['Item1'], [true]),
  fc.constantFrom({ x: 1 }, { x: { y: 'a' } }, { x: [1, 2] }, {}, { x: '' }, [{ col: 1 }, { col: 'a' }]),
);

/** Answers by name. */
export const answers: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      ...Object.fromEntries(names.map((name) => [name, values])),
      rows: fc.oneof(fc.array(row, { minLength: 1, maxLength: 4 }), fc.record({ one: row, two: row }), values),
      'm-total': fc.oneof(row, values),
    },
    { requiredKeys: [] },
  )
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))));

/** What stands in braces. */
export const reference = fc.constantFrom(
  ...names.map((name) => `{${name}}`),
  ...[
    '{missing}',
    '{mixed}',
    '{MIXED}',
    '{A.DOT}',
    '{#a}',
    '{#list}',
    '{#คะแนน}',
    '{deep.x}',
    '{deep.x.y}',
    '{Deep.X}',
  ],
  ...[
    '{deep[0].col}',
    '{deep[1].col}',
    '{deep.x[1]}',
    '{list[0]}',
    '{list[1]}',
    '{list[-1]}',
    '{list[9]}',
    '{list[-9]}',
  ],
  ...[
    '{list.length}',
    '{a.length}',
    '{missing.length}',
    '{missing.x}',
    '{missing[0].x}',
    '{rows[0].col}',
    '{rows[-1].col}',
  ],
  ...['{rows[1].COL}', '{rows.length}', '{rows.one.col}', '{rows[0].kind.length}', '{m-total.col}', '{M-Total.Col}'],
);

/** What stands for itself. */
export const literal = fc.constantFrom(
  ...['0', '1', '2', '5', '-1', '1.5', '-2.5', '0.1', '0.3', '2.345', '10', '0x10', '100', '007.5', '1000000'],
  ...['true', 'false', 'True', 'FALSE', 'abc', 'Item1', 'a_1', '_x', "'a'", '"A"', "'1'", "'05'", '""', "''", "' x '"],
  ...["'ใช่'", "'it\\'s'", '"say \\"yes\\""', "'true'", "'2024-02-29'", "'a b'", "'(1 + 2)'", "'{a}'", "'1,5'"],
  ...['[1, 2]', "['a', 'c']", "['Item1']", "[ 'c' , 'a' ]", '[{a}, {b}]', "[true, '1']", '[1 + 1, 3]'],
);

const words = [
  ...['or', 'and', 'equal', 'equals', 'notequal', 'notequals', 'less', 'greater', 'lessorequal', 'greaterorequal'],
  ...['power', 'contains', 'contain', 'notcontains', 'notcontain', 'anyof', 'allof', 'noneof'],
];
const signs = ['||', '&&', '=', '==', '!=', '<>', '<', '>', '<=', '>=', '=>', '=<', '+', '-', '*', '/', '%', '^', '*='];

const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t');

/** An operator with what is around it: blanks may be left out beside a sign. */
const operator = fc.oneof(
  fc.tuple(blank, fc.constantFrom(...words), blank).chain(([before, word, after]) =>
    fc.constantFrom(word, word, word.toUpperCase()).map((each) => {
      // SurveyJS reads `equals` in small letters only.
      return `${before}${/EQUALS/.test(each) ? each.slice(0, -1) : each}${after}`;
    }),
  ),
  fc.tuple(fc.constantFrom(' ', ' ', ''), fc.constantFrom(...signs)).map(([gap, sign]) => {
    // `<-1` is one thing, `=-1` another; `>=` is no `>` before `=`.
    return gap + sign + (gap || ' ');
  }),
);

/** Expressions of every form in the grammar. */
export const expressions: fc.Arbitrary<string> = fc.letrec<{ any: string; chain: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'expression' },
    fc.oneof(reference, reference, literal),
    { arbitrary: tie('chain'), weight: 2 },
    tie('chain').map((chain) => `(${chain})`),
    tie('chain').map((chain) => `( ${chain} )`),
    fc
      .tuple(
        fc.oneof(
          reference,
          literal.filter((text) => !text.startsWith('[')),
        ),
        fc.constantFrom('empty', 'notempty', 'NotEmpty', 'EMPTY'),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('!', '! ', 'negate ', 'Negate '), tie('any')).map(([sign, inner]) => `${sign}(${inner})`),
    fc.tuple(fc.constantFrom('!', '! '), reference).map((parts) => parts.join('')),
    { arbitrary: calls(tie('any'), reference), weight: 2 },
  ),
  chain: fc.tuple(tie('any'), operator, tie('any')).map((parts) => parts.join('')),
})).any;

/** An expression whose last brackets were forgotten. */
export const unclosed: fc.Arbitrary<string> = expressions.map((text) => text.replace(/\)+$/, ''));

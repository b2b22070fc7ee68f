import fc from 'fast-check';

const units = fc.constantFrom("'days'", "'months'", "'years'", "'hours'", "'minutes'", "'seconds'");

const day = fc.constantFrom(
  ...[
    "'2024-02-29'",
    "'2000-03-01'",
    "'1999-12-31'",
    "'2024-02-28T10:00'",
    '{born}',
    'today()',
    'today(-1)',
    'today(30)',
  ],
  ...['currentDate()', "getDate('2024-02-29')", "dateAdd('2024-01-31', 1, 'months')"],
);

/** Calls of the functions that look at lists of rows, with every form of condition. */
export function arrayCalls(reference: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const condition = fc.constantFrom(
    ...[
      "{kind} = 'a'",
      "'{kind} = a'",
      '{n} > 1',
      '{n} >= {col}',
      '{kind} notempty and {n} < 5',
      '{col} empty',
      'true',
    ],
    ...["{kind} anyof ['a', 'b']", 'iif({n} > 2, true, false)', "!({kind} = 'b')", "'{n} > 2'", '{KIND.length} = 1'],
  );
  return fc
    .tuple(
      fc.constantFrom('sumInArray', 'minInArray', 'maxInArray', 'avgInArray', 'countInArray'),
      fc.oneof({ weight: 4, arbitrary: fc.constant('{rows}') }, reference),
      fc.constantFrom("'col'", "'n'", "'kind'", "'none'", 'col', '1'),
      fc.oneof(
        fc.constant(''),
        condition.map((text) => `, ${text}`),
        fc.constant(", 'kind'"),
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        condition.map((text) => `, ${text}`),
      ),
    )
    .map(([name, rows, column, third, fourth]) => `${name}(${rows}, ${column}${third}${third && fourth})`);
}

/** Calls of functions, with parameters that they are for and others. */
export function calls(inner: fc.Arbitrary<string>, reference: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const some = (minLength: number, maxLength: number) =>
    fc.array(inner, { minLength, maxLength }).map((params) => params.join(', '));
  const call = (name: fc.Arbitrary<string>, params: fc.Arbitrary<string>) =>
    fc.tuple(name, params).map(([called, list]) => `${called}(${list})`);
  return fc.oneof(
    call(fc.constantFrom('iif', 'sum', 'avg', 'min', 'max', 'count', 'unknownOne'), some(2, 3)),
    call(fc.constantFrom('round', 'trunc'), some(1, 1)),
    fc
      .tuple(fc.constantFrom('round', 'trunc'), inner, fc.constantFrom('0', '1', '2', '3'))
      .map(([name, value, digits]) => `${name}(${value}, ${digits})`),
    fc
      .tuple(inner, fc.constantFrom('0', '1', '2', "'1'"), fc.constantFrom('', ', 2', ', 5'))
      .map(([text, start, end]) => `substring(${text}, ${start}${end})`),
    call(fc.constantFrom('iif', 'sum', 'avg', 'min', 'max', 'count', 'unknownOne', 'currentYear'), some(0, 1)),
    arrayCalls(reference),
  );
}

/** Expressions about days: ages, differences, and dates beside texts. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(day, fc.constantFrom('=', '<>', '<', '>', '<=', '>='), day)
    // A time of day beside a text is a case of its own: see the listed differences.
    .filter(([left, , right]) => right !== 'currentDate()' || left.endsWith(')'))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(day, units, fc.constantFrom('<', '>=', '='))
    .map(([one, by, sign]) => `age(${one}, ${/month|year/.test(by) ? by : "'years'"}) ${sign} 18`),
  fc.tuple(day, day, units).map(([one, other, by]) => `dateDiff(${one}, ${other}, ${by})`),
  fc.tuple(day, day).map(([one, other]) => `diffDays(${one}, ${other}) + dateDiff(${one}, ${other})`),
  fc
    .tuple(day, fc.constantFrom(-1, 1, 12), units, day)
    .map(([one, amount, by, other]) => `dateAdd(${one}, ${amount}, ${by}) > ${other}`),
  fc.tuple(fc.constantFrom('year', 'month', 'day', 'weekday', 'getYear'), day).map(([name, one]) => `${name}(${one})`),
  fc.constantFrom(
    'year()',
    'month()',
    'day()',
    'weekday()',
    'currentYear()',
    'currentYear() - year({born})',
    'age({born})',
  ),
);

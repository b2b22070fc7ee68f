import fc from 'fast-check';

/** Names of the questions of generated forms. */
export const names = ['a', 'b', 'c', 'd', 'คะแนน', 'q 1', 'Mixed'];

/** Conditions on these, and some on nobody. */
export const conditions: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => {
  const name = fc.constantFrom(...names).map((each) => `{${each}}`);
  const value = fc.constantFrom('1', '2', "'x'", "'item1'", 'true', 'false', "['item1', 'item2']", '4', "'2024-03-01'");
  return {
    any: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'condition' },
      fc
        .tuple(
          name,
          fc.constantFrom('=', '<>', '>', '<', '>=', '<=', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'),
          value,
        )
        .map((parts) => parts.join(' ')),
      fc.tuple(name, fc.constantFrom('empty', 'notempty')).map((parts) => parts.join(' ')),
      name,
      fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map((parts) => `(${parts.join(' ')})`),
      fc.tuple(fc.constant('!('), tie('any'), fc.constant(')')).map((parts) => parts.join('')),
      fc
        .tuple(name, fc.constantFrom('+', '-', '*', '/'), name, fc.constantFrom('>', '='), value)
        .map((parts) => parts.join(' ')),
      fc.constantFrom(
        'iif({a} = 1, true, false)',
        'sum({a}, {b}) > 3',
        "today() > '2020-01-01'",
        '{nobody} empty',
        '{a} >',
      ),
    ),
  };
}).any;

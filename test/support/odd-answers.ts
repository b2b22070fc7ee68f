import fc from 'fast-check';
import { asJson, asList, asText } from '../../src/form/json.ts';
import type { Json } from '../../src/form/types.ts';

/** What no widget sends, or only somewhere else. */
export const oddities: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    'x',
    '1',
    [],
    {},
    [[]],
    [{}],
    [null],
    '\0',
    '\ud800',
    ['\ud800'],
    { '\0': 1 },
  ],
  ...[{ length: 3 }, { constructor: 1 }, { toString: 'x' }, [[[[[]]]]], { 0: { 0: {} } }, 'toString', { other: 1 }],
  ...[[1, [2]], { name: 1, type: 2, content: 3 }, 'a'.repeat(21_000), '2026-02-31', '9'.repeat(13)],
  ...[
    [{ name: 'a.pdf', type: 'application/pdf', content: { toString: 'x' } }],
    [{ name: '\ud800', type: '', content: '' }],
  ],
];

const junk = fc.oneof(fc.constantFrom(...oddities), fc.jsonValue({ maxDepth: 4 }));

const anyName = fc.constantFrom(
  '',
  'constructor',
  'length',
  '0',
  '-1',
  'x',
  '\ud800',
  '\0',
  'toString',
  'a.b',
  'q-Comment',
  'q-total',
);
/** The usual, and rarely anything. */
export const rarely = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: junk, weight: 1 });

/** Some of the answers, and rarely one that nobody asked for. */
export const record = (answers: readonly (readonly [string, fc.Arbitrary<unknown>])[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.subarray(
        answers.map(([, answer], index) => answer.map((value) => [answers[index]?.[0] ?? '', value] as const)),
      ),
      fc.oneof({ arbitrary: fc.constant([]), weight: 12 }, fc.array(fc.tuple(anyName, junk), { maxLength: 1 })),
    )
    .chain(([some, more]) => fc.tuple(...some).map((entries) => Object.fromEntries([...entries, ...more])));

const valuesIn = (list: unknown) => asList(list).map((each) => asJson(each).value ?? asJson(each).name ?? each);

/** Something like an answer to a question, of which any part at any depth may be anything. */
function answerTo(json: Json): fc.Arbitrary<unknown> {
  const cells = asList(json.columns).map(asJson);
  const cell = (column: Json) =>
    answerTo({ choices: json.choices, ...column, type: column.cellType ?? json.cellType ?? 'dropdown' });
  const row = () => record(cells.map((column) => [asText(column.name), cell(column)]));
  const rows = (each: fc.Arbitrary<unknown>) => record(valuesIn(json.rows).map((name) => [asText(name), each]));
  const list = (each: fc.Arbitrary<unknown>) => fc.array(rarely(each), { maxLength: 4 });
  const chosen = fc.constantFrom<unknown>(
    ...valuesIn(json.choices),
    ...valuesIn(json.columns),
    ...valuesIn(json.rateValues),
    1,
    5,
  );
  switch (json.type) {
    case 'paneldynamic':
      return rarely(list(record(answersTo(json.templateElements))));
    case 'matrixdynamic':
      return rarely(list(row()));
    case 'matrixdropdown':
      return rarely(rows(rarely(row())));
    case 'multipletext':
      return rarely(
        record(
          asList(json.items).map((item) => [asText(asJson(item).name), answerTo({ type: 'text', ...asJson(item) })]),
        ),
      );
    case 'matrix':
      return rarely(rows(rarely(json.cellType === 'checkbox' ? fc.array(chosen, { maxLength: 3 }) : chosen)));
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return rarely(fc.array(rarely(chosen), { maxLength: 3 }));
    case 'file':
      return rarely(
        fc.array(fc.record({ name: rarely(fc.constant('a.pdf')), type: junk, content: junk }), { maxLength: 2 }),
      );
    case 'text':
    case 'comment':
      return rarely(fc.constantFrom<unknown>('ข้อความ', 'a@b.th', '2026-02-03', 7));
    default:
      return rarely(chosen);
  }
}

/** The same for several questions: a name, and answers to it. */
export function answersTo(elements: unknown): [string, fc.Arbitrary<unknown>][] {
  return questionsIn(elements).map((json) => [asText(json.valueName) || asText(json.name), answerTo(json)]);
}

/** The questions on pages and in panels. */
export function questionsIn(elements: unknown): Json[] {
  return asList(elements)
    .map(asJson)
    .flatMap((json) => (json.type === 'panel' || json.type === undefined ? questionsIn(json.elements) : [json]));
}

/** Every place in the answers to questions, as what puts something there. */
export function placesIn(elements: unknown): ((odd: unknown) => Json)[] {
  return questionsIn(elements).flatMap((json) => {
    const name = asText(json.valueName) || asText(json.name);
    return placesOf(json).map((put) => (odd: unknown) => ({ [name]: put(odd) }));
  });
}

function placesOf(json: Json): ((odd: unknown) => unknown)[] {
  const whole = (odd: unknown) => odd;
  const row = asText(valuesIn(json.rows)[0]);
  const cells = placesIn(asList(json.columns).map((column) => ({ type: 'dropdown', ...asJson(column) })));
  const items = asList(json.items).map((item) => asText(asJson(item).name));
  switch (json.type) {
    case 'paneldynamic':
      return [whole, (odd) => [odd], ...placesIn(json.templateElements).map((put) => (odd: unknown) => [put(odd)])];
    case 'matrixdynamic':
      return [whole, (odd) => [odd], ...cells.map((put) => (odd: unknown) => [put(odd)])];
    case 'matrixdropdown':
      return [whole, (odd) => ({ [row]: odd }), ...cells.map((put) => (odd: unknown) => ({ [row]: put(odd) }))];
    case 'matrix':
      return [whole, (odd) => ({ [row]: odd }), (odd) => ({ [row]: [odd] }), (odd) => ({ nobody: odd })];
    case 'multipletext':
      return [whole, ...items.map((item) => (odd: unknown) => ({ [item]: odd })), (odd) => ({ nobody: odd })];
    default:
      return [whole, (odd) => [odd]];
  }
}

import fc from 'fast-check';
import { handled } from './composite-documents.ts';
import { filled } from './documents.ts';
import { odd } from './nasty.ts';
import { samples } from './samples.ts';
import { surveys } from './survey/documents.ts';

type Path = readonly (string | number)[];
type Node = Record<string | number, unknown>;

/** Documents that somebody means: samples, and generated ones of every kind. */
const valid = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples.map(({ json }) => json)) },
  surveys,
  filled.map(({ json }) => json),
  handled.map(({ json }) => json),
);

/** Names that properties have had, or have in other places; and some that mean something to JavaScript. */
const keys = fc.constantFrom(
  ...[
    'type',
    'name',
    'title',
    'choices',
    'rows',
    'columns',
    'elements',
    'pages',
    'items',
    'questions',
    'templateElements',
  ],
  ...[
    'detailElements',
    'validators',
    'triggers',
    'calculatedValues',
    'visibleIf',
    'valueName',
    'defaultValue',
    'cells',
  ],
  ...['default', 'th', 'value', 'text', 'length', 'toJSON', 'toString', 'constructor', '__proto__', '', '0', 'คำถาม'],
);

/** Where a change is made, by how far down the list of all places, and what is done there. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  act: fc.constantFrom(
    'replace',
    'replace',
    'replace',
    'graft',
    'graft',
    'drop',
    'wrap',
    'unwrap',
    'write',
    'rename',
    'nest',
  ),
  by: odd,
  key: keys,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Valid documents of which some nodes are something else: what people's tools, and years of versions, make of files. */
export const mutated: fc.Arbitrary<unknown> = fc
  .tuple(valid, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([json, changes]) => changes.reduce<unknown>(apply, structuredClone(json)));

function apply(json: unknown, { at, from, act, by, key }: Change): unknown {
  const paths = pathsIn(json);
  const path = paths[Math.floor(at * paths.length)] ?? [];
  const other = read(json, paths[Math.floor(from * paths.length)] ?? []);
  const replacements: Readonly<Record<Change['act'], (value: unknown) => unknown>> = {
    replace: () => by,
    graft: () => structuredClone(other),
    drop: () => undefined,
    wrap: (value) => [value, null],
    unwrap: (value) => Object.values(Object(value))[0],
    write: (value) => (typeof value === 'string' ? Number(value) : JSON.stringify(value)),
    rename: (value) => ({ [key]: value }),
    nest: (value) =>
      Array.from({ length: 60 }).reduce(
        (inner) => ({ type: 'panel', [from < 0.5 ? 'elements' : key]: [inner] }),
        value,
      ),
  };
  const next = replacements[act](read(json, path));
  const last = path.at(-1);
  if (last === undefined) return act === 'drop' ? json : next;
  const holder = read(json, path.slice(0, -1)) as Node;
  Object.defineProperty(holder, last, { value: next, enumerable: true, configurable: true, writable: true });
  return json;
}

function read(json: unknown, path: Path): unknown {
  return path.reduce((node, step) => (node as Node)[step], json);
}

function pathsIn(node: unknown, path: Path = []): Path[] {
  const inner = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  return [path, ...inner.flatMap(([key, value]) => pathsIn(value, [...path, key]))];
}

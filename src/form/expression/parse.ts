import { convert } from './convert.ts';
import { type BinaryOperator, binaryOperators } from './operators.ts';
import { namesOf, type Path, readPath } from './references.ts';
import { isEmpty } from './values.ts';

/** Where an expression gets what it does not hold itself. */
export interface Scope {
  /** The value that a name in braces stands for. */
  value(path: Path): unknown;
  /** What a function gives that is called here. */
  call(name: string, operands: readonly Evaluate[], scope: Scope): unknown;
}

/** Gives the value of an expression or of a part of it. */
export type Evaluate = (scope: Scope) => unknown;

/** An expression, ready to run. */
export interface Expression {
  evaluate: Evaluate;
  /** The names that it refers to, in lower case: see `namesOf`. */
  names: ReadonlySet<string>;
  /** The names of the functions that it calls. */
  functions: ReadonlySet<string>;
}

/** Why a text is no expression. */
export interface ParseError {
  /** Where reading stopped, counted from 0. */
  at: number;
}

interface Cursor {
  readonly text: string;
  readonly names: Set<string>;
  readonly functions: Set<string>;
  at: number;
  farthest: number;
  depth: number;
}

/** Operators that bind alike, loosest first. Of two that begin alike the longer comes first. */
const levels = [
  /\|\||or/iy,
  /&&|and/iy,
  /[<>=!]=|=[<>]|<>|[<>=]|(?:less|greater)(?:orequal)?|(?:not)?equals?/iy,
  /[+-]/y,
  /[*/%]/y,
  /\^|power/iy,
  /\*=|(?:not)?contains?|anyof|allof|noneof/iy,
];

/** The other spellings, without the `s` that `equals` and `contains` may end in. */
const spellings: Readonly<Record<string, BinaryOperator>> = {
  '||': 'or',
  '&&': 'and',
  '<': 'less',
  '>': 'greater',
  '<=': 'lessorequal',
  '=<': 'lessorequal',
  '>=': 'greaterorequal',
  '=>': 'greaterorequal',
  '=': 'equal',
  '==': 'equal',
  '!=': 'notequal',
  '<>': 'notequal',
  '^': 'power',
  '*=': 'contain',
};

/** Deeper than any expression that somebody wrote; bounds the stack. */
const deepest = 100;

/** More parts than any name in braces has: each is the end of one more name to look for. */
const mostParts = 20;

/**
 * Reads SurveyJS's expression language by its grammar: a missing last `)` is accepted, and better than there,
 * the other quote may stand inside a text.
 */
export function parse(text: string): Expression | ParseError {
  const cursor: Cursor = { text, names: new Set(), functions: new Set(), at: 0, farthest: 0, depth: 0 };
  try {
    const evaluate = expect(readChain(cursor, 0));
    takeNext(cursor, /$/y) ?? expect(undefined);
    const { names, functions } = cursor;
    return { evaluate, names, functions };
  } catch {
    return { at: cursor.farthest };
  }
}

function expect<T>(part: T | undefined): T {
  if (part === undefined) throw new SyntaxError();
  return part;
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  cursor.farthest = Math.max(cursor.farthest, cursor.at);
  return found;
}

function takeNext(cursor: Cursor, pattern: RegExp): string | undefined {
  take(cursor, /\s*/y);
  return take(cursor, pattern);
}

function readChain(cursor: Cursor, level: number): Evaluate | undefined {
  const operators = levels[level];
  if (!operators) return readOperand(cursor);
  const first = readChain(cursor, level + 1);
  if (!first) return undefined;
  const rest: { operate: (left: unknown, right: unknown) => unknown; right: Evaluate }[] = [];
  const next = () =>
    takeNext(cursor, operators)
      ?.toLowerCase()
      .replace(/([ln])s$/, '$1');
  for (let spelling = next(); spelling; spelling = next()) {
    // `contains` and its like may lack a right side, which then is nothing.
    const right = readChain(cursor, level + 1) ?? (level === levels.length - 1 ? constant(null) : undefined);
    const operate = binaryOperators[spellings[spelling] ?? (spelling as BinaryOperator)];
    rest.push({ operate, right: expect(right) });
  }
  if (!rest.length) return first;
  return (scope) => rest.reduce((left, { operate, right }) => operate(left, right(scope)), first(scope));
}

function readOperand(cursor: Cursor): Evaluate | undefined {
  if (++cursor.depth > deepest) expect(undefined);
  const operand =
    readGroup(cursor) ?? readCall(cursor) ?? readNegation(cursor) ?? readArray(cursor) ?? readTest(cursor);
  cursor.depth--;
  return operand;
}

function readGroup(cursor: Cursor): Evaluate | undefined {
  if (!takeNext(cursor, /\(/y)) return undefined;
  const inner = expect(readChain(cursor, 0));
  takeNext(cursor, /\)/y);
  return inner;
}

function readCall(cursor: Cursor): Evaluate | undefined {
  const name = take(cursor, /[a-z_]\w*(?=\()/iy);
  if (!name) return undefined;
  cursor.functions.add(name);
  const operands = readList(cursor);
  takeNext(cursor, /\)/y);
  return (scope) => scope.call(name, operands, scope);
}

function readNegation(cursor: Cursor): Evaluate | undefined {
  if (!take(cursor, /!|negate(?!\w)/iy)) return undefined;
  const operand = expect(readOperand(cursor));
  return (scope) => !operand(scope);
}

function readArray(cursor: Cursor): Evaluate | undefined {
  if (cursor.text[cursor.at] !== '[') return undefined;
  const items = readList(cursor);
  expect(takeNext(cursor, /\]/y));
  return (scope) => items.map((item) => item(scope));
}

function readList(cursor: Cursor): Evaluate[] {
  const items: Evaluate[] = [];
  for (let more = take(cursor, /[([]/y); more; more = takeNext(cursor, /,/y)) {
    const item = readChain(cursor, 0);
    if (!item) break;
    items.push(item);
  }
  return items;
}

function readTest(cursor: Cursor): Evaluate | undefined {
  const value = readReference(cursor) ?? readConstant(cursor);
  const test = value && takeNext(cursor, /(?:not)?empty/iy);
  return value && test ? (scope) => isEmpty(value(scope)) === /^e/i.test(test) : value;
}

function readReference(cursor: Cursor): Evaluate | undefined {
  const braced = take(cursor, /\{[^{}]+\}/y);
  if (!braced) return undefined;
  // `{#name}` is the answer as it is.
  const asItIs = /^\{#./s.test(braced);
  const path = readPath(braced.slice(asItIs ? 2 : 1, -1));
  if (path.length > mostParts) expect(undefined);
  for (const name of namesOf(path)) cursor.names.add(name);
  const object = braced.includes('"') ? readObject(braced) : null;
  return (scope) => {
    const value = scope.value(path) ?? object;
    return asItIs ? value : convert(value);
  };
}

/** `{"name": "value"}` is an object, unless there is something of that name. */
function readObject(braced: string): unknown {
  try {
    return JSON.parse(braced);
  } catch {
    return null;
  }
}

function readConstant(cursor: Cursor): Evaluate | undefined {
  const quoted = take(cursor, /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/sy);
  if (quoted) return constant(quoted.slice(1, -1).replace(/\\(['"])/g, '$1'));
  const number = take(cursor, /0x\d+|-?(?:\d+\.\d+|[1-9]\d*|0)/y);
  if (number) return constant(Number(number));
  const word = take(cursor, /[a-z_]\w*/iy);
  return word === undefined ? undefined : constant(word === 'null' || word === 'undefined' ? null : convert(word));
}

function constant(value: unknown): Evaluate {
  return () => value;
}

/** Where a text stops being JSON, counted from 1. */
export interface JsonFault {
  line: number;
  column: number;
}

const blank = /[ \t\n\r]*/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Finds where a text stops being JSON, alike in every browser; `undefined` where it is JSON to its end. */
export function findJsonFault(source: string): JsonFault | undefined {
  const cursor = { source, at: 0 };
  const whole = readValue(cursor) && take(cursor, blank) && cursor.at === source.length;
  if (whole) return undefined;
  const before = source.slice(0, cursor.at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

interface Cursor {
  readonly source: string;
  at: number;
}

function take(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source);
  cursor.at += found?.[0].length ?? 0;
  return found !== null;
}

function takeSign(cursor: Cursor, signs: string): string {
  take(cursor, blank);
  const sign = cursor.source.charAt(cursor.at);
  if (!sign || !signs.includes(sign)) return '';
  cursor.at++;
  return sign;
}

/** Reads one value, what is open in it in `ends`, so that depth costs no stack. */
function readValue(cursor: Cursor): boolean {
  const ends: string[] = [];
  do {
    const opened = takeSign(cursor, '{[');
    if (opened) {
      const end = opened === '{' ? '}' : ']';
      if (!takeSign(cursor, end)) {
        ends.push(end);
        if (end === '}' && !readName(cursor)) return false;
        continue;
      }
    } else if (!readText(cursor) && !take(cursor, plain)) return false;
    if (!readOn(cursor, ends)) return false;
  } while (ends.length > 0);
  return true;
}

/** After a value: closes what ends here, or goes on to the next value. */
function readOn(cursor: Cursor, ends: string[]): boolean {
  for (let end = ends.at(-1); end; end = ends.at(-1)) {
    const sign = takeSign(cursor, `,${end}`);
    if (sign === ',') return end === ']' || readName(cursor);
    if (!sign) return false;
    ends.pop();
  }
  return true;
}

function readName(cursor: Cursor): boolean {
  take(cursor, blank);
  return readText(cursor) && takeSign(cursor, ':') !== '';
}

/** Goes from one sign that means something to the next, since a text may be as long as a file. */
function readText(cursor: Cursor): boolean {
  if (cursor.source[cursor.at] !== '"') return false;
  cursor.at++;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them.
  const telling = /["\\\u0000-\u001f]/g;
  for (;;) {
    telling.lastIndex = cursor.at;
    cursor.at = telling.exec(cursor.source)?.index ?? cursor.source.length;
    if (cursor.source[cursor.at] === '"') break;
    if (!take(cursor, escaped)) return false;
  }
  cursor.at++;
  return true;
}

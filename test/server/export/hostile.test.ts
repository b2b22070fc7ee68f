import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExportFormat, exportResponses } from '../../../src/server/export/index.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { gather, givenForm, givenResponse } from '../../support/responses.ts';
import { readCsv, readXlsx } from '../../support/spreadsheets.ts';
import { emptyStore, emptyTables, engines, type TestStore } from '../../support/store.ts';

const question = (name: string) => ({ type: 'comment', name });

const hostile = {
  formula: "=cmd|' /C calc'!A0",
  plus: '+1',
  minus: '-1',
  at: '@SUM(1)',
  full: '＝1+1',
  tab: '\t=1',
  cr: '\r=1',
  lf: '\n=1',
  blank: '  =1',
  mark: '\u200f=1',
  bom: '\ufeff=1',
  quotes: '"a","b"',
  lines: 'a\nb\r\nc\rd',
  separators: 'a\u2028b\u2029c',
  control: 'a\u0001\u001b[31m\u0085\u009b2Jb',
  rtl: '\u202eabc\u200f',
  entity: '&lt;b&gt; <b>&amp;',
  escape: '_x0041_ _x000D_',
  word: 'constructor',
  proto: '__proto__',
  odd: '\ufffd\ufffe\u{1ffff}x',
  space: '  a  ',
  thai: 'กำลังใจ ๑๒๓',
  emoji: '👩‍👩‍👧',
  long: 'ก'.repeat(30_000),
};
const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(hostile)))
  .map((value) => value.replaceAll('\0', '').toWellFormed());
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  // More does not fit into a cell; that has a test of its own.
  fc.array(text).filter((texts) => texts.join('; ').length <= 32_767),
);

describe.each(engines)('what people type, exported on $name', ({ open }) => {
  let store: TestStore;
  let db: Database;

  beforeAll(async () => {
    store = await open();
    db = store.db;
  });
  afterAll(() => store.close());
  beforeEach(() => emptyStore(db));

  const file = (format: ExportFormat) => gather(exportResponses(db, { test: false, contact: false }, format));
  const jsonl = async () => (await file('jsonl')).toString();
  /** Without the row of titles and the columns of facts. */
  const xlsx = async () => withoutTitles(readXlsx(await file('xlsx')));
  const csv = async () => withoutTitles(readCsv(await file('csv')));

  it('comes back from every format as it was sent', async () => {
    const names = ['a', 'b', 'constructor', '__proto__'];
    const version = await givenForm(db, 'f', { elements: names.map((name) => question(name)) });
    const answers = fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([name]) => name })
      .map((pairs) => Object.fromEntries(pairs) as Record<string, unknown>);
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 5 }), async (all) => {
        await emptyTables(db, 'responses');
        for (const [i, each] of all.entries()) {
          await givenResponse(db, { form: 'f', version, answers: each, receivedAt: new Date(1_790_000_000_000 + i) });
        }
        const read = (await jsonl()).split('\n').slice(0, -1);
        expect(read.map((line) => JSON.parse(line).answers)).toEqual(JSON.parse(JSON.stringify(all)));
        const cells = all.map((each) =>
          names.map((name) => toCell(Object.hasOwn(each, name) ? each[name] : undefined)),
        );
        expect((await xlsx()).map((row) => names.map((_, i) => row[i]))).toEqual(cells);
        expect(await csv()).toEqual(cells.map((row) => row.map(neutral)));
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(hostile))('runs nowhere and loses nothing: %s', async (_, typed) => {
    const version = await givenForm(db, 'f', { elements: [question('a')] });
    await givenResponse(db, { form: 'f', version, answers: { a: typed } });
    expect(await xlsx()).toEqual([[typed]]);
    const [[cell] = []] = await csv();
    expect(cell?.replace(/^'/, '')).toBe(typed);
    expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝]/u);
    const line = (await jsonl()).trimEnd();
    expect(JSON.parse(line).answers.a).toBe(typed);
    expect(line).not.toMatch(/\p{Cc}|[\u2028\u2029\u200f\u202e]/u);
  });

  it('shows where an XLSX cell was cut, and is whole in the other formats', async () => {
    const version = await givenForm(db, 'f', { elements: [question('a')] });
    const choices = ['ก'.repeat(20_000), 'ข'.repeat(20_000)];
    await givenResponse(db, { form: 'f', version, answers: { a: choices } });
    expect(await xlsx()).toEqual([[`${choices[0]}; ${'ข'.repeat(32_767 - 20_003)}…`]]);
    expect(await csv()).toEqual([[choices.join('; ')]]);
    expect(JSON.parse(await jsonl()).answers.a).toEqual(choices);
  });
});

const withoutTitles = <T>(rows: T[][]): T[][] => rows.slice(1).map((row) => row.slice(9));

function toCell(value: unknown): unknown {
  return Array.isArray(value) ? value.join('; ') || undefined : value === '' ? undefined : value;
}

function neutral(cell: unknown): string {
  const written = String(cell ?? '');
  return typeof cell === 'string' && /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) ? `'${written}` : written;
}

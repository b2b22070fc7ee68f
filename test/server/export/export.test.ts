import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExportFormat, exportResponses } from '../../../src/server/export/index.ts';
import type { Selection } from '../../../src/server/export/rows.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { gather, givenForm, givenResponse } from '../../support/responses.ts';
import { readCsv, readXlsx } from '../../support/spreadsheets.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';

const question = (name: string, more = {}) => ({ type: 'comment', name, ...more });
const first = {
  elements: [
    question('satisfaction'),
    question('comment'),
    question('old'),
    { type: 'text', name: 'mail', inputType: 'email' },
  ],
};
const second = { elements: [question('satisfaction'), question('new'), question('comment')] };
const facts = ['id', 'receipt', 'form', 'version', 'receivedAt', 'completedAt', 'complete', 'lang', 'page'];

describe.each(engines)('exported responses on $name', ({ open }) => {
  let store: TestStore;
  let db: Database;

  beforeAll(async () => {
    store = await open();
    db = store.db;
  });
  afterAll(() => store.close());
  beforeEach(() => emptyStore(db));

  const file = (format: ExportFormat, selection: Partial<Selection> = {}) =>
    gather(exportResponses(db, { test: false, contact: false, ...selection }, format));
  const lines = async (selection: Partial<Selection> = {}) =>
    (await file('jsonl', selection))
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  const ids = async (selection: Partial<Selection> = {}) => (await lines(selection)).map(({ id }) => id);
  const at = (second: number) => new Date(1_790_000_000_000 + 1_000 * second);

  it('have a column for each question of any version that occurs, newest version first', async () => {
    const [v1, v2] = [await givenForm(db, 'f', first), await givenForm(db, 'f', second)];
    await givenForm(db, 'f', { elements: [question('never')] });
    await givenResponse(db, {
      id: 'a',
      form: 'f',
      version: v1,
      receivedAt: at(1),
      answers: { satisfaction: 3, comment: 'ก', old: 'x' },
    });
    await givenResponse(db, {
      id: 'b',
      form: 'f',
      version: v2,
      receivedAt: at(2),
      answers: { satisfaction: 4, new: ['p', 'q'] },
      complete: false,
      page: null,
    });
    const rows = [
      [...facts, 'satisfaction', 'new', 'comment', 'old'],
      ['a', 'a', 'f', v1, at(1).toJSON(), at(1).toJSON(), true, 'th', '/contact', 3, undefined, 'ก', 'x'],
      ['b', 'b', 'f', v2, at(2).toJSON(), undefined, false, 'th', undefined, 4, 'p; q'],
    ];
    const inBangkok: Record<string, string> = {
      receivedAt: 'receivedAt (Asia/Bangkok)',
      completedAt: 'completedAt (Asia/Bangkok)',
      '2026-09-21T14:13:21.000Z': '2026-09-21 21:13:21',
      '2026-09-21T14:13:22.000Z': '2026-09-21 21:13:22',
    };
    const shown = rows.map((row) => row.map((cell) => inBangkok[String(cell)] ?? cell));
    expect(readXlsx(await file('xlsx'))).toEqual(shown);
    expect(readCsv(await file('csv'))).toEqual(
      rows.map((row) => Array.from({ length: 13 }, (_, i) => String(row[i] ?? ''))),
    );
    expect(await lines()).toEqual([
      {
        id: 'a',
        form: 'f',
        version: v1,
        receivedAt: at(1).toJSON(),
        completedAt: at(1).toJSON(),
        complete: true,
        lang: 'th',
        page: '/contact',
        test: false,
        answers: { satisfaction: 3, comment: 'ก', old: 'x' },
      },
      {
        id: 'b',
        form: 'f',
        version: v2,
        receivedAt: at(2).toJSON(),
        completedAt: null,
        complete: false,
        lang: 'th',
        page: null,
        test: false,
        answers: { satisfaction: 4, new: ['p', 'q'] },
      },
    ]);
  });

  it('hold contact data only if that is asked for', async () => {
    const version = await givenForm(db, 'f', first);
    await givenResponse(db, {
      form: 'f',
      version,
      answers: { comment: 'open' },
      contacts: { mail: 'somsri@example.com' },
    });
    for (const format of ['jsonl', 'csv'] as const) {
      expect((await file(format)).toString()).not.toMatch(/somsri|mail/);
      expect((await file(format, { contact: true })).toString()).toMatch(/somsri@example.com/);
    }
    expect(readXlsx(await file('xlsx'))[0]).not.toContain('mail');
    expect(readXlsx(await file('xlsx', { contact: true })).map((row) => row.at(-1))).toEqual([
      'mail',
      'somsri@example.com',
    ]);
    expect((await lines({ contact: true }))[0].contacts).toEqual({ mail: 'somsri@example.com' });
  });

  it('leave out tests unless they are asked for, and then mark them', async () => {
    const version = await givenForm(db, 'f', first);
    await givenResponse(db, { id: 'real', form: 'f', version, receivedAt: at(1) });
    await givenResponse(db, { id: 'try', form: 'f', version, receivedAt: at(2), test: true });
    expect(await ids()).toEqual(['real']);
    const [titles = [], ...rows] = readCsv(await file('csv', { test: true }));
    expect(rows.map((row) => [row[0], row[titles.indexOf('test')]])).toEqual([
      ['real', 'false'],
      ['try', 'true'],
    ]);
  });

  it('are those of one form, from one moment up to another', async () => {
    for (const form of ['g', 'f']) {
      const version = await givenForm(db, form, first);
      for (const second of [1, 2, 3])
        await givenResponse(db, { id: `${form}${second}`, form, version, receivedAt: at(second) });
    }
    expect(await ids()).toEqual(['f1', 'f2', 'f3', 'g1', 'g2', 'g3']);
    expect(await ids({ form: 'g' })).toEqual(['g1', 'g2', 'g3']);
    expect(await ids({ since: at(2).toJSON() })).toEqual(['f2', 'f3', 'g2', 'g3']);
    expect(await ids({ until: at(2).toJSON(), form: 'f' })).toEqual(['f1']);
    expect(await ids({ form: 'unknown' })).toEqual([]);
    expect(readCsv(await file('csv', { form: 'unknown' }))).toEqual([facts]);
  });

  it('has what a form works out and keeps, and headings for people where those are asked for', async () => {
    const calculatedValues = [
      { name: 'total', expression: '{a} + 1', includeIntoResult: true },
      { name: 'inner', expression: '{a}' },
    ];
    const version = await givenForm(db, 'f', { elements: [{ type: 'text', name: 'a', title: 'ก' }], calculatedValues });
    await givenResponse(db, { id: 'r', form: 'f', version, answers: { a: 1, total: 2 } });
    const [named = [], row = []] = readCsv(await file('csv', { form: 'f' }));
    expect([named.slice(facts.length), row.slice(facts.length)]).toEqual([
      ['a', 'total'],
      ['1', '2'],
    ]);
    const [labelled = []] = readCsv(await file('csv', { form: 'f', labels: 'th' }));
    expect(labelled.slice(0, 2)).toEqual(['รหัสคำตอบ', 'หมายเลขอ้างอิง']);
    expect(labelled.slice(facts.length)).toEqual(['ก', 'total']);
  });

  it('keep columns apart that a form names like a fact', async () => {
    const version = await givenForm(db, 'f', { elements: [question('id'), question('answers.id'), question('lang')] });
    await givenResponse(db, { id: 'r', form: 'f', version, answers: { id: 'mine', 'answers.id': 'too', lang: 'my' } });
    const [titles = [], row = []] = readCsv(await file('csv'));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.slice(facts.length)).toEqual(['answers.id', 'answers.answers.id', 'answers.lang']);
    expect(row.slice(facts.length)).toEqual(['mine', 'too', 'my']);
  });

  it('are complete and without repeats while more arrive, some of them late', async () => {
    const version = await givenForm(db, 'f', first);
    await db.query(
      `insert into responses (id, form, version, answers, lang, test, complete, revision, token_hash, received_at)
       select 'r' || i, 'f', $1, '{}', 'th', false, true, 0, '', now() - interval '1 hour' + interval '7 microsecond' * (i / 3)
         from generate_series(1, 1700) i`,
      [version],
    );
    const before = await db.query<{ id: string }>('select id from responses order by received_at, id');
    const exported: string[] = [];
    let batches = 0;
    for await (const chunk of exportResponses(db, { test: false, contact: false }, 'jsonl')) {
      exported.push(
        ...String(chunk)
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line).id),
      );
      const newer = await givenForm(db, 'f', { title: `version ${batches++}` });
      for (const receivedAt of [new Date(), new Date(Date.now() - 3_600_000), new Date(Date.now() - 7_200_000)]) {
        await givenResponse(db, { form: 'f', version: newer, receivedAt });
      }
    }
    expect(batches).toBeGreaterThan(3);
    expect(exported).toEqual(before.map(({ id }) => id));
  });
});

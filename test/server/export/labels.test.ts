import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportResponses } from '../../../src/server/export/index.ts';
import { gather, givenForm, givenResponse } from '../../support/responses.ts';
import { readCsv, readXlsx } from '../../support/spreadsheets.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const said = (th: string) => ({ default: `${th}!`, th });
const choice = (value: unknown, th: string) => ({ value, text: said(th) });
const form = {
  elements: [
    { type: 'rating', name: 'score', title: said('คะแนน'), rateValues: [choice(1, 'น้อย'), choice(2, 'มาก')] },
    { type: 'checkbox', name: 'why', title: said('เหตุผล'), choices: [choice('a', 'เร็ว'), choice('b', '=สุภาพ')] },
    {
      type: 'matrix',
      name: 'parts',
      title: said('รายด้าน'),
      columns: [choice(5, 'ดี')],
      rows: [choice('x', 'คน'), choice(2, 'ที่')],
    },
    { type: 'comment', name: 'words', title: said('คะแนน') },
    { type: 'text', inputType: 'email', name: 'mail', title: said('อีเมล') },
  ],
};

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  const version = await givenForm(store.db, 'f', form);
  const answers = { score: 2, why: ['b', 'typed', 'a'], parts: { x: 5, 2: 5 }, words: 'ดี' };
  await givenResponse(store.db, { form: 'f', version, answers });
});
afterAll(() => store.close());

const selection = { test: false, contact: false };
const rows = async (labels: 'th' | 'en') => {
  const table = readCsv(await gather(exportResponses(store.db, { ...selection, labels }, 'csv')));
  return table.map((row) => row.slice(9));
};

it('an export for people has the questions’ titles and the choices’ texts, and a column for each row of a matrix', async () => {
  expect(await rows('th')).toEqual([
    ['คะแนน', 'เหตุผล', 'รายด้าน: คน', 'รายด้าน: ที่', 'answers.คะแนน'],
    ['มาก', "'=สุภาพ; typed; เร็ว", 'ดี', 'ดี', 'ดี'],
  ]);
  expect((await rows('en'))[0]?.slice(0, 3)).toEqual(['คะแนน!', 'เหตุผล!', 'รายด้าน!: คน!']);
  const sheet = readXlsx(await gather(exportResponses(store.db, { ...selection, labels: 'th' }, 'xlsx')));
  expect(sheet[0]?.slice(9, 12)).toEqual(['คะแนน', 'เหตุผล', 'รายด้าน: คน']);
});

it('an export for programs keeps names and values', async () => {
  const [titles, row] = readCsv(await gather(exportResponses(store.db, selection, 'csv')));
  expect(titles?.slice(9)).toEqual(['score', 'why', 'parts', 'words']);
  expect(row?.slice(9, 11)).toEqual(['2', 'b; typed; a']);
});

const composites = {
  elements: [
    {
      type: 'multipletext',
      name: 'house',
      title: said('บ้าน'),
      items: [{ name: 'no', title: said('เลขที่') }, { name: 'road' }],
    },
    {
      ...{ type: 'matrixdropdown', name: 'weeks', title: said('สัปดาห์'), rows: [choice('a', 'แรก'), choice(2, 'ที่สอง')] },
      ...{ choices: [choice('g', 'ดี'), choice('b', '=แย่')] },
      columns: [
        { name: 'how', title: said('ผล'), showOtherItem: true },
        { name: 'why', cellType: 'comment', title: said('เหตุผล') },
      ],
    },
    {
      ...{ type: 'paneldynamic', name: 'children', title: said('บุตร') },
      templateElements: [
        { type: 'text', name: 'nick', title: said('ชื่อเล่น') },
        { type: 'checkbox', name: 'likes', title: said('ชอบ'), choices: [choice('x', 'วิ่ง'), choice('y', 'อ่าน')] },
        { type: 'matrix', name: 'skills', title: said('ทักษะ'), columns: [choice(1, 'ดี')], rows: [choice('r', 'อ่าน')] },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'people',
      title: said('ผู้ร่วม'),
      columns: [{ name: 'mail', cellType: 'text', inputType: 'email' }],
    },
    {
      type: 'radiogroup',
      name: 'why',
      valueName: 'cause',
      title: said('สาเหตุ'),
      choices: [choice('z', 'แซด')],
      showOtherItem: true,
    },
    { type: 'ranking', name: 'order', title: said('ลำดับ'), choices: [choice('p', 'พี'), choice('q', 'คิว')] },
    { type: 'html', name: 'told', html: '<p>ข้อความ</p>' },
  ],
};

it('an export for people has a column for each field, cell and question within a question, and is run by no spreadsheet', async () => {
  const version = await givenForm(store.db, 'g', composites);
  const answers = {
    house: { no: '12/3', road: '=cmd()' },
    weeks: { a: { how: 'b', why: '+1' }, 2: { how: 'other', 'how-Comment': '@อื่น' } },
    children: [{ nick: '-ก', likes: ['x', 'y'] }, { skills: { r: 1 } }, { nick: 'ค', likes: ['y'] }],
    cause: 'other',
    'cause-Comment': 'เพราะ',
    order: ['q', 'p'],
  };
  const contacts = { people: [{ mail: 'a@b.th' }, { mail: 'c@d.th' }] };
  await givenResponse(store.db, { form: 'g', version, answers, contacts });
  const chosen = { ...selection, form: 'g', labels: 'th', contact: true } as const;
  const [titles, row] = readCsv(await gather(exportResponses(store.db, chosen, 'csv')));
  const table = Object.fromEntries((titles ?? []).slice(9).map((title, index) => [title, row?.[index + 9]]));
  expect(table).toEqual({
    'บ้าน: เลขที่': '12/3',
    'บ้าน: road': "'=cmd()",
    'สัปดาห์: ผล: แรก': "'=แย่",
    'สัปดาห์: ผล: ที่สอง': 'อื่น ๆ',
    'สัปดาห์: ผล: อื่น ๆ: แรก': '',
    'สัปดาห์: ผล: อื่น ๆ: ที่สอง': "'@อื่น",
    'สัปดาห์: เหตุผล: แรก': "'+1",
    'สัปดาห์: เหตุผล: ที่สอง': '',
    'บุตร: ชื่อเล่น': "'-ก |  | ค",
    'บุตร: ชอบ': 'วิ่ง; อ่าน |  | อ่าน',
    'บุตร: ทักษะ: อ่าน': ' | ดี | ',
    'ผู้ร่วม: mail': 'a@b.th | c@d.th',
    สาเหตุ: 'อื่น ๆ',
    'สาเหตุ: อื่น ๆ': 'เพราะ',
    ลำดับ: 'คิว; พี',
  });
  const sheet = readXlsx(await gather(exportResponses(store.db, chosen, 'xlsx')));
  expect(sheet[0]?.slice(9)).toEqual(titles?.slice(9));
  expect(sheet[1]?.slice(9, 12)).toEqual(['12/3', '=cmd()', '=แย่']);
});

it('an export for programs has what is written beside an answer, and nothing for what only shows something', async () => {
  const [titles, row] = readCsv(await gather(exportResponses(store.db, { ...selection, form: 'g' }, 'csv')));
  expect(titles?.slice(9)).toEqual(['house', 'weeks', 'children', 'why', 'cause-Comment', 'order']);
  expect(row?.[12]).toBe('other');
  expect(JSON.parse(row?.[10] ?? '')).toMatchObject({ a: { how: 'b' } });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { explainForm, explainText } from '../../../src/form/author/explain.ts';
import type { Json } from '../../../src/form/types.ts';

/** Each finding as `code pointer params`. */
const told = (form: Json) =>
  explainForm(form).map(({ code, pointer, params }) => `${code} ${pointer} ${JSON.stringify(params)}`);
const about = (...elements: Json[]) => told({ elements });

const text = (name: string, more: Json = {}) => ({ type: 'text', name, ...more });
const choices = { type: 'radiogroup', choices: ['a', 'b'] };

test.each<[string, Json[], string[]]>([
  [
    'a kind',
    [{ type: 'radiogrop', name: 'q', choices: ['a'] }],
    ['unknown-kind /elements/0/type {"kind":"radiogrop","shown":"one","near":"radiogroup"}'],
  ],
  [
    'a kind like no other',
    [{ type: 'spreadsheet', name: 'q' }],
    ['unknown-kind /elements/0/type {"kind":"spreadsheet","shown":"text"}'],
  ],
  [
    'a property',
    [text('q', { isRequird: true })],
    ['unknown-property /elements/0/isRequird {"name":"isRequird","near":"isRequired"}'],
  ],
  [
    'a property of a column',
    [{ type: 'matrixdynamic', name: 'q', columns: [{ name: 'c', cellTyp: 'text' }] }],
    ['unknown-property /elements/0/columns/0/cellTyp {"name":"cellTyp","near":"cellType"}'],
  ],
  [
    'a property without effect, once',
    [text('a', { startWithNewLine: false }), text('b', { startWithNewLine: false })],
    ['unused-property /elements/0/startWithNewLine {"name":"startWithNewLine","count":2}'],
  ],
  [
    'an expression, with where reading stopped',
    [text('q', { visibleIf: '1 = ) 2' })],
    ['bad-expression /elements/0/visibleIf {"position":5}'],
  ],
  [
    'a function',
    [text('q', { requiredIf: 'todaay() > 1' })],
    ['unknown-function /elements/0/requiredIf {"name":"todaay","near":"today"}'],
  ],
  [
    'a pattern',
    [text('q', { validators: [{ type: 'regex', regex: '(' }] })],
    ['bad-pattern /elements/0/validators/0/regex {}'],
  ],
  [
    'a second question of one name',
    [text('q'), { type: 'panel', elements: [text('q')] }],
    ['duplicate-name /elements/1/elements/0/name {"name":"q"}'],
  ],
  ['a question without a name', [{ type: 'text' }], ['no-name /elements/0 {}']],
  ['nothing to choose', [{ type: 'dropdown', name: 'q', choices: [] }], ['no-choices /elements/0 {}']],
  [
    'choices without a value of their own',
    [{ ...choices, name: 'q', choices: ['a', { text: 'b' }, 'a'] }],
    ['no-value /elements/0/choices/1 {}', 'duplicate-value /elements/0/choices/2 {"value":"a"}'],
  ],
  [
    'markup that does not show',
    [{ type: 'html', name: 'q', html: '<p class="x">a<script>b</script><img src=x></p>' }],
    ['dropped-markup /elements/0/html {"names":"class <script> <img>"}'],
  ],
  [
    'choices from elsewhere',
    [{ type: 'dropdown', name: 'q', choicesByUrl: { url: 'https://a.example/x?y' } }],
    ['choices-by-url /elements/0/choicesByUrl {"origin":"https://a.example"}'],
  ],
  [
    'questions that wait for each other',
    [text('a', { visibleIf: '{b} = 1' }), text('b', { visibleIf: '{a} = 1' })],
    ['circle /elements/0/visibleIf {"names":"a → b → a"}'],
  ],
])('it finds %s', (_, elements, findings) => {
  expect(about(...elements)).toEqual(findings);
});

it('finds what the form itself says wrongly', () => {
  const triggers = [{ type: 'setvalu', expression: '1 = 1' }];
  expect(told({ elements: [text('q')], triggers, navigateToUrl: 'javascript:alert(1)', titel: 'x' })).toEqual([
    'unknown-trigger /triggers/0 {"kind":"setvalu","near":"setvalue"}',
    'unknown-property /titel {"name":"titel","near":"title"}',
    'unsafe-address /navigateToUrl {}',
  ]);
  expect(told({})).toEqual(['not-a-form  {}']);
  expect(about({ type: 'panel', name: 'p' })).toEqual(['not-a-form  {}']);
});

it('says nothing of names that only mean something where they stand', () => {
  const row = { name: 'c', cellType: 'text', visibleIf: '{row.d} = 1 and {rowIndex} > 1 and {q[0].c} notempty' };
  const nested = text('p', { visibleIf: '{panel.other} = 1 and {panelIndex} = 0' });
  const panel = { type: 'paneldynamic', name: 'list', templateElements: [nested, text('other')] };
  const table = { type: 'matrixdynamic', name: 'q', columns: [row, { name: 'd' }] };
  expect(about(table, panel, text('p'), text('x', { visibleIf: "{q-Comment} = '' and {q-total.c} > 1" }))).toEqual([]);
});

it('says of a file that is not JSON in which line and column', () => {
  expect(explainText('{\n  "elements": [\n    {"type": "text",}\n')).toEqual([
    { code: 'not-json', pointer: '', params: { line: 3, column: 21 } },
  ]);
});

it('finds nothing in the ready surveys, and in old documents just what SurveyJS does not know either', () => {
  const read = (folder: string) => {
    const path = join(import.meta.dirname, folder);
    return readdirSync(path)
      .filter((file) => file.endsWith('.json'))
      .map((file) => explainText(readFileSync(join(path, file), 'utf8')));
  };
  for (const findings of read('../../../src/surveys')) expect(findings).toEqual([]);
  const unknown = read('../samples')
    .flat()
    .filter(({ code }) => /^(unknown-(kind|property|function)|not-)/.test(code));
  expect(unknown.map(({ pointer, params }) => `${pointer} ${Object.values(params)[0]}`)).toEqual([
    '/elements/12/visibleIf isOpenToday',
    '/elements/9/type color-wheel',
    '/elements/10/type microphone',
    '/elements/11/type nouislider',
    '/elements/11/rangeMin rangeMin',
    '/elements/11/rangeMax rangeMax',
    '/data data',
  ]);
});

it('takes ten thousand questions, and panels in panels in panels, in its stride', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    text(`q${index}`, { visibleIf: `{q${index + 1}} = 1`, odd: 1 }),
  );
  expect(about(...many).filter(({ length }) => length > 0)).toHaveLength(10_001);
  let deep: Json = text('q', { titel: 'x' });
  for (let depth = 0; depth < 5_000; depth++) deep = { type: 'panel', elements: [deep] };
  expect(about(deep)).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import type { Panel, Question } from '../../src/form/types.ts';
import { codes, one, open } from './forms.ts';

describe('a form that somebody fills in', () => {
  it('shows a question once its condition holds, and drops what was answered to one that hides again', () => {
    const form = open({
      elements: [
        { name: 'satisfied', type: 'rating' },
        { name: 'why', type: 'comment', visibleIf: '{satisfied} < 3', isRequired: true },
      ],
    });
    expect(form.visible()).toEqual(['satisfied']);
    form.set('satisfied', 1);
    expect(form.visible()).toEqual(['satisfied', 'why']);
    expect(codes(form)).toEqual(['why: required']);
    form.set('why', 'รอนาน');
    expect(form.complete()).toEqual({ satisfied: 1, why: 'รอนาน' });
    form.set('satisfied', 5);
    expect(form.visible()).toEqual(['satisfied']);
    expect(form.data).toEqual({ satisfied: 5, why: 'รอนาน' });
    expect(form.complete()).toEqual({ satisfied: 5 });
  });

  it('reads its texts in the person’s language, else in the form’s own', () => {
    const texts = { default: 'Name', th: 'ชื่อ', 'th-TH': 'ชื่อจริง' };
    const title = (locale: string, value: unknown) => one({ title: value }, { locale }).questions.get('q')?.title;
    expect(title('th-TH', texts)).toBe('ชื่อจริง');
    expect(title('th', texts)).toBe('ชื่อ');
    expect(title('th-Thai', texts)).toBe('ชื่อ');
    expect(title('lo', texts)).toBe('Name');
    expect(title('lo', { en: 'Name', fr: 'Nom' })).toBe('Name');
    expect(title('lo', { fr: 'Nom' })).toBe('Nom');
    expect(title('th', 'Plain')).toBe('Plain');
    expect(title('th', undefined)).toBe('q');
  });

  it('changes its language while it is being filled in', () => {
    const form = open({
      title: { default: 'Survey', th: 'แบบสอบถาม' },
      completedHtml: { default: '<h3>Thanks</h3>', th: '<p>ขอบคุณ</p>' },
      elements: [{ name: 'q', type: 'radiogroup', choices: [{ value: 1, text: { default: 'One', th: 'หนึ่ง' } }] }],
    });
    expect([form.title, form.completedText, form.questions.get('q')?.choices[0]?.text]).toEqual([
      'แบบสอบถาม',
      'ขอบคุณ',
      'หนึ่ง',
    ]);
    form.locale = 'en';
    expect([form.title, form.completedText, form.questions.get('q')?.choices[0]?.text]).toEqual([
      'Survey',
      'Thanks',
      'One',
    ]);
  });

  it('keeps the order and nesting of pages and panels, old names included', () => {
    const form = open({
      pages: [
        { name: 'one', title: 'One', elements: [{ type: 'panel', name: 'p', title: 'P', elements: [{ name: 'a' }] }] },
        { name: 'two', questions: [{ name: 'b' }] },
      ],
    });
    expect(form.pages.map(({ name, title, node }) => [name, title, node])).toEqual([
      ['one', 'One', 'page'],
      ['two', '', 'page'],
    ]);
    const panel = form.pages[0]?.elements[0] as Panel;
    expect([panel.node, panel.title, (panel.elements[0] as Question).name]).toEqual(['panel', 'P', 'a']);
    expect([...form.questions.keys()]).toEqual(['a', 'b']);
  });

  it('hides a page or panel in which nothing can be seen', () => {
    const form = open({
      pages: [
        { elements: [{ type: 'panel', elements: [{ name: 'a', visibleIf: '{b} = 1' }] }] },
        { elements: [{ name: 'b' }] },
      ],
    });
    expect(form.pages.map((page) => page.visible)).toEqual([false, true]);
    form.set('b', '1');
    expect(form.pages.map((page) => page.visible)).toEqual([true, true]);
  });

  it('starts with its default answers, as the widget would give them', () => {
    const form = open({
      elements: [
        { name: 'n', type: 'text', inputType: 'number', defaultValue: '๓' },
        { name: 'c', type: 'checkbox', choices: [1, 2], defaultValue: 2 },
        { name: 'b', type: 'boolean', valueTrue: 'yes', defaultValue: 'true' },
        { name: 'none', type: 'boolean', defaultValue: 'indeterminate' },
        { name: 'later', visibleIf: '{n} = 3', defaultValue: 'x' },
      ],
    });
    expect(form.complete()).toEqual({ n: 3, c: [2], b: 'yes', later: 'x' });
  });

  it('forgets an answer at once where the form wants it so', () => {
    const form = open({
      clearInvisibleValues: 'onHidden',
      elements: [{ name: 'a' }, { name: 'b', visibleIf: '{a} = 1' }, { name: 'c', visibleIf: '{b} = 2' }],
    });
    for (const [name, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['a', 0],
    ] as const)
      form.set(name, value);
    expect(form.data).toEqual({ a: 0 });
  });

  it('keeps an answer that is nobody’s to see where the form wants it so', () => {
    const form = open({ clearInvisibleValues: 'none', elements: [{ name: 'a', visible: false, defaultValue: 1 }] });
    expect(form.complete()).toEqual({ a: 1 });
  });

  it('takes Thai digits for digits', () => {
    const form = open({
      elements: [
        { name: 'age', inputType: 'number', min: 18 },
        { name: 'day', inputType: 'date' },
        { name: 'code', validators: [{ type: 'regex', regex: '^\\d{5}$' }] },
      ],
    });
    form.set('age', '๑๗');
    form.set('day', '๒๐๒๔-๐๒-๒๙');
    form.set('code', '๑๐๒๐๐');
    expect(form.data).toEqual({ age: 17, day: '2024-02-29', code: '๑๐๒๐๐' });
    expect(form.problems()).toEqual([{ name: 'age', code: 'too-small', params: { min: 18 } }]);
  });

  it('does not correct a number under somebody’s fingers, but keeps it as one', () => {
    const form = one({ inputType: 'number' });
    for (const typed of ['1.', '1.0', '-', '05', '1,5']) {
      form.set('q', typed);
      expect(form.questions.get('q')?.value).toBe(typed);
    }
    expect(form.complete()).toEqual({ q: 1.5 });
    form.set('q', '1.05');
    expect(form.data).toEqual({ q: 1.05 });
  });

  it('reads a kind that it does not know as the nearest, and never loses its answer', () => {
    const kind = (json: Record<string, unknown>) => one(json).questions.get('q')?.kind;
    expect(kind({ type: 'grid' })).toBe('text');
    expect(kind({ type: 'pictures', choices: [1] })).toBe('radiogroup');
    expect(kind({ type: 'pictures', choices: [1], multiSelect: true })).toBe('checkbox');
    const form = one({ type: 'grid' });
    form.set('q', { row: 'col' });
    expect(form.complete()).toEqual({ q: { row: 'col' } });
  });

  it('knows what is contact data', () => {
    const personal = (json: Record<string, unknown>) => one(json).questions.get('q')?.personal;
    expect(personal({ inputType: 'email' })).toBe(true);
    expect(personal({ inputType: 'tel' })).toBe(true);
    expect(personal({ autocomplete: 'given-name' })).toBe(true);
    expect(personal({ autocomplete: 'street-address' })).toBe(true);
    expect(personal({ personal: true, type: 'comment' })).toBe(true);
    expect(personal({ autocomplete: 'off' })).toBe(false);
    expect(personal({})).toBe(false);
  });

  it('hands out copies, so that nobody changes an answer by accident', () => {
    const form = one({ type: 'checkbox', choices: ['a', 'b'] });
    const given = ['a'];
    form.set('q', given);
    given.push('b');
    (form.data.q as string[]).push('b');
    expect(form.data).toEqual({ q: ['a'] });
  });

  it('gives two questions of one name one answer, kept while either is shown', () => {
    const form = open({
      elements: [{ name: 'a' }, { name: 'q', visibleIf: '{a} = 1' }, { name: 'q', visibleIf: '{a} = 2' }],
    });
    form.set('a', 1);
    form.set('q', 'x');
    form.set('a', 2);
    expect([form.visible(), form.complete()]).toEqual([['a', 'q'], { a: 2, q: 'x' }]);
    form.set('a', 3);
    expect(form.complete()).toEqual({ a: 3 });
  });

  it('keeps names that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const form = open({ elements: names.map((name) => ({ name, isRequired: true })) });
    expect(codes(form)).toEqual(names.map((name) => `${name}: required`));
    for (const name of names) form.set(name, name);
    expect(Object.entries(form.complete())).toEqual(names.map((name) => [name, name]));
    expect(open({ elements: [{ name: 'a', visibleIf: '{constructor} notempty' }] }).visible()).toEqual([]);
  });
});

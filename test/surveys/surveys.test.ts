import { readdirSync, readFileSync } from 'node:fs';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { formNamePattern } from '../../src/contract/wire.ts';
import { createForm } from '../../src/form/index.ts';
import { languages } from '../../src/locales/language.ts';
import { checkForm } from '../../src/server/forms/check-form.ts';
import { findNamed, findTexts, type Localised } from './walk.ts';

const folder = new URL('../../src/surveys/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const surveys = files.map((file): [name: string, json: Record<string, unknown>] => [
  file.replace(/\.json$/, ''),
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
]);

/** A language's own text; English is what every other language falls back to. */
const textIn = (text: Localised, language: string) => text[language] ?? (language === 'en' ? text.default : undefined);
const words = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike);

describe('the ready surveys', () => {
  it('are those that a page can name without bringing a form', () => {
    const names = ['community-needs', 'draft-opinion', 'feedback', 'nps', 'partner-staff', 'satisfaction'];
    expect(surveys.map(([name]) => name).sort()).toEqual(names);
    for (const name of names) expect(name).toMatch(formNamePattern);
  });

  it('measure satisfaction on the five dimensions, each on five steps', () => {
    const [, json] = surveys.find(([name]) => name === 'satisfaction') ?? [];
    const matrices = findNamed(json).filter(({ type }) => type === 'matrix');
    expect(matrices.map(({ name }) => name)).toEqual(['process', 'staff', 'place', 'information', 'outcome']);
    for (const { columns } of matrices) expect(columns).toEqual(matrices[0]?.columns);
    expect(matrices[0]?.columns).toMatchObject([5, 4, 3, 2, 1].map((value) => ({ value })));
  });
});

describe.each(surveys)('the ready survey %s', (name, json) => {
  const texts = findTexts(json);

  it('is SurveyJS JSON as SurveyJS itself reads it', () => {
    const survey = new Model(structuredClone(json));
    const messages = (survey.jsonErrors ?? []).map(({ message }) => message);
    // Of our own, and SurveyJS passes over them.
    expect(messages.filter((message) => !/'(notice|personal|nps)'\.$/.test(message))).toEqual([]);
    expect(survey.getAllQuestions().length).toBeGreaterThan(3);
  });

  it('is sound, so that a backend takes it: every expression can be read', () => {
    expect(checkForm(json)).toEqual([]);
    expect([...createForm(json, { locale: 'th' }).questions.keys()]).not.toHaveLength(0);
  });

  it('says everything in every language, and in each something of its own', () => {
    expect(texts.length).toBeGreaterThan(10);
    for (const { path, text } of texts) {
      for (const language of languages)
        expect([path, textIn(text, language)?.trim()]).toEqual([path, textIn(text, language)]);
      expect([path, textIn(text, 'th')]).toEqual([path, expect.stringMatching(/[ก-๙]/)]);
      expect([path, textIn(text, 'en')]).toEqual([path, expect.not.stringMatching(/[ก-๙]/)]);
    }
  });

  it('gives every question, page and choice a name of its own', () => {
    const names = findNamed(json).map((each) => String(each.name).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const element of findNamed(json)) {
      for (const property of ['choices', 'rows', 'columns', 'rateValues']) {
        const values = ((element[property] ?? []) as { value: unknown }[]).map(({ value }) => value);
        expect([element.name, new Set(values).size]).toEqual([element.name, values.length]);
        expect(values.every((value) => /^[\w-]+$/.test(String(value)))).toBe(true);
      }
    }
  });

  it('asks in short sentences', () => {
    for (const { path, text } of texts.filter(({ path: [property] }) => property !== 'notice')) {
      expect([path, words(textIn(text, 'en') ?? '', 'en').length <= 20]).toEqual([path, true]);
      expect([path, words(textIn(text, 'th') ?? '', 'th').length <= 25]).toEqual([path, true]);
    }
  });

  it('requires nothing, and asks who somebody is in no question but of contact data', () => {
    const elements = findNamed(json);
    expect(elements.filter(({ isRequired, requiredIf }) => isRequired || requiredIf)).toEqual([]);
    expect(elements.filter(({ personal }) => personal).map((each) => each.name)).toEqual(
      elements.filter((each) => each.name === 'contact').map((each) => each.name),
    );
  });

  // The widget for feedback has its own.
  it.skipIf(name === 'feedback')('brings its notice on personal data: basis, periods, rights and whom to ask', () => {
    const notice = (json.notice ?? {}) as Localised;
    for (const said of ['Personal Data Protection Act, section 24(4)', '3 years', 'erased', 'data protection officer'])
      expect(notice.default).toContain(said);
    for (const said of ['มาตรา 24 (4)', '3 ปี', 'ขอลบ', 'เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล']) expect(notice.th).toContain(said);
    // The period of contact data is promised exactly where they are asked for.
    expect(/90 days/.test(notice.default ?? '')).toBe(findNamed(json).some(({ personal }) => personal === true));
  });
});

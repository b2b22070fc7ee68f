import { expect, it } from 'vitest';
import type { Category } from '../../src/widgets/complaint/compose.ts';
import { findCategories } from '../../src/widgets/complaint/find-categories.ts';

const category = (name: string, th: string, en: string, notice = ''): Category => ({
  ...{ name, title: { th, en }, form: 'complaint', identities: ['named'], elsewhere: false },
  ...{ asksOffice: true, asksPlace: true, notices: notice ? [{ th: notice, en: '' }] : [] },
  term: { days: 15, kind: 'working' },
});
const categories = [
  category('service', 'การให้บริการของเจ้าหน้าที่', 'Service'),
  category('fraud', 'การหลอกลวงคนหางาน', 'Fraud on job seekers', 'หากโอนเงินให้มิจฉาชีพแล้ว โทร 1441'),
  category('jobs', 'นายจ้างและสัญญาจ้างงาน', 'Employers and contracts'),
];
const names = (typed: string) => findCategories(categories, typed).map(({ name }) => name);

it('finds words within Thai, which has no blanks between them, and the best first', () => {
  expect(names('ถูกนายจ้างหลอกลวง')).toEqual(expect.arrayContaining(['fraud', 'jobs']));
  expect(names('เจ้าหน้าที่ให้บริการไม่ดี')[0]).toBe('service');
  expect(names('หลอกลวง คนหางาน นายจ้าง')[0]).toBe('fraud');
});

it('looks into notices and other languages, in any case', () => {
  expect(names('มิจฉาชีพ')).toEqual(['fraud']);
  expect(names('CONTRACTS')).toEqual(['jobs']);
});

it('finds nothing in nothing', () => {
  expect(names('')).toEqual([]);
  expect(names('  ก ')).toEqual([]);
  expect(names('ทะเล')).toEqual([]);
});

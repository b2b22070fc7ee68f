import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NewComplaint } from '../../src/contract/complaints.ts';
import { toAsked, toComplaint } from '../../src/widgets/complaint/body.ts';
import { asked } from '../../src/widgets/complaint/names.ts';

const envelope = { category: 'service', lang: 'th', version: 'a'.repeat(64), started: undefined, test: false } as const;
const answers = {
  what: 'ทางเท้าพัง',
  [asked.identity]: 'named',
  [asked.name]: ' สมหญิง ใจดี ',
  [asked.email]: 'somying@example.com',
  [asked.phone]: '  ',
  [asked.office]: 'front',
  [asked.province]: '50',
  [asked.district]: '5001',
};

describe('what is sent of a complaint', () => {
  beforeAll(() => {
    vi.stubGlobal('location', { pathname: '/complaints/' });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('is what the contract asks for, each thing in its place', () => {
    const body = toComplaint(answers, envelope);
    expect(NewComplaint.parse(JSON.parse(JSON.stringify(body)))).toBeTruthy();
    expect(body).toMatchObject({
      answers: { what: 'ทางเท้าพัง' },
      identity: 'named',
      person: { name: 'สมหญิง ใจดี', email: 'somying@example.com' },
      office: 'front',
      place: { province: '50', district: '5001' },
      page: '/complaints/',
    });
    expect(Object.keys(body.answers)).toEqual(['what']);
    expect(body.person).not.toHaveProperty('phone');
    expect(body).not.toHaveProperty('test');
    expect(body.place).not.toHaveProperty('subdistrict');
  });

  it('tells nothing of who it is from where that is not wanted, whatever was typed before', () => {
    const body = toComplaint({ ...answers, [asked.identity]: 'anonymous' }, { ...envelope, test: true });
    expect(body).not.toHaveProperty('person');
    expect(body).not.toHaveProperty('page');
    expect(body.test).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/สมหญิง|somying/);
  });

  it('has what the backend finds wrong said where it was asked', () => {
    const wrong = (pointer: string) => toAsked([{ pointer, code: 'required' }])[0]?.pointer;
    expect(wrong('/person/name')).toBe(`/answers/${asked.name}`);
    expect(wrong('/place')).toBe(`/answers/${asked.province}`);
    expect(wrong('/answers/what')).toBe('/answers/what');
  });
});

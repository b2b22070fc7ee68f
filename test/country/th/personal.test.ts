import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Find, findPersonal, mask, maskIds } from '../../../src/country/th/personal.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { withoutPersonalData, withPersonalData } from './personal.data.ts';

/** Takes a label such as `{id|1-1004-00123-45-6}` apart: the text as it was written, and what is to be found in it. */
function read(labelled: string): { text: string; finds: Find[] } {
  const finds: Find[] = [];
  let text = '';
  let done = 0;
  for (const { 0: label, 1: kind, 2: piece = '', index } of labelled.matchAll(/\{(id|phone|email)\|(.*?)\}/g)) {
    text += labelled.slice(done, index);
    finds.push({ kind: kind as Find['kind'], start: text.length, end: text.length + piece.length });
    text += piece;
    done = index + label.length;
  }
  return { text: text + labelled.slice(done), finds };
}

const show = (text: string, finds: readonly Find[]) =>
  finds.map(({ kind, start, end }) => `${kind} at ${start}: ${text.slice(start, end)}`);

describe('personal data in what somebody wrote', () => {
  it('is labelled in at least 150 texts, about half of them without any', () => {
    expect(withPersonalData.length).toBeGreaterThanOrEqual(75);
    expect(withoutPersonalData.length).toBeGreaterThanOrEqual(75);
  });

  it('is found, each piece from its first to its last character', () => {
    const labelled = withPersonalData.map(read);
    expect(labelled.map(({ text }) => show(text, findPersonal(text)))).toEqual(
      labelled.map(({ text, finds }) => show(text, finds)),
    );
  });

  it('is not suspected in hotlines, amounts, dates, addresses and document numbers', () => {
    const alarms = withoutPersonalData.filter((text) => findPersonal(text).length > 0);
    expect(alarms.map((text) => show(text, findPersonal(text)))).toEqual([]);
  });

  it('is found nowhere any more once it is masked', () => {
    for (const { text } of withPersonalData.map(read)) expect(findPersonal(mask(text, findPersonal(text)))).toEqual([]);
  });

  it('is found in order and without overlap, whatever the text', () => {
    const pieces = fc.constantFrom(...'0123456789๐๘-. ()+@ab.ก\u200b\n', '081', '66', 'a@b.co', '1100400123456');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let done = 0;
        for (const { start, end } of findPersonal(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('masking', () => {
  it.each([
    ['โทร 081-234-5678 ค่ะ', 'โทร 08•-•••-•••• ค่ะ'],
    ['โทร ๐๒-๑๒๓-๔๕๖๗', 'โทร ๐๒-•••-••••'],
    ['โทร +66 81 234 5678', 'โทร +66 •• ••• ••••'],
    ['บัตร 1-1004-00123-45-6', 'บัตร •-••••-•••••-••-•'],
    ['บัตร 1100400123456', 'บัตร •••••••••••••'],
    ['somchai.j@example.go.th', 's••••••.•@•••••••.••.••'],
    ['สมชาย@คน.ไทย', 'ส••••@••.•••'],
  ])('writes %s as %s', (text, masked) => {
    expect(mask(text, findPersonal(text))).toBe(masked);
  });

  it('leaves the rest of the text exactly as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (a, b) => {
          const [before, after] = [`${a.replace(/[\p{N}@]/gu, '')}:`, `:${b.replace(/[\p{N}@]/gu, '')}`];
          const text = `${before}0812345678${after}`;
          expect(mask(text, findPersonal(text))).toBe(`${before}08••••••••${after}`);
        },
      ),
    );
  });

  it('hides a national ID however it is written, valid or not, and keeps phone and mail for the person to decide', () => {
    const digit = fc.constantFrom(...'0123456789๐๑๒๓๔๕๖๗๘๙');
    const gap = fc.constantFrom('', '-', ' ', '.', ' - ', '\u200b', '\u00a0', '–', '-\u200b');
    const around = fc.constantFrom('', ' ', 'บัตร', 'ID:', '(', ')', '\n', ', ', ' 0812345678 a@b.co ');
    fc.assert(
      fc.property(fc.array(digit, { minLength: 13, maxLength: 13 }), gap, around, around, (digits, gap, a, b) => {
        const id = [1, 5, 10, 12, 13].map((to, i, ends) => digits.slice(ends[i - 1] ?? 0, to).join('')).join(gap);
        expect(maskIds(`${a}${id}${b}`)).toBe(`${a}${id.replace(/\p{N}/gu, '•')}${b}`);
      }),
    );
  });

  it('leaves thirteen digits alone that are part of a longer number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{14,40}$/), (number) => {
        expect(maskIds(`เลขที่ ${number}`)).toBe(`เลขที่ ${number}`);
      }),
    );
  });
});

describe('a text meant to keep the server busy', () => {
  const pieces = [
    'a',
    '1',
    '1 ',
    '0-',
    'a@',
    '@',
    'a.',
    'a@a.',
    'a@ก',
    'a@ก.',
    'ก',
    'ก.',
    '1\u200b',
    '\u200b',
    '1    ',
    '081-234-567',
    '1-1004-00123-45-',
  ];
  it.each(pieces)('is read through at once: 100 kB of %j', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(cpuTime(() => findPersonal(`${text}!`))).toBeLessThan(2000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseThai } from '../../../src/country/th/normalise.ts';
import { cpuTime } from '../../support/cpu-time.ts';

/** Code points as they are typed, since on the screen they look alike. */
const typed = (...points: number[]) => String.fromCodePoint(...points);
const [no, sara, am, aa, nikhahit, to, ek, i, u, phinthu, cancelled] = [
  0xe19, 0xe40, 0xe33, 0xe32, 0xe4d, 0xe49, 0xe48, 0xe34, 0xe38, 0xe3a, 0xe4c,
] as const;

describe('Thai text made to be compared', () => {
  it.each([
    ['เเ for แ', typed(sara, sara, no), 'แน'],
    ['ํ า for ำ', typed(no, nikhahit, aa), typed(no, am)],
    ['ํ, tone, า', typed(no, nikhahit, to, aa), typed(no, to, am)],
    ['tone, ํ, า', typed(no, to, nikhahit, aa), typed(no, to, am)],
    ['tone after ำ', typed(no, am, to), typed(no, to, am)],
    ['tone before the vowel above', typed(no, to, i), typed(no, i, to)],
    ['tone before the vowel below', typed(no, ek, u), typed(no, u, ek)],
    ['์ before the vowel above', typed(no, cancelled, i), typed(no, i, cancelled)],
    ['the same tone twice', typed(no, to, to), typed(no, to)],
    ['the same vowel twice', typed(no, i, i, to, i), typed(no, i, to)],
    ['the same tone twice after า', typed(no, aa, to, to), typed(no, aa, to)],
    ['ํ before ำ', typed(no, nikhahit, am), typed(no, am)],
    ['marks below in another order', typed(no, u, phinthu), typed(no, phinthu, u)],
  ])('reads %s', (_, written, read) => {
    expect(normaliseThai(written)).toBe(read);
  });

  it('leaves text that is well typed as it is', () => {
    const text = 'ขอบคุณเจ้าหน้าที่ น้ำใจดี พันธุ์ข้าว สิทธิ์ ก็ ๆ ฯลฯ กำลัง เก่า แก่ ป้าย สรณํ 24 มิ.ย. ๒๕๖๙';
    expect(normaliseThai(text)).toBe(text);
  });

  it('drops zero-width characters between Thai letters and nowhere else', () => {
    expect(normaliseThai('กรม\u200bการ\u200c\ufeffจัด\u00adหา่\u2060งาน')).toBe('กรมการจัดหา่งาน');
    for (const kept of [
      'ก\u200b a',
      'a\u200bก',
      '👨\u200d👩\u200d👧',
      'ស្រុក\u200bខ្មែរ',
      'က\u200cက',
      'ก\u200b',
      '\u200bก',
      '❤\ufe0f',
    ]) {
      expect(normaliseThai(kept)).toBe(kept.normalize('NFC'));
    }
  });

  const unit = fc.oneof(
    fc.constantFrom(...'กนงเแาำ่้๊๋์ิีึืฺุู็ํ๎ๆ๑', '\u200b', '\u200d', '\ufeff', '\u0301', '\u0334', '\u1037', '\u17d2', 'e'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

  it('does not change any more when it is done again', () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = normaliseThai(written);
        expect(normaliseThai(once)).toBe(once);
      }),
      { numRuns: 5000, examples: [[typed(am, am, to)], [`\u17b4${typed(i, no)}`]] },
    );
  });

  it('is the same whichever canonical form was typed', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(normaliseThai(written.normalize('NFD'))).toBe(normaliseThai(written.normalize('NFC')));
      }),
      { numRuns: 2000, examples: [[`À${typed(i)}`]] },
    );
  });

  it('is in NFC and, without Thai letters, nothing but that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (written, ascii) => {
        const foreign = written.replace(/[\u0e00-\u0e7f]/g, '');
        expect(normaliseThai(foreign)).toBe(foreign.normalize('NFC'));
        expect(normaliseThai(ascii)).toBe(ascii);
        expect(normaliseThai(written)).toBe(normaliseThai(written).normalize('NFC'));
      }),
    );
  });

  it('takes a moment for 100 kB of anything', () => {
    for (const piece of ['่', 'ํ', 'ก\u200b', '\u200b', 'ก่', '่ิ\u0334', 'ํา', 'เ', 'ก\ufe0f', '\u0301']) {
      expect(
        cpuTime(() => normaliseThai(`ก${piece.repeat(100_000 / piece.length)}`)),
        JSON.stringify(piece),
      ).toBeLessThan(2000);
    }
  });
});

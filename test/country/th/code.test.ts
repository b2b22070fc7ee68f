import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeBytes, readCode, receiptNumber, toCode } from '../../../src/country/th/code.ts';

const random = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

it('it is read however it was typed', () => {
  const ways = fc.array(fc.nat(5), { minLength: 40, maxLength: 40 });
  const marks = ['', ' ', '-', '–', '\u200b', '\n'];
  fc.assert(
    fc.property(random, ways, fc.integer({ min: 0, max: 3 }), (bytes, turns, script) => {
      const code = toCode(bytes);
      const zero = [0x30, 0x0e50, 0x0ed0, 0x1040][script] as number;
      const typed = [...code].map((character, at) => {
        const turn = turns[at] as number;
        const mark = marks[turns[at + 20] as number];
        if (character === '-') return mark;
        if (turn === 1 && character === '0') return 'O';
        if (turn === 1 && character === '1') return 'l';
        if (turn === 2 && character === '1') return 'I';
        if (/\d/.test(character)) return String.fromCharCode(zero + Number(character)) + mark;
        return (turn > 3 ? character.toUpperCase() : character) + mark;
      });
      expect(readCode(typed.join(''))).toBe(code.replaceAll('-', ''));
    }),
  );
});

it('it has four groups of four, and each of its characters comes as often', () => {
  const all = Array.from({ length: 256 }, (_, byte) => toCode(new Uint8Array(codeBytes).fill(byte)));
  expect(all.every((code) => /^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/.test(code))).toBe(true);
  expect(new Set(all).size).toBe(32);
});

it.each([
  '',
  '7k3m-9q0x-2f8d-hv5',
  '7k3m-9q0x-2f8d-hv5t0',
  '7k3m-9q0x-2f8d-hv5u',
  '7k3m-9q0x-2f8d-hv5ก',
  '../../../../etc',
  'İ7k3m9q0x2f8dhv5',
])('what is no code is said to be none: %s', (typed) => expect(readCode(typed)).toBeUndefined());

it('any text is read without fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readCode(text) ?? '0'.repeat(16)).toMatch(/^[0-9a-z]{16}$/);
    }),
  );
});

it('a receipt has a number short enough to read out, which is never taken for a sum', () => {
  expect(receiptNumber('7151bf64-e7c9-4094-8660-6729dd4037b3')).toBe('3ha6z-p9sy9');
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(receiptNumber(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    }),
  );
  expect(receiptNumber('m1')).toBe('m1');
});

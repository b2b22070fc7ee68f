import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatinDigits } from '../../../src/country/th/digits.ts';

describe('digits', () => {
  it.each([
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['Lao', '໐໑໒໓໔໕໖໗໘໙'],
    ['Burmese', '၀၁၂၃၄၅၆၇၈၉'],
    ['Khmer', '០១២៣៤៥៦៧៨៩'],
  ])('are read in %s', (_, digits) => {
    expect(toLatinDigits(`โทร ${digits} 0`)).toBe('โทร 0123456789 0');
  });

  it('leaves every other character where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const latin = toLatinDigits(text);
        expect(latin).toHaveLength(text.length);
        expect(latin.replace(/\d/g, '')).toBe(text.replace(/[\d๐-๙໐-໙၀-၉០-៩]/g, ''));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src/country/th/personal.ts';
import { mayBePersonal } from '../../../src/country/th/personal-traces.ts';
import { withPersonalData } from './personal.data.ts';

describe('a glance at a text', () => {
  it.each(withPersonalData)('sees that it may hold personal data: %s', (labelled) => {
    expect(mayBePersonal(labelled.replace(/\{\w+\|([^}]*)\}/g, '$1'))).toBe(true);
  });

  it('never says no where something would be found', () => {
    const piece = fc.constantFrom(
      ...'0123456789๐๑๒๘๙၀៩',
      ' ',
      '-',
      '.',
      '@',
      'a.co',
      'ก',
      '+66',
      '\u200b',
      '(',
      ')',
      '–',
    );
    let found = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 9, maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        if (!findPersonal(text).length) return;
        found++;
        expect(mayBePersonal(text)).toBe(true);
      }),
      { numRuns: 50_000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each(['', 'รอคิวสามชั่วโมง', 'วันที่ 12 มีนาคม 2569 เวลา 08.30 น.'])('lets most texts pass: %s', (text) =>
    expect(mayBePersonal(text)).toBe(false),
  );
});

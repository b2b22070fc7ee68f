import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabet } from '../../../src/country/th/code.ts';
import { readReference, toReference } from '../../../src/country/th/reference.ts';

const references = fc
  .tuple(fc.stringMatching(/^[A-HJ-NP-Z]{2,8}$/), fc.integer({ min: 2569, max: 2600 }), fc.uint8Array({ minLength: 5 }))
  .map(([agency, year, random]) => toReference(agency, year, random));

describe('a reference', () => {
  it('is read as it was made, however it was typed', () => {
    const ways: ((text: string) => string)[] = [
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => ` ${text.replaceAll('-', ' – ')} `,
      (text) => text.replaceAll('-', ''),
      (text) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] as string),
      (text) => text.slice(0, -6) + text.slice(-6).replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    fc.assert(
      fc.property(
        references,
        fc.constantFrom(...ways),
        (reference, way) => readReference(way(reference)) === reference,
      ),
    );
  });

  it('is known to be wrong when any one character is', () => {
    const places = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(references, places, fc.constantFrom(...alphabet), (reference, fromEnd, other) => {
        const at = reference.length - fromEnd;
        fc.pre(reference[at] !== other.toUpperCase());
        return readReference(reference.slice(0, at) + other + reference.slice(at + 1)) === undefined;
      }),
    );
  });

  it('is nothing else', () => {
    for (const text of ['', 'DOE', 'DOE-2569', 'DOE-2569-7K3M9', '2569-7K3M9Q', 'DOE-2569-7K3M9QQ', '😀']) {
      expect(readReference(text)).toBeUndefined();
    }
  });
});

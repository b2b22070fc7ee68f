import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode, toCode } from '../../../src/country/th/code.ts';
import { findReceipt } from '../../../src/country/th/receipt.ts';
import { toReference } from '../../../src/country/th/reference.ts';

const reference = 'DOE-2569-7K3M9N';
const secret = '7k3m-9q0x-2f8d-hv5t';
const plain = '7k3m9q0x2f8dhv5t';
const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)));

describe('a receipt', () => {
  it.each([
    ['reference alone', reference, { reference }],
    ['reference as it was typed', ' doe ๒๕๖๙–7k3m9n ', { reference }],
    ['secret alone', secret, { secret: plain }],
    ['secret in capitals, with O for 0 and blanks', '7K3M 9QOX 2F8D HV5T', { secret: plain }],
    ['both in a line', `${reference} ${secret}`, { reference, secret: plain }],
    ['both without dashes', `doe25697k3m9n ${plain}`, { reference, secret: plain }],
    ['in Thai', `เลขที่เรื่อง: ${thai(reference)}\nรหัสลับ: ${thai(secret)}`, { reference, secret: plain }],
    [
      'with the proof below',
      `Ref ${reference}\nSecret ${secret}\nProof 0000-1111-2222-3333`,
      { reference, secret: plain },
    ],
    [
      'with zero-width characters',
      `${reference}\u200b ${secret.replaceAll('-', '\u200b-')}`,
      { reference, secret: plain },
    ],
    ['a wrong character', 'DOE-2569-7K3M9Q', {}],
    ['words of four letters', 'please keep this very safe with them', {}],
    ['nothing', '', {}],
  ])('is found: %s', (_what, text, found) => {
    expect(findReceipt(text)).toEqual(found);
  });

  it('is found in any text around it, whatever it is made of', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(bytes(5), bytes(16), fc.integer({ min: 2560, max: 2700 }), (one, other, year) => {
        const [its, code] = [toReference('DOE', year, one), toCode(other)];
        const text = `ใบรับเรื่องร้องเรียน\r\nReference: ${its}\r\nSecret: ${code.toUpperCase()}\r\nวันที่ 23 พฤศจิกายน 2569 เวลา 09.30 น.\r\n`;
        expect(findReceipt(text)).toEqual({ reference: its, secret: readCode(code) });
      }),
    );
  });
});

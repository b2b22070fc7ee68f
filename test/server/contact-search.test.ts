import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSearch } from '../../src/server/store/contact-search.ts';
import { cpuTime } from '../support/cpu-time.ts';

const toThaiDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

const subscriber = fc
  .tuple(fc.constantFrom('6', '8', '9', '2', '3'), fc.stringMatching(/^\d{7}$/))
  .map(([a, b]) => (['2', '3'].includes(a) ? `${a}${b}` : `${a}${b}0`));
const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '–', ' - ', '\u00a0'), { minLength: 10, maxLength: 10 });
const spaced = (digits: string, between: string[]) =>
  [...digits]
    .map((digit, i) => digit + (between[i] ?? ''))
    .join('')
    .replace(/[^\d]+$/, '');

describe('finding a person by what they left', () => {
  it('finds a Thai phone number however it was typed', () => {
    fc.assert(
      fc.property(
        subscriber,
        gaps,
        fc.constantFrom('0', '+66', '0066', '66', '+66 0', '+66 (0)', '(0)'),
        fc.boolean(),
        fc.constantFrom(['', ''], ['โทร ', ' ค่ะ'], ['tel:', ''], ['(', ')'], ['a@b.th, ', ' or line']),
        (digits, between, prefix, thai, [before, after]) => {
          const typed = `${before}${prefix}${spaced(digits, between)}${after}`;
          expect(contactSearch(thai ? toThaiDigits(typed) : typed)).toContain(`0${digits}`);
        },
      ),
      // The end of a number may look like a day.
      { examples: [['600000000', ['', '', '-', '-', '-', '', '', '', '', ''], '0', false, ['', '']]] },
    );
  });

  it('finds an e-mail address in any case, and between other words', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.stringMatching(/^[a-z\d][\w.+-]{0,20}$/), fc.domain()).map((parts) => parts.join('@')),
        fc.constantFrom(
          ...[
            ['', ''],
            ['  ', '.'],
            ['<', '>'],
            ['เมล ', ' นะคะ'],
            ['อีเมล', 'หรือโทร'],
            ['email=', '!'],
            ['["', '"]'],
          ],
          ...[
            ["'", "'"],
            ['ID|', '|'],
            ['mail/', '/'],
            ['mailto:', '?subject=x'],
          ],
        ),
        (address, [before, after]) => {
          expect(contactSearch(`${before}${address.toUpperCase()}${after}`)).toEqual([address.toLowerCase()]);
        },
      ),
    );
  });

  it.each([
    ['two numbers side by side', '0812345678 0898765432', ['0812345678', '0898765432']],
    ['two numbers by a slash', '081/234/5678/089_876_5432', ['0812345678', '0898765432']],
    ['a minus sign', '081\u2212234\u22125678', ['0812345678']],
    ['the range of an exchange', '02-123-4567-8', ['021234567']],
    ['a number that is longer', '081-234-56789', ['08123456789']],
    ['a day before a number', '12/03/2567 081-234-5678', ['12032567', '0812345678']],
    ['an address by a slash', 'somchai@example.com/081-234-5678', ['somchai@example.com', '0812345678']],
    ['an address in Thai', 'อีเมลsomchai@example.comหรือโทร0812345678', ['somchai@example.com', '0812345678']],
    ['an address before a number', 'a@b.com0812345678', ['a@b.com', '0812345678']],
    ['an address of Thai', 'เมล สมชาย@คน.ไทย', ['สมชาย@คน.ไทย']],
    ['an apostrophe within', "'o'brien@example.com'", ["o'brien@example.com"]],
    ['a province of many sixes', '1-6681-34567-89-1', ['1668134567891']],
    ['a number and an address', '02-123-4567 Somchai@Example.go.th', ['somchai@example.go.th', '021234567']],
    ['a number abroad', '+1 (202) 555-0123', ['12025550123']],
    ['an ID that is no phone number', '1-1001-12345-67-8', ['1100112345678']],
    ['full-width digits', '０８１２３４５６７８', ['0812345678']],
    ['marks that cannot be seen', '081\u200b234\u00ad5678', ['0812345678']],
    ['neither', '  Line:  SomChai ', ['line: somchai']],
    ['nothing', ' \u200b ', []],
  ])('keeps %s', (_, typed, found) => {
    expect(contactSearch(typed)).toEqual(found);
  });

  it('keeps a long text as something short, and of its own', () => {
    const long = 'บ้านเลขที่ '.repeat(1_000);
    const [[kept = ''] = [], other, again] = [long, `${long}1`, ` ${long.toUpperCase()} `].map(contactSearch);
    expect(Buffer.byteLength(kept)).toBeLessThan(1_000);
    expect(other).not.toEqual([kept]);
    expect(again).toEqual([kept]);
  });

  it('is not held up by text that is made to hold it up', () => {
    const slow = [
      `${'a'.repeat(20_000)}`,
      '0-'.repeat(10_000),
      '1 '.repeat(10_000),
      `0${' '.repeat(20_000)}`,
      'a.'.repeat(10_000),
      '@'.repeat(20_000),
      'a@'.repeat(10_000),
      `a@${'a.'.repeat(10_000)}`,
      'ก'.repeat(20_000),
      'ก@'.repeat(10_000),
    ];
    const busy = cpuTime(() => {
      for (const text of slow) contactSearch(text);
    });
    expect(busy).toBeLessThan(1_000);
  });
});

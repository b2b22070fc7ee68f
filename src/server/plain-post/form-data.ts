import { ApiProblem } from '../problems.ts';

/** Names and values that a plain HTML form sent, in order. */
export type Entries = readonly (readonly [string, string])[];

/**
 * Reads `application/x-www-form-urlencoded` in the encoding that the browser names in the field `_charset_`, else in
 * UTF-8: a page in TIS-620 sends Thai in windows-874. Throws `malformed`.
 */
export function readFormData(body: Uint8Array): Entries {
  const fields = Buffer.from(body)
    .toString('latin1')
    .split('&')
    .filter(Boolean)
    .map((field) => {
      const [name = '', ...value] = field.split('=');
      return [percentDecode(name), percentDecode(value.join('='))] as const;
    });
  const charset = fields.find(([name]) => name.toString() === '_charset_')?.[1].toString() || 'utf-8';
  const decode = decoderFor(charset);
  return fields.map(([name, value]) => [decode(name), decode(value)]);
}

function percentDecode(text: string): Buffer {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decoderFor(charset: string): (bytes: Buffer) => string {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const decode = (bytes: Buffer) => guarded(() => decoder.decode(bytes));
    return decoder.encoding.startsWith('utf-') ? decode : (bytes) => readReferences(decode(bytes));
  } catch {
    throw new ApiProblem('malformed');
  }
}

function guarded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new ApiProblem('malformed');
  }
}

/** What an encoding cannot write, browsers send as `&#8211;`. */
function readReferences(text: string): string {
  return text.replace(/&#(\d{1,7});/g, (reference, number: string) => {
    const code = Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}

/**
 * The bytes of a page in the encodings that pages are served in. Sources are UTF-8; what TIS-620 does not have
 * becomes a character reference.
 * @type {{ 'utf-8': (text: string) => Buffer, 'tis-620': (text: string) => Buffer }}
 */
export const encodings = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'tis-620': (text) =>
    Buffer.from([...text].map((character) => toTis620(character.codePointAt(0) ?? 0)).join(''), 'latin1'),
};

/** One character of TIS-620 as a string of bytes: ASCII as it is, U+0E01 to U+0E5B at 0xA1 to 0xFB. */
function toTis620(point) {
  if (point < 0x80) return String.fromCharCode(point);
  if (point >= 0x0e01 && point <= 0x0e5b) return String.fromCharCode(point - 0x0e00 + 0xa0);
  return `&#${point};`;
}

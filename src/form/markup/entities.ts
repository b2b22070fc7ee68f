/** Those that texts for people use; the rest stays as it is written. */
const named = new Map(
  [
    ...['amp &', 'lt <', 'gt >', 'quot "', "apos '", 'nbsp \u00a0', 'copy ©', 'reg ®', 'trade ™', 'deg °', 'middot ·'],
    ...['bull •', 'hellip …', 'ndash –', 'mdash —', 'lsquo ‘', 'rsquo ’', 'ldquo “', 'rdquo ”', 'laquo «', 'raquo »'],
    ...['times ×', 'divide ÷', 'plusmn ±', 'frac12 ½', 'euro €', 'larr ←', 'rarr →', 'shy \u00ad', 'zwnj \u200c'],
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** Turns `&amp;`, `&#3585;` and `&#xE01;` into what they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z\d]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name) return (whole.endsWith(';') && named.get(name)) || whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const usable = code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
    return usable ? String.fromCodePoint(code) : '';
  });
}

import { inflateRawSync } from 'node:zlib';

/** Reads CSV as RFC 4180 has it, after the byte order mark; throws on anything else. */
export function readCsv(file: Buffer): string[][] {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  if (!source.startsWith('\uFEFF') || !source.endsWith('\r\n'))
    throw new Error('no mark at the start or no line end at the end');
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (cell.lastIndex = 1; cell.lastIndex < source.length; ) {
    const [, quoted, plain = '', end] = cell.exec(source) ?? [];
    if (end === undefined) throw new Error('not CSV');
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A cell as a spreadsheet shows it, a moment such as `2026-09-21 20:13:21`; `undefined` where there is none. */
export type SheetCell = string | number | boolean | undefined;

/** Reads the first sheet of a workbook. Throws on formulas, and on what XML cannot hold. */
export function readXlsx(file: Buffer): SheetCell[][] {
  const parts = unzip(file);
  const [sheet = '', strings = ''] = [parts.get('xl/worksheets/sheet1.xml'), parts.get('xl/sharedStrings.xml')];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  if (/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|<f[ >]/.test(sheet + strings)) throw new Error('a formula, or not XML');
  const showsTime = timeStyles(parts.get('xl/styles.xml') ?? '');
  const shared = Array.from(strings.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g), ([, text = '']) => fromXml(text));
  return Array.from(sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs), ([, row = '']) => {
    const cells: SheetCell[] = [];
    for (const [, column = '', style, type, value = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w)")?><v>([^<]*)<\/v><\/c>/g,
    )) {
      const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      if (type === 's' && shared[Number(value)] === undefined) throw new Error(`no string number ${value}`);
      const number = showsTime.has(Number(style)) ? toTime(Number(value)) : Number(value);
      cells[index] = type === 's' ? shared[Number(value)] : type === 'b' ? value === '1' : number;
    }
    return Array.from(cells);
  });
}

/** The numbers of the cell styles that show days and times (ECMA-376 part 1, 18.8.10 and 18.8.30). */
function timeStyles(styles: string): Set<number> {
  const formats = Array.from(
    styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="yyyy-mm-dd hh:mm:ss"/g),
    ([, id]) => id,
  );
  const [, cellStyles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const used = Array.from(cellStyles.matchAll(/<xf ([^>]*)>/g), ([, xf = '']) => /numFmtId="(\d+)"/.exec(xf)?.[1]);
  return new Set(used.flatMap((id, index) => (id !== undefined && formats.includes(id) ? [index] : [])));
}

/** Days since the last but one of 1899, as a spreadsheet shows them. */
function toTime(days: number): string {
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Turns entities back, then characters by number as spreadsheets do (ECMA-376 part 1, 22.9.2.19). */
function fromXml(text: string): string {
  return text
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    parts.set(name, (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString());
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

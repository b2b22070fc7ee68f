import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node';
import { toCell } from './cell.ts';
import type { Column } from './columns.ts';

/** Excel's own limits: characters in a cell, rows in a sheet. */
const most = { cell: 32_767, rows: 1_048_576 };

/** How a moment is shown, and how wide a column must be for it and its title: else Excel draws `####`. */
const time = { format: 'yyyy-mm-dd hh:mm:ss', width: 28 };

/** Thailand's clocks are 7 hours ahead of UTC all year. Milliseconds. */
const bangkok = 7 * 3_600_000;

/** Writes a table as a workbook of one sheet, moments as the clocks in Bangkok show them. Throws when there are more rows than a sheet can hold. */
export async function* toXlsx<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row[]>,
  name = 'responses',
): AsyncGenerator<Uint8Array> {
  const sheet: SheetData = [columns.map((column) => ({ value: toText(titleOf(column)), fontWeight: 'bold' }))];
  for await (const batch of rows) {
    for (const row of batch) sheet.push(columns.map(({ read }) => toSheetCell(read(row))));
    if (sheet.length > most.rows) throw new Error(`A sheet holds ${most.rows} rows at most: use csv or jsonl.`);
  }
  const widths = columns.map(({ isTime }) => (isTime ? { width: time.width } : {}));
  yield await writeXlsxFile(sheet, { sheet: name, stickyRowsCount: 1, columns: widths }).toBuffer();
}

const titleOf = ({ title, isTime }: Pick<Column, 'title' | 'isTime'>) => (isTime ? `${title} (Asia/Bangkok)` : title);

/** A workbook knows no zones: its moments are what some clock on a wall shows. */
function toSheetCell(value: unknown): SheetCell {
  if (value instanceof Date) {
    return { type: Date, value: new Date(value.getTime() + bangkok), format: time.format };
  }
  const cell = toCell(value);
  return typeof cell === 'string' ? { type: String, value: toText(cell) } : cell;
}

/** Characters that XML cannot hold or changes, and what would be taken for one written as below. */
const unsafe = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD|_(?=x[\da-f]{4}_)/giu;

/**
 * Writes such characters as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), which every reader turns back; so too the first
 * letter of words like "constructor", which write-excel-file takes for something that it has written before.
 */
function toText(text: string): string {
  const whole = text.length > most.cell ? `${text.slice(0, most.cell - 1)}…`.toWellFormed() : text;
  const safe = whole.replace(unsafe, byNumber);
  return safe in Object.prototype ? safe.replace(/^./, byNumber) : safe;
}

const byNumber = (character: string) =>
  character.replace(/./gs, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

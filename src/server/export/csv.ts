import { stringify } from 'csv-stringify/sync';
import { toCell } from './cell.ts';
import type { Column } from './columns.ts';

/** What a spreadsheet would run, also behind blanks and invisible marks. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

const options = {
  record_delimiter: '\r\n',
  // Else a line break of another kind than the table's own would not be quoted.
  quoted_string: true,
  cast: {
    string: (text: string) => (formula.test(text) ? `'${text}` : text),
    boolean: (value: boolean) => String(value),
  },
};

/** Writes a table as CSV that spreadsheets open in UTF-8 and of which they run nothing. */
export async function* toCsv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([columns.map(({ title }) => title)], options)}`;
  for await (const batch of rows) {
    yield stringify(
      batch.map((row) => columns.map(({ read }) => toCell(read(row)))),
      options,
    );
  }
}

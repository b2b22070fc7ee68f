import type { Queries } from '../store/database.ts';
import { type Column, columnsOf } from './columns.ts';
import { toCsv } from './csv.ts';
import { toJsonl } from './jsonl.ts';
import { type ExportedResponse, findSources, readRows, type Selection } from './rows.ts';
import { toXlsx } from './xlsx.ts';

/** What responses can be exported as. */
export type ExportFormat = 'xlsx' | 'csv' | 'jsonl';

/** Writes the columns of all rows, which come in batches. */
type Writer = (
  columns: readonly Column[],
  rows: AsyncIterable<ExportedResponse[]>,
) => AsyncIterable<string | Uint8Array>;

const writers: Record<ExportFormat, Writer> = { xlsx: toXlsx, csv: toCsv, jsonl: toJsonl };

/** The names of all formats, the usual one first. */
export const exportFormats = Object.keys(writers) as ExportFormat[];

/** Writes the selected responses, complete as of now. In memory is one batch at a time; for XLSX, the whole table. */
export async function* exportResponses(
  q: Queries,
  selection: Selection,
  format: ExportFormat,
): AsyncGenerator<string | Uint8Array> {
  const sources = await findSources(q, selection);
  yield* writers[format](columnsOf(selection, sources), readRows(q, selection, sources));
}

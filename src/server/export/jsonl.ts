import type { Column } from './columns.ts';
import { toJsonLine } from './json-line.ts';
import type { ExportedResponse } from './rows.ts';

/** Writes each response as one line of JSON, answers and contact data as they are kept. */
export async function* toJsonl(
  _columns: readonly Column[],
  rows: AsyncIterable<ExportedResponse[]>,
): AsyncGenerator<string> {
  for await (const batch of rows) yield batch.map(toJsonLine).join('');
}

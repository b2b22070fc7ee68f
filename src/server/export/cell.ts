/** What a cell of a table can hold. */
export type Cell = string | number | boolean | undefined;

/** Writes a value into one cell: a moment in ISO 8601, what was chosen from a list with "; " between, anything deeper as JSON. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map((item) => toCell(item) ?? '').join('; ') : JSON.stringify(value);
}

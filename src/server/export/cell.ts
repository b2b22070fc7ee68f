import { uploadIdPattern } from '../store/uploads.ts';

/** What a cell of a table can hold. */
export type Cell = string | number | boolean | undefined;

/** Writes a value into one cell: a moment in ISO 8601, what was chosen from a list with "; " between, a file by its name and id, anything deeper as JSON. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (isFile(value)) return `${value.name} (${value.content})`;
  return Array.isArray(value) ? value.map((item) => toCell(item) ?? '').join('; ') : JSON.stringify(value);
}

/** What an answer to a question of kind `file` holds for each. */
function isFile(value: unknown): value is { name: string; content: string } {
  const { name, content, ...rest } = value as Record<string, unknown>;
  const isId = typeof content === 'string' && uploadIdPattern.test(content);
  return typeof name === 'string' && isId && Object.keys(rest).join() === 'type';
}

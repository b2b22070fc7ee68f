import { asJson, asList, asText } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import type { Choice, Json } from '../../types.ts';
import type { Part } from './part.ts';

/** The questions of one row of a matrix, as JSON: one a column, then those of its details. */
export function readCells(matrix: Json): Json[] {
  const cells = asList(matrix.columns).map((column) => readCell(asJson(column), matrix));
  const hasDetails = (matrix.detailPanelMode ?? 'none') !== 'none';
  return hasDetails ? [...cells, ...asList(matrix.detailElements).map(asJson)] : cells;
}

function readCell(column: Json, matrix: Json): Json {
  const written = asText(column.cellType).toLowerCase();
  const type = written && written !== 'default' ? written : asText(matrix.cellType) || 'dropdown';
  const choices = asList(column.choices).length ? column.choices : matrix.choices;
  return { ...column, type, ...(choices !== undefined && { choices }) };
}

/** Conditions of hidden cells clear them at once or never: what SurveyJS leaves in a row when it is sent is left here. */
export function lasting(cells: readonly Json[], { json }: FormContext): Json[] {
  const now = /^onHidden/.test(asText(json.clearInvisibleValues));
  return cells.map((cell) => ({ ...cell, clearIfInvisible: cell.clearIfInvisible ?? (now ? undefined : 'none') }));
}

/** The columns that have a cell to show; all of them where there is no row. */
export function shownColumns({ json }: QuestionNode, rows: readonly Part[], { say }: FormContext): Choice[] {
  return asList(json.columns).flatMap((written, index) => {
    const column = asJson(written);
    const isShown = rows.length ? rows.some((row) => row.elements[index]?.visible) : column.visible !== false;
    const value = rows[0]?.elements[index]?.name ?? asText(column.name);
    return isShown ? [{ value, text: say(column.title) || value }] : [];
  });
}

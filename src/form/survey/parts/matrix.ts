import { isEmpty, isEqual } from '../../expression/values.ts';
import { asJson, asText } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import type { Choice, Json } from '../../types.ts';
import { redefine } from '../redefine.ts';
import { watchLines } from './lines.ts';
import { finishWith } from './outcome.ts';
import { withEntries } from './with-entries.ts';

/** Gives a matrix of choices its rows and columns. */
export function addLines(question: QuestionNode, context: FormContext): void {
  const { json, key, clearing } = question;
  const keepVisible = () => {
    const kept = inColumns(asJson(question.value), columns.shown(), rows.values);
    if (clearing.startsWith('onHidden')) context.answers.set(key, kept);
  };
  const rows = watchLines(json.rows, json.rowsVisibleIf, question, context);
  const columns = watchLines(json.columns, json.columnsVisibleIf, question, context, keepVisible);
  redefine(question, {
    get rows() {
      return rows.shown();
    },
    get columns() {
      return columns.shown();
    },
  });
  finishWith(question, (value) => {
    if (clearing === 'none') return value;
    const shown = new Set(rows.shown().map((row) => row.value));
    const hidden = rows.values
      .filter((row) => !shown.has(row))
      .map((row): [string, undefined] => [asText(row), undefined]);
    const kept = inColumns(withEntries(asJson(value), hidden), columns.shown(), rows.values);
    return isEmpty(kept) ? undefined : kept;
  });
}

/** Takes from the answers in known rows those columns that are not shown. */
function inColumns(record: Json, columns: readonly Choice[], rows: readonly unknown[]): Json {
  const isShown = (value: unknown) => columns.some((column) => isEqual(column.value, value, true));
  const known = new Set(rows.map(asText));
  return withEntries(
    record,
    Object.entries(record)
      .filter(([row]) => known.has(row))
      .map(([row, chosen]) => {
        if (!Array.isArray(chosen)) return [row, isShown(chosen) ? chosen : undefined];
        const kept = chosen.filter(isShown);
        return [row, kept.length ? kept : undefined];
      }),
  );
}

import { readChoices } from '../../choices.ts';
import { isEmpty } from '../../expression/values.ts';
import { asJson, asList, asText } from '../../json.ts';
import type { ContainerNode, FormContext, Holder, QuestionNode } from '../../nodes.ts';
import type { Json } from '../../types.ts';
import { before, redefine } from '../redefine.ts';
import { lasting, readCells, shownColumns } from './cells.ts';
import { watchLines } from './lines.ts';
import { namesInRow } from './names.ts';
import { finishWith } from './outcome.ts';
import { createPart, type Part } from './part.ts';
import { entryOf, filledOnly, isFilled } from './records.ts';
import { watchRow } from './row-state.ts';
import { keepTotals } from './totals.ts';
import { withEntries } from './with-entries.ts';

/** Gives a matrix of questions its rows, as they were written. */
export function addRows(question: QuestionNode, holder: Holder, context: FormContext): void {
  const { json, key, clearing } = question;
  const { answers } = context;
  const parts: Part[] = [];
  const value = () => asJson(answers.get(key));
  const shown = (give: (part: Part) => Json) =>
    Object.fromEntries(
      parts
        .filter((part) => part.visible)
        .map((part): [string, Json] => [String(part.key), give(part)])
        .filter(([, record]) => isFilled(record)),
    );
  const seen = () => shown((part) => asJson(entryOf(value(), String(part.key))));
  const totals = keepTotals(question, context, seen);
  const cells = { elements: lasting(readCells(json), context) };
  const columns = asList(json.columns).map((column) => asText(asJson(column).name));
  const { isShown } = watchLines(columns, json.columnsVisibleIf, question, context);

  for (const row of asList(json.rows)) {
    const [read] = readChoices([row]);
    if (!read || isEmpty(read.value)) continue;
    const name = asText(read.value);
    const names = namesInRow({ index: parts.length, all: () => parts, isOpen: () => question.visible }, seen, totals);
    const state = watchRow(asJson(row), json.rowsVisibleIf, answers.within(key, names), () => {
      if (clearing.startsWith('onHidden')) answers.set(key, seen());
    });
    const part = createPart(
      {
        json: cells,
        key: name,
        path: [name],
        names,
        title: (say) => say(read.text) || name,
        slot: {
          get: () => asJson(entryOf(value(), name)),
          set: (record) => answers.put(key, filledOnly(withEntries(value(), [[name, filledOnly(record)]]))),
        },
        holder: {
          get open() {
            return question.visible && state.visible;
          },
          get enabled() {
            return question.enabled && state.enabled;
          },
          depth: holder.depth + 1,
        },
      },
      question,
      context,
    );
    if (!part) break;
    parts.push(part);
    if (json.columnsVisibleIf) part.container.elements.slice(0, columns.length).forEach(showIf(isShown));
  }

  const { fill } = question;
  redefine(question, {
    items: parts,
    get columns() {
      return shownColumns(question, parts, context);
    },
    fill() {
      fill();
      for (const part of parts) part.fill();
    },
  });
  finishWith(question, (whole) => {
    const isWhole = clearing === 'none' || parts.every((part) => part.visible);
    const kept = isWhole
      ? withEntries(
          asJson(whole),
          parts.map((part) => [String(part.key), filledOnly(part.outcome())]),
        )
      : shown((part) => part.outcome());
    return filledOnly(kept);
  });
}

/** Hides a cell as long as its column is not shown. */
const showIf = (isShown: (column: string) => boolean) => (cell: QuestionNode | ContainerNode) => {
  const isVisible = before(cell, 'visible');
  redefine<typeof cell>(cell, {
    get visible() {
      return isShown(cell.name) && isVisible();
    },
  });
};

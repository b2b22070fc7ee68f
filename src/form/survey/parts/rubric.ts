import { asJson, asText } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import { redefine } from '../redefine.ts';
import { entryOf } from './records.ts';

/** Lets a matrix say in words what each choice means in each row, where its author has such words. */
export function addRubric(question: QuestionNode, { say }: FormContext): void {
  const cells = asJson(question.json.cells);
  if (!Object.keys(cells).length) return;
  const written = (row: unknown, column: unknown) => say(entryOf(asJson(entryOf(cells, asText(row))), asText(column)));
  redefine(question, {
    cellText: (row, column) => written(row, column) || written('default', column),
  });
}

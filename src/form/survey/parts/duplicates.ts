import type { Finding } from '../../checks/finding.ts';
import { isEmpty } from '../../expression/values.ts';
import { asJson, asList, asText } from '../../json.ts';
import { type QuestionNode, questionsIn } from '../../nodes.ts';
import type { Json, Question } from '../../types.ts';
import type { Part } from './part.ts';

/** Answers that must differ from item to item and do not: in a matrix all alike, in panels all but the first. */
export function findDuplicates({ kind, json }: Question, parts: readonly Part[]): Map<Question, Finding> {
  const found = new Map<Question, Finding>();
  const isPanels = kind === 'paneldynamic';
  const isExact = isPanels || json.useCaseSensitiveComparison === true || json.isUniqueCaseSensitive === true;
  for (const name of keysOf(json)) {
    const cells = parts.flatMap(({ container }) =>
      questionsIn(container).filter((cell) => cell.visible && cell.key === name),
    );
    for (const alike of groups(cells, isExact).values()) {
      const wrong = isPanels ? alike.slice(1) : alike.length > 1 ? alike : [];
      for (const cell of wrong) found.set(cell, { code: 'refused-by-rule', text: json.keyDuplicationError });
    }
  }
  return found;
}

function keysOf(json: Json): Set<string> {
  const unique = asList(json.columns)
    .map(asJson)
    .filter((column) => column.isUnique === true);
  return new Set([asText(json.keyName), ...unique.map(({ name }) => asText(name))].filter(Boolean));
}

function groups(cells: readonly QuestionNode[], isExact: boolean): Map<string, Question[]> {
  const byValue = new Map<string, Question[]>();
  for (const cell of cells) {
    if (isEmpty(cell.value)) continue;
    const text = String(cell.value);
    const value = isExact ? text : text.toLowerCase();
    byValue.set(value, [...(byValue.get(value) ?? []), cell]);
  }
  return byValue;
}

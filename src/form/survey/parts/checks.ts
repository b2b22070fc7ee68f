import type { Finding } from '../../checks/finding.ts';
import { isEmpty, toNumber } from '../../expression/values.ts';
import { asList, asText } from '../../json.ts';
import type { Question } from '../../types.ts';
import { entryOf, isFilled } from './records.ts';

/** What is wrong with the answer to a question of many parts, and where in it. */
export interface PlacedFinding extends Finding {
  path?: readonly (string | number)[] | undefined;
}

/** What is wrong with the answer to a question of many parts, besides what is wrong in a part. */
export function findInWhole(question: Question): PlacedFinding[] {
  const { kind, json, value, required, visible, enabled } = question;
  if (!visible || !enabled) return [];
  if (kind === 'matrix') return findInLines(question);
  const filled = asList(value).filter(isFilled).length;
  if (kind === 'paneldynamic' && required && !filled) return [{ code: 'required', text: json.requiredErrorText }];
  const min = toNumber(json.minRowCount);
  return kind === 'matrixdynamic' && required && filled < min ? [{ code: 'too-few', params: { min } }] : [];
}

/** Rows that want an answer and have none, and columns that are chosen in a second row where each must be in one only. */
function findInLines({ json, value, rows = [] }: Question): PlacedFinding[] {
  const used = new Set<string>();
  return rows.flatMap((row): PlacedFinding[] => {
    const name = asText(row.value);
    const chosen = entryOf(value, name);
    if (isEmpty(chosen)) return json.eachRowRequired === true ? [{ code: 'required', path: [name] }] : [];
    const isUsed = used.has(String(chosen));
    used.add(String(chosen));
    return isUsed && json.eachRowUnique === true ? [{ code: 'refused-by-rule', path: [name] }] : [];
  });
}

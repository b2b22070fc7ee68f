import { asJson, asList, asText } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import type { Json } from '../../types.ts';
import { redefine } from '../redefine.ts';
import { finder } from './finder.ts';
import { withEntries } from './with-entries.ts';

/** Keeps the totals of a matrix's columns beside its answer, under its name with `-total`. Gives what they are now. */
export function keepTotals(question: QuestionNode, { answers }: FormContext, filled: () => unknown): () => Json {
  const { json, key } = question;
  const columns = asList(json.columns)
    .map(asJson)
    .map((column) => ({ name: asText(column.name), expression: expressionOf(column) }))
    .filter(({ expression }) => expression);
  const name = `${key}-total`;
  const totals = () => asJson(answers.get(name));
  const names = finder({ matrix: filled, totalrow: totals, row: totals });
  const { run } = answers.within(key, names);
  const calculate = () => {
    const results = columns.map(({ name, expression }) => [name, run(expression)?.result] as const);
    answers.set(name, withEntries({}, results));
  };
  if (!columns.length) return totals;
  redefine(question, {
    get totals() {
      return totals();
    },
  });
  for (const owner of [key, name]) answers.within(owner, names).watch('true', calculate);
  return totals;
}

function expressionOf({ name, totalType, totalExpression }: Json): unknown {
  if (totalExpression) return totalExpression;
  const type = asText(totalType);
  return type && type !== 'none' ? `${type}InArray({matrix}, '${asText(name)}')` : undefined;
}

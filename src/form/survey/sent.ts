import { asJson, asList, asText } from '../json.ts';
import type { QuestionNode } from '../nodes.ts';
import type { Json, Model, Question } from '../types.ts';
import { questionNamed, sharedOf } from './shared.ts';

/** What widgets send of a survey, by name. */
export interface Sent {
  /** The question whose answer is kept under a name. */
  question(name: string): Question | undefined;
  /** Whether a remark is kept under a name. */
  isRemark(name: string): boolean;
  /** Whether a survey itself keeps something under a name: a calculated value, a total, what a trigger sets. */
  isOwn(name: string): boolean;
  /** The question that another has its choices from. */
  source(json: Json): Question | undefined;
}

/** Reads from a survey's model what widgets send of it. */
export function sentOf(model: Model): Sent {
  const shared = sharedOf(model);
  const named = shared?.context.named ?? new Map<string, QuestionNode[]>();
  const remarks = new Set(shared?.remarks.values());
  const own = new Set([...(shared?.aside.values() ?? [])].filter(({ kept }) => kept).map(({ name }) => name));
  for (const { setToName } of asList(model.json.triggers).map(asJson)) own.add(asText(setToName));
  for (const [key, [question]] of named) if (/^matrixd/.test(question?.kind ?? '')) own.add(`${key}-total`);
  return {
    question: (name) => named.get(name)?.[0],
    isRemark: (name) => remarks.has(name),
    isOwn: (name) => own.has(name) && !named.has(name),
    source: ({ choicesFromQuestion }) =>
      shared && choicesFromQuestion ? questionNamed(shared.context, asText(choicesFromQuestion)) : undefined,
  };
}

/** Whether something else than a person may answer a question, and so give it another type than a person would. */
export function isCalculated({ json, name }: Pick<Question, 'json' | 'name'>, form: Json): boolean {
  const { setValueExpression, defaultValueExpression, valueName } = json;
  const isTarget = ({ setToName }: Json) => setToName === name || (setToName && setToName === valueName);
  return Boolean(setValueExpression || defaultValueExpression) || asList(form.triggers).map(asJson).some(isTarget);
}

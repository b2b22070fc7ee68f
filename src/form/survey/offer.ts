import { isAmong } from '../find-equal.ts';
import { asJson, asList, asText } from '../json.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import type { Json } from '../types.ts';
import { ofChoice } from './kinds-of-choice.ts';
import { questionNamed, sharedOf } from './shared.ts';
import { isWritten } from './written.ts';

/** A question has its choices from one that has them from another, and so on: no further than this. */
export const mostSources = 20;

/** Sees to it that what was chosen is no longer so once it is not offered any more. */
export function dropWhatGoes(question: QuestionNode, context: FormContext): void {
  const { json, key } = question;
  const { answers } = context;
  if (json.keepIncorrectValues === true) return;
  const drop = () => {
    const value = answers.get(key);
    if (value === undefined || (context.named.get(key)?.length ?? 0) > 1) return;
    const isOffered = isAmong(question.choices.map((choice) => choice.value));
    const isKept = (each: unknown) =>
      isOffered(plainValue(each, json)) ||
      (json.showOtherItem === true && question.comment?.required === true && !isWritten(question, each));
    const left = Array.isArray(value) ? value.filter(isKept) : isKept(value) ? value : undefined;
    if (JSON.stringify(left) !== JSON.stringify(value)) answers.set(key, left);
  };
  answers.watch(json.choicesVisibleIf, () => {
    if (question.visible && !sharedOf(context)?.given) drop();
  });
  if (!json.choicesFromQuestion) return;
  sharedOf(context)?.whenMade(() => {
    for (const { key: from, json: written, kind, rules } of sourcesOf(json, context)) {
      if (!rules.nothing && !ofChoice.includes(kind)) continue;
      answers.within(from, () => undefined).watch('true', drop);
      for (const condition of conditionsOf(written)) answers.watch(condition, drop);
    }
  });
}

/** What is kept of a choice in an answer's `valuePropertyName`, or the answer itself. */
export function plainValue(value: unknown, { valuePropertyName }: Json): unknown {
  return valuePropertyName ? asJson(value)[asText(valuePropertyName)] : value;
}

/** The conditions under which the choices of a question show. */
export function conditionsOf({ choicesVisibleIf, choices }: Json): unknown[] {
  const all = [choicesVisibleIf, ...asList(choices).map((choice) => asJson(choice).visibleIf)];
  return [...new Set(all.filter(Boolean))];
}

/** The question that choices come from, and that from which its own come, and so on. */
function sourcesOf(json: Json, context: FormContext): Set<QuestionNode> {
  const sources = new Set<QuestionNode>();
  let next = questionNamed(context, asText(json.choicesFromQuestion));
  while (next && !sources.has(next) && sources.size < mostSources) {
    sources.add(next);
    next = questionNamed(context, asText(next.json.choicesFromQuestion));
  }
  return sources;
}

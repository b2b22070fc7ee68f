import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import { conditionsOf } from './offer.ts';
import { sharedOf } from './shared.ts';

/** What is ranked at all is ranked whole: what somebody did not place comes last. A single choice needs no placing. */
export function addRanking(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json, key } = question;
  const { answers } = context;
  if (question.kind !== 'ranking') return;
  if (!context.part) sharedOf(context)?.rankings.add(key.toLowerCase());
  if (json.selectToRankEnabled === true) return;
  const complete = () => {
    const ranked = answers.get(key);
    const values = question.choices.map((choice) => choice.value);
    if (values.length === 1) return answers.set(key, values);
    if (!Array.isArray(ranked)) return;
    const offered = new Set(values);
    const placed = ranked.filter((each) => offered.has(each));
    answers.set(key, [...new Set([...placed, ...values])]);
  };
  answers.within(key, () => undefined).watch('true', complete);
  for (const condition of conditionsOf(json)) answers.watch(condition, complete);
}

import type { Question } from 'survey-core';
import { answerTo, type Pick, pickBy } from './answers.ts';
import { type Both, inOrder, isVisible, readByBoth, type Sight, seenByThem, seenByUs } from './both.ts';

/** Where the two readers part: what was answered until then, and what each has. */
export interface Parting {
  after: string[];
  theirs: Partial<Sight>;
  ours: Partial<Sight>;
}

/**
 * Answers a survey at random in both, the same for the same seed, and looks at both after each answer and at the end.
 * `undefined` if they never part, or SurveyJS gives up.
 */
export function follow(json: Record<string, unknown>, seed: number, steps: number): Parting | undefined {
  const both = readByBoth(json);
  const pick = pickBy(seed);
  const after: string[] = [];
  const compare = (theirs: Partial<Sight>, ours: Partial<Sight>): Parting | undefined =>
    JSON.stringify(theirs) === JSON.stringify(ours) ? undefined : { after, theirs, ours };

  for (let step = 0; ; step++) {
    const parting = compare(seenByThem(both.theirs), seenByUs(both.ours));
    if (parting || step === steps) {
      if (parting) return parting;
      // At the end SurveyJS acts once more on what it clears then; here what somebody saw last is kept.
      if (/"((re)?setValue|triggers)/.test(JSON.stringify(json))) return undefined;
      both.theirs.doComplete();
      return compare({ data: inOrder(both.theirs.data) }, { data: inOrder(both.ours.complete()) });
    }
    const question = pick(both.theirs.getAllQuestions().filter((each) => isVisible(each) && !each.isReadOnly));
    if (question && answer(question, both, pick, after) === 'refused') return undefined;
  }
}

/** SurveyJS refuses what is out of range; Ruam keeps it, so that it can be put right. There the two go separate ways. */
function answer(question: Question, { theirs, ours }: Both, pick: Pick, after: string[]): 'taken' | 'refused' {
  const value = answerTo(question, pick);
  if (value === undefined) return 'taken';
  // Who chooses has the words for `other` kept in the answer; who sets the answer as a whole has not.
  if (question.isOtherSelected) question.renderedValue = structuredClone(value);
  else question.value = structuredClone(value);
  const kept = theirs.getValue(question.getValueName());
  if (question.getType() === 'text' && JSON.stringify(kept) !== JSON.stringify(value)) return 'refused';
  ours.set(question.name, value);
  after.push(`${question.name} = ${JSON.stringify(value)}`);
  if (question.isOtherSelected && pick([true, false])) {
    question.otherValue = 'words';
    ours.questions.get(question.name)?.comment?.set('words');
    after.push(`${question.name}: words`);
  } else if (question.showCommentArea && !question.isOtherSelected && pick([true, false])) {
    question.comment = 'remark';
    ours.questions.get(question.name)?.comment?.set('remark');
    after.push(`${question.name}: remark`);
  }
  return 'taken';
}

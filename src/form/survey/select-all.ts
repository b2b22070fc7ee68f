import { isAmong } from '../find-equal.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import type { SelectAll } from '../types.ts';
import { redefine } from './redefine.ts';

/** Lets somebody choose all at once that can be chosen together. */
export function addSelectAll(question: QuestionNode, context: FormContext): void {
  const { json } = question;
  const all = () =>
    question.choices
      .filter((each) => !each.special && !each.exclusive && each.enabled !== false)
      .map((each) => each.value);
  const selectAll: SelectAll = {
    get text() {
      return context.say(json.selectAllText) || context.say(context.options.words?.selectAll);
    },
    get chosen() {
      const values = all();
      return values.length > 0 && values.every(isAmong([question.value].flat()));
    },
    toggle: () => question.set(selectAll.chosen ? [] : all()),
  };
  redefine(question, { selectAll });
}

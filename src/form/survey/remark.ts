import { asText } from '../json.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import type { Comment } from '../types.ts';
import { addOther } from './other.ts';
import { redefine } from './redefine.ts';
import { sharedOf } from './shared.ts';

/** What the name of a remark ends in, after that of the answer that it belongs to. */
const suffix = '-Comment';

/** Kinds to which nothing can be remarked. */
const silent = /^(html|image|expression)$/;

/** Lets a question take words beside its answer: a remark, or what `other` stands for. */
export function addRemark(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json, key } = question;
  const { answers } = context;
  if (silent.test(question.kind)) return;
  const hasRemark = json.showCommentArea === true;
  const offersOther = json.showOtherItem === true && question.rules.choices(json).some(({ word }) => word === 'other');
  if (!hasRemark && !offersOther) return;
  const name = key + suffix;
  sharedOf(context)?.remarks.set(key, name);
  answers.declare(name);

  const say = (property: string) => context.say(json[property]);
  const remark: Comment = {
    get title() {
      return say('commentText');
    },
    get placeholder() {
      return say('commentPlaceholder');
    },
    required: false,
    get value() {
      return asText(answers.get(name));
    },
    set(text) {
      const former = answers.get(name);
      answers.set(name, text?.trim() ? text : undefined);
      // What goes by the answer may go by the words for it.
      if (answers.get(name) !== former) answers.put(key, answers.get(key));
      answers.settle();
    },
  };
  if (hasRemark) redefine(question, { comment: remark });
  if (offersOther) addOther(question, remark, name, context);
}

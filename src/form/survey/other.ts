import { asText } from '../json.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import type { Comment } from '../types.ts';
import { before, redefine } from './redefine.ts';
import { other } from './special-choices.ts';
import { isWritten } from './written.ts';

/** Lets a question take the words for `other`: as a remark of its own, or in the answer's place. */
export function addOther(question: QuestionNode, remark: Comment, name: string, context: FormContext): void {
  const { json } = question;
  const isApart =
    json.showCommentArea !== true &&
    !json.valuePropertyName &&
    (typeof json.storeOthersAsComment === 'boolean'
      ? json.storeOthersAsComment
      : context.json.storeOthersAsComment !== false);
  const words = isApart ? remark : keepInPlace(question, context);
  const comment: Comment = {
    get title() {
      return context.say(json.otherText) || context.say(context.options.words?.other);
    },
    get placeholder() {
      return context.say(json.otherPlaceholder) || remark.placeholder;
    },
    required: true,
    get value() {
      return words.value;
    },
    set: (text) => words.set(text),
  };
  const beside = question.comment;
  redefine(question, {
    get comment() {
      return isChosen(question.value) ? comment : beside;
    },
  });
  if (!isApart) return;
  const { fill } = question;
  // What the author gives as default and offers nowhere was described in their own words.
  question.fill = () => {
    const wasEmpty = question.value === undefined;
    fill();
    const unknown = wasEmpty
      ? [question.value].flat().find((each) => each != null && !isWritten(question, each))
      : undefined;
    if (unknown === undefined) return;
    context.answers.set(question.key, describe(question, question.value));
    context.answers.set(name, unknown);
  };
  if (json.showCommentArea !== true) forgetWhenNotChosen(question, name, context);
}

function forgetWhenNotChosen({ key }: QuestionNode, name: string, { answers }: FormContext): void {
  answers
    .within(key, () => undefined)
    .watch('true', () => {
      if (!isChosen(answers.get(key))) answers.set(name, undefined);
    });
}

/** Keeps the words in the answer itself; what reads the answer still finds `other` there. */
function keepInPlace(question: QuestionNode, { answers }: FormContext): Pick<Comment, 'value' | 'set'> {
  const { set } = question;
  const kept = before(question, 'value');
  const words = () => asText([kept()].flat().find((each) => each != null && !isWritten(question, each)));
  const put = (value: unknown, text: string) => {
    const replace = (each: unknown) => (each === other && text ? text : each);
    set(Array.isArray(value) ? value.map(replace) : replace(value));
  };
  const outcome = before(question, 'outcome');
  redefine(question, {
    get value() {
      return describe(question, kept());
    },
    get outcome() {
      return outcome() === undefined ? undefined : kept();
    },
  });
  question.set = (value) => put(value, isChosen(question.value) ? words() : '');
  return {
    get value() {
      return words();
    },
    set: (text) => {
      if (isChosen(question.value)) put(question.value, text?.trim() ? text : '');
      answers.settle();
    },
  };
}

/** An answer with `other` in place of what is not offered. */
function describe(question: QuestionNode, value: unknown): unknown {
  if (!Array.isArray(value)) return value == null || isWritten(question, value) ? value : other;
  const described = value.map((each) => (isWritten(question, each) ? each : other));
  const first = described.indexOf(other);
  return described.filter((each, index) => each !== other || index === first);
}

function isChosen(value: unknown): boolean {
  return [value].flat().includes(other);
}

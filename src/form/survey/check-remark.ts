import { answerGraphemes } from '../../contract/limits.ts';
import { checkLength } from '../checks/bounds.ts';
import type { Check } from '../checks/finding.ts';
import { toNumber } from '../expression/values.ts';

/** Whether the words for `other` are there, and what is written beside an answer is short enough. */
export const checkRemark: Check = (_, { json, comment }, { form }) => {
  if (!comment) return undefined;
  if (comment.required && !comment.value) return { code: 'required', text: json.otherErrorText };
  const most = [form.json.maxCommentLength, answerGraphemes].find((max) => toNumber(max) > 0);
  return checkLength(comment.value, 0, most);
};

import type { Question } from '../../form/types.ts';

/** Whether a question has anything to show among the answers. */
export const isAnswered = ({ value, comment }: Question): boolean => value !== undefined || Boolean(comment?.value);

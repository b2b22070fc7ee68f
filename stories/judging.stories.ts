import type { Meta } from '@storybook/web-components-vite';
import { judging } from './question-samples.ts';
import { states } from './question-story.ts';

/** The looks of questions: what is said on a scale or by an order. */
const meta: Meta = { title: 'questions/judging' };
export default meta;

const { empty, answered, problems, disabled, long } = states(judging);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;

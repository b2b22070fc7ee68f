import type { Meta } from '@storybook/web-components-vite';
import { typing } from './question-samples.ts';
import { states } from './question-story.ts';

/** The looks of questions: what is typed, and what only shows something. */
const meta: Meta = { title: 'questions/typing' };
export default meta;

const { empty, answered, problems, disabled, long } = states(typing);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;

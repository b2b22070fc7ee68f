import type { Meta } from '@storybook/web-components-vite';
import { choosing, many } from './question-samples.ts';
import { states } from './question-story.ts';

/** The looks of questions: what is chosen from a list. */
const meta: Meta = { title: 'questions/choosing' };
export default meta;

const { empty, answered, problems, disabled, long } = states(choosing);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;
export const ManyChoices = states(many).answered;

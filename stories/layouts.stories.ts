import type { Meta } from '@storybook/web-components-vite';
import { states } from './question-story.ts';
import { layouts } from './question-tables.ts';

/** The looks of questions: what their author lays out. */
const meta: Meta = { title: 'questions/layouts' };
export default meta;

const { empty, answered, problems, disabled, long } = states(layouts);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;

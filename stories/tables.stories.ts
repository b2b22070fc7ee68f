import type { Meta } from '@storybook/web-components-vite';
import { states } from './question-story.ts';
import { tables } from './question-tables.ts';

/** The looks of questions: what holds questions of its own. */
const meta: Meta = { title: 'questions/tables' };
export default meta;

const { empty, answered, problems, disabled, long } = states(tables);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;

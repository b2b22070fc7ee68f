import type { Meta } from '@storybook/web-components-vite';
import { states } from './question-story.ts';
import { files } from './question-tables.ts';

/** The looks of questions: what is answered by files. */
const meta: Meta = { title: 'questions/files' };
export default meta;

const { empty, answered, problems, disabled, long } = states(files);

export const Empty = empty;
export const Answered = answered;
export const Problems = problems;
export const Disabled = disabled;
export const LongThai = long;

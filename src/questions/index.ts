import type { Kind } from '../form/types.ts';
import { checkbox } from './checkbox.ts';
import { comment } from './comment.ts';
import { dropdown } from './dropdown.ts';
import type { Look } from './look.ts';
import { boolean, radiogroup } from './radios.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';

/** How each kind of question looks. */
export const looks: { [K in Kind]: Look } = { text, comment, radiogroup, checkbox, dropdown, boolean, rating };

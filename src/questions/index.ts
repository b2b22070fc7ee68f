import type { CommonKind, Kind } from '../form/types.ts';
import { checkbox } from './checkbox.ts';
import { comment } from './comment.ts';
import { dropdown } from './dropdown.ts';
import type { Look } from './look.ts';
import { boolean, radiogroup } from './radios.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';

/** How those kinds look that a widget can draw. */
export type LookSet = { readonly [K in Kind]?: Look };

/** How each common kind of question looks. */
export const commonLooks: { readonly [K in CommonKind]: Look } = {
  text,
  comment,
  radiogroup,
  checkbox,
  dropdown,
  boolean,
  rating,
};

import { commonKinds } from '../kinds.ts';
import type { Extension } from '../nodes.ts';
import { fileRules } from './file.ts';

/** A form of common kinds and files, with no property that needs more. */
export const small: Extension = {
  kinds: { ...commonKinds, file: fileRules },
  question() {},
  form() {},
};

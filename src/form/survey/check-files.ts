import { checkCount } from '../checks/bounds.ts';
import type { Check } from '../checks/finding.ts';

/** Finds too many files. */
export const checkFiles: Check = (value, { json }) =>
  checkCount(Array.isArray(value) ? value.length : 0, 0, json.allowMultiple === true ? 0 : 1);

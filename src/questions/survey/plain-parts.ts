import { same } from '../../form/inputs.ts';
import { createPlainModel, isPlain } from '../../form/survey/plain.ts';
import { later } from '../../ui/later.ts';
import { fields } from '../fields.ts';
import { commonLooks } from '../index.ts';
import { plainMatrix } from './matrix.ts';
import type { AtHand } from './parts.ts';

/** All that a survey of common questions needs. */
export const plainParts: AtHand = {
  knows: isPlain,
  getFiles: () => later(() => import('./files.ts')),
  looks: { ...commonLooks, matrix: plainMatrix },
  draw: fields,
  say: same,
  name: same,
  read: createPlainModel,
};

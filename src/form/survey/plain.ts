import { commonKinds } from '../kinds.ts';
import { createModel } from '../model.ts';
import type { Extension } from '../nodes.ts';
import type { FormOptions, Model } from '../types.ts';
import { readLines } from './parts/lines.ts';
import { addLines } from './parts/matrix.ts';
import { plainReader } from './plain-json.ts';
import { small } from './small.ts';

/** A survey of common kinds, files and matrices of choices, with no property that needs more. */
export const plain: Extension = {
  ...small,
  kinds: { ...small.kinds, matrix: { ...commonKinds.comment, read: readLines } },
  question(question, _, context) {
    if (question.kind === 'matrix') addLines(question, context);
  },
};

/** Whether the plain model reads a survey as the whole one does. */
export const isPlain = plainReader(
  Object.keys(plain.kinds),
  `showTitle showProgressBar progressBarLocation showPrevButton pageNextText pagePrevText completeText
  firstPageIsStartPage rows columns eachRowRequired eachRowUnique
  rateMin rateMax rateStep rateCount rateValues rateType`,
);

/** Reads a plain survey; its answers are not checked. */
export function createPlainModel(json: unknown, options: FormOptions): Model {
  return createModel(json, options, plain);
}

import type { Extension } from '../nodes.ts';
import { addCalculation } from './calculation.ts';
import { addChoices } from './choices.ts';
import { addDefault } from './defaults.ts';
import { allKinds } from './kinds.ts';
import { observe } from './observe.ts';
import { addParts } from './parts/index.ts';
import { addPiping } from './piping.ts';
import { addRanking } from './ranking.ts';
import { addRemark } from './remark.ts';
import { addSetValue } from './set-value.ts';
import { share } from './shared.ts';
import { addSlider } from './slider.ts';
import { addTriggers } from './triggers.ts';
import { addValueProperty } from './value-property.ts';
import { addCalculatedValues } from './variables.ts';

/** What is added to each question; the later sees what the earlier added. */
const ofQuestion: readonly Extension['question'][] = [
  addValueProperty,
  addRemark,
  addChoices,
  addRanking,
  addCalculation,
  addSlider,
  addParts,
  addDefault,
  addSetValue,
];

/** What is added to the form as a whole. */
const ofForm: readonly Extension['form'][] = [share, observe, addPiping, addCalculatedValues, addTriggers];

/** What surveys may hold beyond the common kinds and their properties. */
export const survey: Extension = {
  kinds: allKinds,
  question(...made) {
    for (const add of ofQuestion) add(...made);
  },
  form(context) {
    for (const add of ofForm) add(context);
  },
};

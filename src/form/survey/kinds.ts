import { same } from '../inputs.ts';
import { asJson } from '../json.ts';
import type { KindRules } from '../kinds.ts';
import { commonKinds } from '../kinds.ts';
import type { Json, Kind, SurveyKind } from '../types.ts';
import { fileRules } from './file.ts';
import { choiceOfMany, choiceOfOne, plainChoiceOfMany } from './kinds-of-choice.ts';
import { readLines } from './parts/lines.ts';

/** Asks nothing, or not by choices. */
const plain: KindRules = { choices: () => [], read: same, finish: same };

/** Answers by row, item or column. */
const record: KindRules = { ...plain, read: (value) => (value === asJson(value) ? value : undefined) };

/** Answers by place in a list. */
const list: KindRules = { ...plain, nothing: [], read: (value) => (Array.isArray(value) ? value : undefined) };

/** The rules of the kinds that surveys ask besides the common ones. */
const surveyKinds: { readonly [K in SurveyKind]: KindRules } = {
  tagbox: choiceOfMany,
  ranking: plainChoiceOfMany,
  buttongroup: commonKinds.radiogroup,
  imagepicker: {
    choices: commonKinds.radiogroup.choices,
    read: (value, json) => rulesOfPicker(json).read(value, json),
    finish: same,
  },
  slider: plain,
  matrix: { ...plain, read: readLines },
  matrixdropdown: record,
  multipletext: record,
  matrixdynamic: list,
  // Panels are counted at the end even if they are empty.
  paneldynamic: { ...list, finish: (value) => value ?? [] },
  file: fileRules,
  signaturepad: plain,
  expression: plain,
  html: plain,
  image: plain,
};

function rulesOfPicker(json: Json): KindRules {
  return json.multiSelect === true ? plainChoiceOfMany : commonKinds.radiogroup;
}

/** The rules of all kinds. */
export const allKinds: { readonly [K in Kind]: KindRules } = {
  ...commonKinds,
  radiogroup: choiceOfOne,
  dropdown: choiceOfOne,
  checkbox: choiceOfMany,
  ...surveyKinds,
};

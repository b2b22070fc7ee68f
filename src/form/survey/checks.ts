import { checkCount } from '../checks/bounds.ts';
import type { Check } from '../checks/finding.ts';
import { type CheckSet, kindChecks } from '../checks/kinds.ts';
import { checkValidators } from '../checks/validators.ts';
import type { Kind, SurveyKind } from '../types.ts';
import { checkFiles } from './check-files.ts';
import { checkRemark } from './check-remark.ts';
import { checkSlider } from './slider.ts';

const pass: Check = () => undefined;

const surveyChecks: { readonly [K in SurveyKind]: Check } = {
  tagbox: kindChecks.checkbox,
  ranking: kindChecks.checkbox,
  imagepicker: (value, { json }) =>
    Array.isArray(value) ? checkCount(value.length, json.minSelectedChoices, json.maxSelectedChoices) : undefined,
  buttongroup: pass,
  slider: checkSlider,
  matrix: pass,
  matrixdropdown: pass,
  matrixdynamic: pass,
  multipletext: pass,
  paneldynamic: pass,
  file: checkFiles,
  signaturepad: pass,
  expression: pass,
  html: pass,
  image: pass,
};

/** What is wrong with an answer, for all kinds. */
export const allChecks: { readonly [K in Kind]: Check } & CheckSet = {
  ...withRemarks({ ...kindChecks, ...surveyChecks }),
  own: checkValidators,
};

function withRemarks(checks: { readonly [K in Kind]: Check }): { readonly [K in Kind]: Check } {
  const all = Object.entries(checks) as [Kind, Check][];
  const both =
    (check: Check): Check =>
    (...asked) =>
      checkRemark(...asked) ?? check(...asked);
  return Object.fromEntries(all.map(([kind, check]) => [kind, both(check)])) as { [K in Kind]: Check };
}

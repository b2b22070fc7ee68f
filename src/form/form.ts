import { createCheckedForm } from './checked-form.ts';
import { standardFunctions } from './expression/functions.ts';
import { registeredFunctions } from './expression/registry.ts';
import { surveyFunctions } from './expression/survey-functions.ts';
import { contextOf, type Reading } from './function-context.ts';
import type { Extension } from './nodes.ts';
import { allChecks } from './survey/checks.ts';
import { survey } from './survey/extension.ts';
import { knowsFunctions } from './survey/known-functions.ts';
import { normalise } from './survey/normalise.ts';
import { findDuplicates } from './survey/parts/duplicates.ts';
import { findAllProblems } from './survey/problems.ts';
import { asSurvey } from './survey/survey.ts';
import type { Survey } from './survey/types.ts';
import type { FormOptions } from './types.ts';

/** Reads SurveyJS JSON, leniently: it never throws, and what it cannot read is as if it were not there. */
export function createForm(json: unknown, options: FormOptions): Survey {
  const reading: Reading = {};
  const functions = { ...surveyFunctions(contextOf(reading)), ...registeredFunctions(), ...options.functions };
  const isKnown = knowsFunctions({ ...standardFunctions(options), ...functions }, json);
  const extension: Extension = {
    ...survey,
    form(context) {
      reading.context = context;
      survey.form(context);
    },
  };
  const form = createCheckedForm(normalise(json, isKnown), { ...options, functions }, allChecks, extension);
  reading.form = Object.assign(form, {
    problems: () => findAllProblems(form, allChecks, options.pattern, findDuplicates),
  });
  return asSurvey(form);
}

import { createModel } from '../model.ts';
import type { FormOptions, Model } from '../types.ts';
import { survey } from './extension.ts';
import { normalise } from './normalise.ts';
import { completeSurvey } from './survey.ts';

/** Reads a survey of every kind and property; its answers are not checked. */
export function createSurveyModel(json: unknown, options: FormOptions): Model {
  return completeSurvey(createModel(normalise(json), options, survey));
}

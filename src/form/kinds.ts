import { readChoices, readSteps, readTruthValues, type WrittenChoice } from './choices.ts';
import { inputOf, same } from './inputs.ts';
import { asText } from './json.ts';
import type { CommonKind, Json, Kind } from './types.ts';

/** What sets one kind of question apart. */
export interface KindRules {
  /** What expressions see where there is no answer. */
  nothing?: unknown;
  choices(json: Json): WrittenChoice[];
  /** Turns what was typed, chosen or set as default into an answer in SurveyJS's shape. */
  read(value: unknown, json: Json): unknown;
  /** What is kept of an answer at the end. */
  finish(value: unknown, json: Json): unknown;
}

const choiceOfOne: KindRules = {
  choices: (json) => readChoices(json.choices),
  read: (value) => (Array.isArray(value) ? value[0] : value),
  finish: same,
};

/** The rules of the kinds that a form may hold; all others are read as the nearest of them. */
export type KindSet = { readonly [K in Kind]?: KindRules };

/** The rules of the common kinds. */
export const commonKinds: { readonly [K in CommonKind]: KindRules } = {
  text: {
    choices: () => [],
    read: (value, json) => inputOf(json).read(value),
    finish: (value, json) => inputOf(json).finish(value),
  },
  comment: {
    choices: () => [],
    read: same,
    finish: same,
  },
  radiogroup: choiceOfOne,
  dropdown: choiceOfOne,
  checkbox: {
    nothing: [],
    choices: choiceOfOne.choices,
    read: (value) => (Array.isArray(value) || value == null || value === '' ? value : [value]),
    finish: same,
  },
  boolean: { ...choiceOfOne, choices: readTruthValues, read: readTruth },
  rating: { ...choiceOfOne, choices: readSteps },
};

/** The kind that a question is read as: its own, or the nearest. */
export function kindOf(json: Json, kinds: KindSet): Kind {
  const type = asText(json.type);
  if (Object.hasOwn(kinds, type)) return type as Kind;
  if (!Array.isArray(json.choices)) return 'text';
  return json.multiSelect === true || /^(tagbox|ranking)$/.test(type) ? 'checkbox' : 'radiogroup';
}

function readTruth(value: unknown, json: Json): unknown {
  const answers = readTruthValues(json).map((choice) => choice.value);
  if (value === true || value === 'true') return answers[0];
  if (value === false || value === 'false') return answers[1];
  return answers.includes(value) ? value : undefined;
}

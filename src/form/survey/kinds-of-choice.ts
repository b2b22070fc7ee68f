import { readChoices, type WrittenChoice } from '../choices.ts';
import { toNumber } from '../expression/values.ts';
import { asText } from '../json.ts';
import type { KindRules } from '../kinds.ts';
import { commonKinds } from '../kinds.ts';
import type { Json, Kind } from '../types.ts';
import { readSpecial } from './special-choices.ts';

/** Kinds that offer choices which conditions, other answers and the author's order change. */
export const ofChoice: readonly Kind[] = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'ranking',
  'imagepicker',
  'buttongroup',
];

/** More numbers than a list can show. */
const mostNumbers = 1000;

/** What a question offers, besides the special choices: its `choices`, or the numbers from `choicesMin` to `choicesMax`. */
export function readOffered(json: Json): WrittenChoice[] {
  const written = readChoices(json.choices);
  if (!/^(dropdown|tagbox)$/.test(asText(json.type))) return written;
  const [first = 0, last = 0, step = 1] = [json.choicesMin, json.choicesMax, json.choicesStep].map((bound) =>
    bound === undefined ? undefined : toNumber(bound) || 0,
  );
  const count = written.length || !(last > first) ? 0 : Math.floor((last - first) / (step > 0 ? step : 1)) + 1;
  const numbers = Array.from(
    { length: Math.min(count, mostNumbers) },
    (_, index) => first + index * (step > 0 ? step : 1),
  );
  return [...written, ...numbers.map((value) => ({ value, text: undefined }))];
}

function read(json: Json): WrittenChoice[] {
  return [...readOffered(json), ...readSpecial(json)];
}

/** Choosing one of several, or another, or none. */
export const choiceOfOne: KindRules = { ...commonKinds.radiogroup, choices: read };

/** Choosing some of several. */
export const choiceOfMany: KindRules = { ...commonKinds.checkbox, choices: read };

/** Choosing some of several, and no special ones. */
export const plainChoiceOfMany: KindRules = { ...choiceOfMany, choices: readOffered };

import { readChoices, readSteps, readTruthValues, type WrittenChoice } from '../../form/choices.ts';
import { toNumber } from '../../form/expression/values.ts';
import { inputTypeOf } from '../../form/inputs.ts';
import type { Json, Kind } from '../../form/types.ts';
import type { ServerWords } from '../../locales/server.ts';

/**
 * How the answers to a question are counted: one of some values, any of some values, a number, values in an order; a
 * text, of which only that there is one; an amount of entries or files.
 */
export type Shape = 'one' | 'several' | 'number' | 'order' | 'text' | 'amount';

/** Between which numbers an answer lies, and how far two of them are apart at least; only as far as the form says so. */
export interface Span {
  min?: number;
  max?: number;
  step?: number;
}

/** How one kind of question is counted. */
export interface Read {
  shape: Shape;
  options?: WrittenChoice[];
  /** The rows of a matrix, or the two ends of a range. */
  rows?: WrittenChoice[];
  /** Its options are steps of a scale: means are worked out. */
  scale?: boolean;
  /** It asks from 0 to 10 how likely somebody is to recommend: the net promoter score is worked out. */
  nps?: boolean;
  span?: Span;
}

const choices = (shape: Shape) => (json: Json) => ({
  shape,
  options: [...readChoices(json.choices), ...specialChoices(json)],
});
const [one, several] = [choices('one'), choices('several')];
const ofMany = (json: Json) => (json.maxSelectedChoices === 1 ? one : several)(json);
const shape = (shape: Shape) => () => ({ shape });
const nothing = () => undefined;

/** How each kind is counted; of some nothing is, or only what is asked within them. */
export const readers: { readonly [K in Kind]: (json: Json, words: ServerWords) => Read | undefined } = {
  radiogroup: one,
  dropdown: one,
  buttongroup: one,
  checkbox: ofMany,
  tagbox: ofMany,
  imagepicker: (json) => (json.multiSelect === true ? several : one)(json),
  ranking: choices('order'),
  boolean: (json) => ({ shape: 'one', options: readTruthValues(json) }),
  rating: (json) => ({ shape: 'one', options: readSteps(json), scale: true, nps: json.nps === true }),
  matrix: (json) => ({
    ...{ shape: json.cellType === 'checkbox' ? 'several' : 'one', scale: json.cellType !== 'checkbox' },
    ...{ options: readChoices(json.columns), rows: readChoices(json.rows) },
  }),
  slider: ({ sliderType, ...json }, { lowest, highest }) => ({
    shape: 'number',
    span: { min: 0, max: 100, step: 1, ...spanOf(json) },
    ...(sliderType === 'range' && {
      rows: [
        { value: 0, text: lowest },
        { value: 1, text: highest },
      ],
    }),
  }),
  text: (json) =>
    /^(number|range)$/.test(inputTypeOf(json)) ? { shape: 'number', span: spanOf(json) } : { shape: 'text' },
  expression: shape('number'),
  comment: shape('text'),
  signaturepad: shape('text'),
  file: shape('amount'),
  matrixdynamic: shape('amount'),
  paneldynamic: shape('amount'),
  matrixdropdown: nothing,
  multipletext: nothing,
  html: nothing,
  image: nothing,
};

function spanOf(json: Json): Span {
  const known = (['min', 'max', 'step'] as const).map((name) => [name, toNumber(json[name])] as const);
  return Object.fromEntries(known.filter(([name, number]) => (name === 'step' ? number > 0 : !Number.isNaN(number))));
}

/** What stands after the choices, by its value: the properties that bring it and the property that names it. */
const special = {
  none: ['showNoneItem', 'hasNone', 'noneText'],
  refused: ['showRefuseItem', 'showRefuseItem', 'refuseText'],
  dontknow: ['showDontKnowItem', 'showDontKnowItem', 'dontKnowText'],
  other: ['showOtherItem', 'hasOther', 'otherText'],
} as const;

function specialChoices(json: Json): WrittenChoice[] {
  return Object.entries(special)
    .filter(([, [shown, older]]) => json[shown] === true || json[older] === true)
    .map(([value, [, , text]]) => ({ value, text: json[text] }));
}

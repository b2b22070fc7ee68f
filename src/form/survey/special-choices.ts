import type { WrittenChoice } from '../choices.ts';
import { asJson, asList } from '../json.ts';
import type { Json, SpecialChoice } from '../types.ts';

/** Where a question says that it offers a special choice, and its words for it; in the order in which they stand. */
const special: readonly { name: SpecialChoice; value: string; shown: string; text: string }[] = [
  { name: 'none', value: 'none', shown: 'showNoneItem', text: 'noneText' },
  { name: 'refuse', value: 'refused', shown: 'showRefuseItem', text: 'refuseText' },
  { name: 'dontKnow', value: 'dontknow', shown: 'showDontKnowItem', text: 'dontKnowText' },
  { name: 'other', value: 'other', shown: 'showOtherItem', text: 'otherText' },
];

/** The value of the choice that somebody describes in their own words. */
export const other = 'other';

/** A special choice as it was written. */
export interface WrittenSpecial extends WrittenChoice {
  readonly special: SpecialChoice;
}

/** The special choices that a question offers. */
export function readSpecial(json: Json): WrittenSpecial[] {
  return special
    .filter(({ shown }) => json[shown] === true)
    .map(({ name, value, text }) => ({ value, text: json[text], word: name, special: name }));
}

/** The properties of a question's choices that stand beside value and text, by place; empty for plain values. */
export function propertiesOf(list: unknown): Json[] {
  return asList(list).map(asJson);
}

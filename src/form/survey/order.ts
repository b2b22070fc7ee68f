import { asText } from '../json.ts';
import type { Choice } from '../types.ts';

/** Puts choices in the order that `choicesOrder` says: by their texts, by chance but always the same, or as they are. */
export function createOrder(written: unknown): (choices: Choice[]) => Choice[] {
  const order = asText(written).toLowerCase();
  const byText = (one: Choice, other: Choice) => one.text.localeCompare(other.text);
  if (order === 'asc') return (choices) => choices.sort(byText);
  if (order === 'desc') return (choices) => choices.sort(byText).reverse();
  if (order !== 'random') return (choices) => choices;
  const places = new Map<string, number>();
  const placeOf = ({ value }: Choice) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? Math.random();
    places.set(key, place);
    return place;
  };
  return (choices) => choices.sort((one, other) => placeOf(one) - placeOf(other));
}

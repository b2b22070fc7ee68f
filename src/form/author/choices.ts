import { isObject } from '../expression/values.ts';
import { asJson, asList, asText } from '../json.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { type Place, pointerOf } from './walk.ts';

/** Finds choices that have no value or share one, and where choices come from elsewhere. */
export function* choiceFindings(places: readonly Place[]): Generator<AuthorFinding> {
  for (const place of places) {
    const { choicesByUrl } = place.json;
    for (const list of ['choices', 'rows', 'rateValues'].filter((name) => Array.isArray(place.json[name])))
      yield* valueFindings(place, list);
    if (choicesByUrl && asText(asJson(choicesByUrl).url))
      yield finding(pointerOf(place, 'choicesByUrl'), 'choices-by-url', { origin: originOf(asJson(choicesByUrl).url) });
  }
}

function* valueFindings(place: Place, list: string): Generator<AuthorFinding> {
  const values = new Set<unknown>();
  for (const [index, choice] of asList(place.json[list]).entries()) {
    const value = isObject(choice) ? asJson(choice).value : choice;
    const pointer = () => pointerOf(place, list, index);
    if (value == null || value === '') yield finding(pointer(), 'no-value', {});
    else if (values.has(value)) yield finding(pointer(), 'duplicate-value', { value: asText(value) });
    values.add(value);
  }
}

/** The site of an address; the page's own address as it is written. */
function originOf(address: unknown): string {
  try {
    return new URL(asText(address)).origin;
  } catch {
    return asText(address);
  }
}

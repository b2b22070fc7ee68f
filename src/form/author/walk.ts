import { pointerTo } from '../../contract/pointer.ts';
import { isObject } from '../expression/values.ts';
import { asJson, asList } from '../json.ts';
import type { Json } from '../types.ts';

/** What a part of a form is, by where it stands. */
export type Role = 'form' | 'page' | 'element' | 'column' | 'item' | 'choice' | 'validator' | 'trigger' | 'rule';

/** A part of a form that has properties, and where it stands. */
export interface Place {
  readonly json: Json;
  readonly role: Role;
  /** The steps from its holder, such as `elements` and 0; empty for the form. */
  readonly steps: readonly (string | number)[];
  readonly holder: Place | undefined;
}

/** What stands in the lists of these names. */
const lists = new Map<string, Role>([
  ['pages', 'page'],
  ['elements', 'element'],
  ['questions', 'element'],
  ['templateElements', 'element'],
  ['detailElements', 'element'],
  ['columns', 'column'],
  ['items', 'item'],
  ['choices', 'choice'],
  ['rows', 'choice'],
  ['rateValues', 'choice'],
  ['validators', 'validator'],
  ['triggers', 'trigger'],
  ['calculatedValues', 'rule'],
  ['completedHtmlOnCondition', 'rule'],
  ['navigateToUrlOnCondition', 'rule'],
]);

/** All parts of a form, in the order in which they are written, however deep they stand. */
export function* placesIn(form: Json): Generator<Place> {
  const waiting: Place[] = [{ json: form, role: 'form', steps: [], holder: undefined }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    yield place;
    for (const each of within(place).reverse()) waiting.push(each);
  }
}

function within(holder: Place): Place[] {
  return Object.entries(holder.json).flatMap(([key, list]) => {
    const role = lists.get(key);
    if (!role) return [];
    // The columns of a matrix of choices are choices.
    const meant = role === 'column' && holder.json.type === 'matrix' ? 'choice' : role;
    return asList(list).flatMap((each, index) =>
      isObject(each) ? { json: asJson(each), role: meant, steps: [key, index], holder } : [],
    );
  });
}

/** Where something stands: a part, or a property of it. */
export function pointerOf(place: Place, ...more: (string | number)[]): string {
  const path = [...more];
  for (let at: Place | undefined = place; at; at = at.holder) path.unshift(...at.steps);
  return pointerTo(path);
}

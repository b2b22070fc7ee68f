import { isObject } from '../expression/values.ts';
import { asJson, asText } from '../json.ts';
import type { Json } from '../types.ts';
import { hidesUnknown, type IsKnown, withoutUnknown } from './known-functions.ts';
import { formerValues, presentName } from './legacy-names.ts';
import { nameUnnamed } from './unnamed.ts';

/** What holds parts with properties of their own, by its present name. */
const holders = new Set([
  'pages',
  'elements',
  'templateElements',
  'detailElements',
  'columns',
  'items',
  'validators',
  'triggers',
]);

/** What can be chosen, and so has conditions of its own. */
const items = new Set(['choices', 'rows']);

/** Deeper than any form; bounds the stack. */
const deepest = 200;

/** More questions, columns, validators and so on than a page can hold; what comes after them is left out. */
const most = 50_000;

/** What a question says of itself, under its name: `{self}` and `{$self.property}`. */
const ofSelf = (text: string, name: string): string =>
  text.includes('self')
    ? text.replace(/\{self(?=\})|\{\$self(?=\.)/gi, (found) => `${found.slice(0, -4)}${name}`)
    : text;

/**
 * A survey under the names and in the spellings of today. The author's own object stays as it is: what changes is
 * copied, once, so that what occurs twice or in a circle still does. Expressions that are not `isKnown` are left out.
 */
export function normalise(source: unknown, isKnown: IsKnown = () => true): Json {
  const copies = new Map<unknown, Json>();

  const read = (written: Json, depth: number, mayBeHidden: boolean, owner = ''): Json => {
    const known = copies.get(written);
    if (known) return known;
    const copy: Json = {};
    copies.set(written, copy);
    const hidden = mayBeHidden || hidesUnknown(written, isKnown);
    const json = withoutUnknown(written, isKnown, hidden);
    const self = depth ? asText(json.valueName) || asText(json.name).trim() || owner : '';
    for (const [former, value] of Object.entries(json)) {
      const name = presentName(former, json);
      // What has its present name too says so there.
      if (name === '__proto__' || (name !== former && Object.hasOwn(json, name))) continue;
      if (!depth && Object.hasOwn(formerValues, name)) Object.assign(copy, formerValues[name]?.(value));
      else if (items.has(name)) copy[name] = itemsOf(value);
      else if (holders.has(name) && depth < deepest) copy[name] = readAll(value, depth, hidden, self);
      else copy[name] = self && typeof value === 'string' ? ofSelf(value, self) : value;
    }
    return copy;
  };
  const readAll = (list: unknown, depth: number, hidden: boolean, owner: string) =>
    Array.isArray(list)
      ? list.flatMap((each) =>
          !isObject(each) ? [each] : copies.size < most ? [read(asJson(each), depth + 1, hidden, owner)] : [],
        )
      : list;
  const itemsOf = (list: unknown) =>
    Array.isArray(list)
      ? list.map((each) => (each === asJson(each) ? withoutUnknown(asJson(each), isKnown, false) : each))
      : list;

  const survey = read(asJson(source), 0, false);
  nameUnnamed(survey);
  return survey;
}

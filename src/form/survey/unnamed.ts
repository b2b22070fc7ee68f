import { asJson, asList, asText } from '../json.ts';
import type { Json } from '../types.ts';

/** Deeper than any form; bounds the stack. */
const deepest = 60;

/** Names the questions and panels of a survey that nobody named, in the order in which they stand. Changes `survey`. */
export function nameUnnamed(survey: Json): void {
  const taken = new Set<string>();
  const counts = { panel: 0, question: 0 };
  const seen = new Set<Json>();
  const name = (list: unknown, depth: number) => {
    for (const element of asList(list).map(asJson)) {
      if (seen.has(element) || depth > deepest) continue;
      seen.add(element);
      const kind = element.type === 'panel' ? 'panel' : 'question';
      if (!asText(element.name).trim()) {
        do counts[kind]++;
        while (taken.has(kind + counts[kind]));
        element.name = kind + counts[kind];
      }
      taken.add(asText(element.name));
      if (kind === 'panel') name(element.elements, depth + 1);
    }
  };
  const pages = Array.isArray(survey.pages) ? survey.pages.map(asJson) : [survey];
  for (const page of pages) name(page.elements, 0);
}

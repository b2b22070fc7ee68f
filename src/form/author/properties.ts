import { presentName } from '../survey/legacy-names.ts';
import { meant } from './conditions.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { heeded, unheeded } from './property-names.ts';
import { type Place, pointerOf } from './walk.ts';

/** Properties that only tell where a file comes from. */
const silent = new Set(['$schema', 'sjsVersion', 'surveyId', 'surveyPostId', 'surveyShowDataSaving']);

/** Finds properties that nobody knows, and once each those of which nothing comes. */
export function* propertyFindings(places: readonly Place[]): Generator<AuthorFinding> {
  const unused = new Map<string, { pointer: string; count: number }>();
  const near = new Map<string, ReturnType<typeof meant>>();
  for (const place of places) {
    // To what can be chosen authors may add what they like.
    if (place.role === 'choice') continue;
    for (const written of Object.keys(place.json)) {
      const name = presentName(written, place.json);
      if (heeded.has(name) || silent.has(name)) continue;
      if (unheeded.has(name)) {
        const before = unused.get(written);
        if (before) before.count++;
        else unused.set(written, { pointer: pointerOf(place, written), count: 1 });
        continue;
      }
      near.set(name, near.get(name) ?? meant(name, heeded));
      yield finding(pointerOf(place, written), 'unknown-property', { name: written, ...near.get(name) });
    }
  }
  for (const [name, { pointer, count }] of unused) yield finding(pointer, 'unused-property', { name, count });
}

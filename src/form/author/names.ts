import { asText } from '../json.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { type Place, pointerOf } from './walk.ts';

/** Names with a meaning of their own, where they stand: rows, panels, what a list offers, what the survey counts. */
const standing =
  'row prevrow nextrow totalrow rowindex visiblerowindex rowname rowvalue rowtitle item choice matrix panel prevpanel nextpanel parentpanel panelindex visiblepanelindex self $self pageno pagecount locale questioncount correctanswers correctedanswers correctedanswercount incorrectanswers incorrectedanswers incorrectedanswercount';

/** Those that an expression may speak of, in lower case. */
export function knownNames(places: readonly Place[]): Set<string> {
  const names = places.flatMap(({ json, role }) => {
    if (role === 'element' || role === 'rule') return [json.name, json.valueName];
    return role === 'trigger' ? [json.setToName] : [];
  });
  return new Set([...standing.split(' '), ...names.map((name) => asText(name).toLowerCase()).filter(Boolean)]);
}

/** The names of an expression that nothing has. Of `{a.b}`, which may be `b` of an answer `a`, only the whole is named. */
export function unknownIn(read: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  const names = [...read];
  const holders = new Set(names.flatMap((name) => prefixesOf(name).slice(0, -1)));
  return names.filter((name) => !holders.has(name) && !prefixesOf(name).some((prefix) => isKnown(prefix, known)));
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  // Who has no name gets one by its place.
  return known.has(name) || known.has(name.replace(/-(comment|total)$/, '')) || /^(question|panel)\d+$/.test(name);
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`. */
function prefixesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** Finds questions without a name, and those that share one: they share their answer too. */
export function* nameFindings(places: readonly Place[]): Generator<AuthorFinding> {
  const taken = new Map<Place | undefined, Set<string>>();
  for (const place of places) {
    if (!/^(element|column|item)$/.test(place.role)) continue;
    if (place.json.type === 'panel') continue;
    const name = asText(place.json.name).trim();
    if (!name) yield finding(pointerOf(place), 'no-name', {});
    if (!name) continue;
    const scope = scopeOf(place);
    const names = taken.get(scope) ?? new Set();
    if (names.has(name)) yield finding(pointerOf(place, 'name'), 'duplicate-name', { name });
    taken.set(scope, names.add(name));
  }
}

/** What is named within a question, such as a column, may be called as something elsewhere is. */
function scopeOf({ holder, steps }: Place): Place | undefined {
  if (!/^(elements|questions)$/.test(String(steps[0])) || holder?.json.type === 'paneldynamic') return holder;
  return holder?.role === 'element' ? scopeOf(holder) : undefined;
}

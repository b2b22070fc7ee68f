import { parse } from '../expression/parse.ts';
import { asText } from '../json.ts';
import { longestExpression } from './expressions.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { type Place, pointerOf } from './walk.ts';

/** Finds questions that wait for each other: each shows only because of the next, and the last because of the first. */
export function* circleFindings(places: readonly Place[]): Generator<AuthorFinding> {
  const named = new Map<string, Place>();
  for (const place of places)
    if (place.role === 'element' && asText(place.json.name)) named.set(asText(place.json.name).toLowerCase(), place);
  const done = new Set<string>();
  for (const start of named.keys()) {
    const way: { name: string; next: string[] }[] = [];
    const open = new Map<string, number>();
    const enter = (name: string) => {
      open.set(name, way.length);
      way.push({ name, next: waitsFor(named.get(name), named) });
    };
    if (!done.has(start)) enter(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const name = last.next.pop();
      const from = open.get(name ?? '');
      if (name === undefined) {
        done.add(last.name);
        open.delete(last.name);
        way.pop();
      } else if (from !== undefined) yield circle(way.slice(from).map((step) => named.get(step.name) as Place));
      else if (!done.has(name)) enter(name);
    }
  }
}

function circle(members: readonly Place[]): AuthorFinding {
  const [first] = members as [Place, ...Place[]];
  const names = [...members, first].map(({ json }) => asText(json.name)).join(' → ');
  return finding(pointerOf(first, 'visibleIf'), 'circle', { names });
}

function waitsFor(place: Place | undefined, named: ReadonlyMap<string, Place>): string[] {
  const condition = asText(place?.json.visibleIf);
  const read = condition.length > longestExpression ? { at: 0 } : parse(condition);
  return 'names' in read ? [...read.names].filter((name) => named.has(name)) : [];
}

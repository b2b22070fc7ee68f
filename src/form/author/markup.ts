import { asJson, asText } from '../json.ts';
import { pictureAddress, safeAddress } from '../markup/address.ts';
import { isKept, readMarkup } from '../markup/read.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { type Place, pointerOf } from './walk.ts';

/** Properties whose texts may hold markup. */
const marked = /^(title|description|html|completedHtml|text)$/;

/** Finds what of an author's markup does not show, and addresses that cannot be followed. */
export function* markupFindings(places: readonly Place[]): Generator<AuthorFinding> {
  for (const place of places) {
    for (const [key, value] of Object.entries(place.json)) {
      if (marked.test(key)) {
        const names = droppedFrom(Object.values(typeof value === 'string' ? [value] : asJson(value)));
        if (names) yield finding(pointerOf(place, key), 'dropped-markup', { names });
      } else if (isUnsafe(key, asText(value))) yield finding(pointerOf(place, key), 'unsafe-address', {});
    }
  }
}

/** The elements and attributes that do not show, as they would be written. */
function droppedFrom(texts: readonly unknown[]): string {
  const names = new Set<string>();
  for (const text of texts.map(asText).filter((each) => each.includes('<'))) {
    readMarkup(text, ({ name, closes, inside }) => {
      if (name && !closes && !isKept(name)) names.add(`<${name}>`);
      if (name && !closes && isKept(name)) for (const attribute of attributesOf(inside, name)) names.add(attribute);
    });
  }
  return [...names].join(' ');
}

function attributesOf(inside: string, tag: string): string[] {
  const names = [...inside.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  return names.filter((name) => !(tag === 'a' && /^(href|target|rel)$/.test(name)));
}

function isUnsafe(key: string, address: string): boolean {
  if (!address || address.includes('{')) return false;
  return (key === 'navigateToUrl' && !safeAddress(address)) || (key === 'imageLink' && !pictureAddress(address));
}

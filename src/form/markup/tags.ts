/** A tag of a piece of HTML; one without a name is a comment or a declaration. */
export interface Tag {
  name: string;
  closes: boolean;
  /** What stands between the name and the end. */
  inside: string;
  /** Where it has ended. */
  end: number;
}

/** The tag that begins here; `undefined` where there is text. What is never closed is one tag to the end, as in browsers. */
export function tagAt(source: string, at: number): Tag | undefined {
  const [, slash = '', first = ''] = /^<(\/?)([a-z!?])/i.exec(source.slice(at, at + 3)) ?? [];
  if (!first) return undefined;
  if (source.startsWith('<!--', at)) return nameless(passTo(source, '-->', at + 4));
  if (!/[a-z]/i.test(first)) return nameless(passTo(source, '>', at));
  const end = tagEnd(source, at);
  const inside = source.slice(at + 1 + slash.length, end - 1);
  const [name = ''] = /^[^\s/>]*/.exec(inside) ?? [];
  return { name: name.toLowerCase(), closes: slash !== '', inside: inside.slice(name.length), end };
}

/** Where an element ends whose content is passed over, its end tag included. */
export function passOver(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?![a-z\\d])[^>]*>?`, 'gi');
  end.lastIndex = from;
  return end.exec(source) ? end.lastIndex : source.length;
}

/** The address in what stands in a tag of a link; '' if there is none. */
export function hrefOf(inside: string): string {
  const [, , quoted, apostrophed, bare] =
    /(^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(inside) ?? [];
  return quoted ?? apostrophed ?? bare ?? '';
}

const nameless = (end: number): Tag => ({ name: '', closes: false, inside: '', end });

function passTo(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** A `>` in a quoted value ends nothing. */
function tagEnd(source: string, at: number): number {
  const piece = /=\s*(?:"[^"]*"|'[^']*')|>/g;
  piece.lastIndex = at;
  for (let found = piece.exec(source); found; found = piece.exec(source)) if (found[0] === '>') return piece.lastIndex;
  return source.length;
}

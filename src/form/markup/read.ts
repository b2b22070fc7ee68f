import { safeAddress } from './address.ts';
import { decodeEntities } from './entities.ts';
import { hrefOf, passOver, type Tag, tagAt } from './tags.ts';

/** The elements that the markup of a form may come to. */
export type MarkupTag =
  | ('p' | 'div' | 'br' | 'hr' | 'b' | 'strong' | 'i' | 'em' | 'u' | 's' | 'small' | 'sub' | 'sup' | 'a')
  | ('h3' | 'h4' | 'h5' | 'ul' | 'ol' | 'li' | 'blockquote' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

/** An element without attributes, but for the address of a link. */
export interface MarkupElement {
  readonly tag: MarkupTag;
  readonly href?: string;
  readonly children: MarkupNode[];
}

/** A text, or an element of the allow-list. */
export type MarkupNode = string | MarkupElement;

const allowed = 'p div br hr b strong i em u s small sub sup a h3 h4 h5 ul ol li blockquote table thead tbody tr th td';

/** What an author may write, and what it becomes. */
const known = new Map<string, MarkupTag>([
  ...allowed.split(' ').map((tag) => [tag, tag] as [string, MarkupTag]),
  ...(Object.entries({ h1: 'h3', h2: 'h3', h6: 'h5', del: 's', strike: 's', tfoot: 'tbody' }) as [string, MarkupTag][]),
  ...'section article center header footer pre dl dt dd caption'
    .split(' ')
    .map((tag) => [tag, 'div'] as [string, MarkupTag]),
]);

/** Whether an element of this name becomes one here, be it another. */
export const isKept = (name: string): boolean => known.has(name);

/** Tags that say nothing here; what is between them stays. */
const dropped =
  /^(abbr|body|button|cite|code|col|colgroup|fieldset|figcaption|figure|font|form|html|img|input|ins|label|link|main|mark|meta|nav|source|span|wbr)?$/;

/** What is between these is not for reading. */
const unread =
  /^(audio|canvas|embed|head|iframe|math|noscript|object|script|select|style|svg|template|textarea|title|video)$/;

/** What the start of one ends by itself. */
const endedBy: { readonly [Tag in MarkupTag]?: RegExp } = {
  p: /^p$/,
  li: /^li$/,
  td: /^t[dh]$/,
  th: /^t[dh]$/,
  tr: /^t[dhr]$/,
};

/** Deeper than anything is written on purpose. */
const deepest = 30;

/**
 * Reads a piece of HTML into texts and elements of the allow-list, whatever it is, in time that grows with its length.
 * Attributes are dropped but for safe addresses of links; tags that HTML does not know stay as text. `tell` is told of
 * every tag that it meets.
 */
export function readMarkup(source: string, tell?: (tag: Tag) => void): MarkupNode[] {
  const root: MarkupNode[] = [];
  const open: MarkupElement[] = [];
  const add = (node: MarkupNode) => (open.at(-1)?.children ?? root).push(node);
  const close = (tag: MarkupTag) => {
    const at = open.map((element) => element.tag).lastIndexOf(tag);
    if (at >= 0) open.length = at;
  };
  const start = (tag: MarkupTag, inside: string) => {
    while (endedBy[tag]?.test(open.at(-1)?.tag ?? '')) open.pop();
    const href = tag === 'a' ? safeAddress(decodeEntities(hrefOf(inside))) : undefined;
    const element: MarkupElement = { tag, ...(href && { href }), children: [] };
    if (open.length >= deepest) return;
    add(element);
    if (!/^[bh]r$/.test(tag)) open.push(element);
  };

  for (let at = 0; at < source.length; ) {
    const tag = tagAt(source, at);
    if (!tag) {
      const next = source.indexOf('<', at + 1);
      add(decodeEntities(source.slice(at, next < 0 ? undefined : next)));
      at = next < 0 ? source.length : next;
      continue;
    }
    tell?.(tag);
    const { name, closes, inside, end } = tag;
    const meaning = known.get(name);
    if (meaning && closes) close(meaning);
    else if (meaning) start(meaning, inside);
    else if (!dropped.test(name) && !unread.test(name)) add(source.slice(at, end));
    at = unread.test(name) && !closes ? passOver(source, name, end) : end;
  }
  return root;
}

/** The words alone, for where no element can stand. */
export function plainText(source: string): string {
  return wordsOf(readMarkup(source)).replace(/\s+/g, ' ').trim();
}

const inline = /^(b|strong|i|em|u|s|small|sub|sup|a)$/;

function wordsOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return inline.test(node.tag) ? wordsOf(node.children) : ` ${wordsOf(node.children)} `;
    })
    .join('');
}

import { type TaggedTemplateExpression, Visitor } from 'oxc-parser';
import type { Source } from './source.ts';

/** What stands for each character of an expression in a template. */
export const hole = '\uE000';

/** One attribute as it is written, such as `?hidden` with its value. */
export interface Attribute {
  name: string;
  value: string;
  at: number;
}

/** A start tag or end tag of a template. */
export interface Tag {
  name: string;
  kind: 'start' | 'end' | 'whole';
  attributes: Attribute[];
  at: number;
}

/** A Lit template, taken apart. Offsets are those of the file. */
export interface Template {
  /** `html`, `svg` or `mathml`. */
  language: string;
  tags: Tag[];
  texts: { text: string; at: number }[];
}

const token =
  /<!--[\s\S]*?-->|<(?<slash>\/?)(?<name>[a-z\uE000][^\s/>]*)(?<rest>(?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const attribute = /(?<name>[^\s=/>"']+)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

function attributesOf(rest: string, at: number): Attribute[] {
  return Array.from(rest.matchAll(attribute), ({ groups, index }) => ({
    name: groups?.name ?? '',
    value: (groups?.value ?? '').replace(/^["']|["']$/g, ''),
    at: at + index,
  }));
}

function takeApart({ text }: Source, language: string, { quasi }: TaggedTemplateExpression): Template {
  let markup = '';
  for (const { start, end, tail } of quasi.quasis) {
    // Each part ranges over what surrounds it as well: ` or } before it, ` or ${ behind it.
    markup = markup.padEnd(start + 1 - quasi.start, hole) + text.slice(start + 1, end - (tail ? 1 : 2));
  }
  const template: Template = { language, tags: [], texts: [] };
  for (const { 0: piece, index, groups } of markup.matchAll(token)) {
    const at = quasi.start + index;
    if (groups?.name) {
      const { slash, name, rest = '' } = groups;
      const kind = slash ? 'end' : rest.endsWith('/') ? 'whole' : 'start';
      const attributes = attributesOf(rest, at + 1 + name.length);
      template.tags.push({ name: name.toLowerCase(), kind, attributes, at });
    } else if (!piece.startsWith('<!--')) template.texts.push({ text: piece, at });
  }
  return template;
}

/** All Lit templates of a file, inner ones on their own. */
export function templatesOf(source: Source): Template[] {
  const templates: Template[] = [];
  new Visitor({
    TaggedTemplateExpression(node) {
      const language = node.tag.type === 'Identifier' ? node.tag.name : '';
      if (/^(html|svg|mathml)$/.test(language)) templates.push(takeApart(source, language, node));
    },
  }).visit(source.program);
  return templates;
}

const voidElements = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Tags that do not pair up: where each is, and what is wrong. */
export function findUnbalanced({ language, tags }: Template): { at: number; what: string }[] {
  const open: Tag[] = [];
  const faults: { at: number; what: string }[] = [];
  for (const tag of tags) {
    const foreign = language !== 'html' || open.some(({ name }) => name === 'svg' || name === 'math');
    if (tag.kind === 'end') {
      const last = open.pop();
      if (last?.name !== tag.name)
        faults.push({ at: tag.at, what: `</${tag.name}> closes <${last?.name ?? 'nothing'}>` });
    } else if (!voidElements.test(tag.name) && !(tag.kind === 'whole' && (foreign || tag.name === 'svg')))
      open.push(tag);
  }
  return [...faults, ...open.map(({ at, name }) => ({ at, what: `<${name}> is not closed` }))];
}

import { type Expression, type Node, Visitor, type VisitorObject } from 'oxc-parser';
import { allowed, bannedElements, bannedModules, bannedNames } from './rules.ts';
import type { Fault, Source } from './source.ts';
import { findUnbalanced, hole, templatesOf } from './templates.ts';

type Report = (rule: string, at: number, what: string) => void;

/** An address whose content stands in it, or is made by the page. */
const localAddress = /(^|[\s"'(=,])(blob:|data:(?=[a-z]+\/|[;,]))/i;
const scriptAddress = /^\s*javascript:/i;

const textOf = (node: Node | null | undefined) =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** The name of a member, a key or a variable, however it is written. */
const nameOf = (node: Node) => (node.type === 'Identifier' ? node.name : textOf(node));

const isText = (node: Node | undefined): boolean =>
  node?.type === 'TemplateLiteral' ||
  textOf(node) !== undefined ||
  (node?.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right)));

/** What a call calls: `open` of `window.open()`, and the expression before the dot. */
function callee(node: Expression): { name: string | undefined; of: Expression | undefined } {
  if (node.type === 'ParenthesizedExpression') return callee(node.expression);
  if (node.type !== 'MemberExpression') return { name: nameOf(node), of: undefined };
  return { name: nameOf(node.property), of: node.object };
}

function names(report: Report): VisitorObject {
  const check = (node: Node) => {
    const name = nameOf(node);
    if (name !== undefined && Object.hasOwn(bannedNames, name)) report(name, node.start, bannedNames[name] ?? '');
  };
  return {
    Identifier: check,
    MemberExpression: ({ computed, property }) => computed && textOf(property) !== undefined && check(property),
    Property: ({ computed, key }) => (computed || key.type === 'Literal') && check(key),
    TSAnyKeyword: ({ start }) => report('any', start, 'checks nothing'),
  };
}

function calls(report: Report): VisitorObject {
  return {
    NewExpression: ({ callee: { start }, callee: called }) =>
      callee(called).name === 'Function' && report('Function', start, 'text runs'),
    CallExpression({ callee: called, arguments: [first, ...more], start }) {
      const { name, of } = callee(called);
      const object = of && callee(of).name;
      if (name === 'Function' || (name === 'constructor' && of)) report('Function', start, 'text runs');
      if (/^set(Timeout|Interval)$/.test(name ?? '') && isText(first)) report('timer', start, 'text runs');
      if (/^write(ln)?$/.test(name ?? '') && /document$/i.test(object ?? ''))
        report('document.write', start, 'text becomes structure');
      const given = textOf(first) ?? '';
      if (name === 'setAttribute' && /^(style|on.*|srcdoc)$/i.test(given)) report('setAttribute', start, given);
      if (name === 'createElement' && /^(style|script)$/i.test(given)) report('createElement', start, given);
      if (name === 'createElementNS' && /^(style|script)$/i.test(textOf(more[0]) ?? ''))
        report('createElement', start, 'by namespace');
    },
  };
}

function addresses(report: Report): VisitorObject {
  const check = (text: string, at: number, goesOn: boolean) => {
    if (localAddress.test(text) || (goesOn && /(^|[\s"'(=,])data:$/i.test(text)))
      report('address', at, text.slice(0, 40));
    if (scriptAddress.test(text)) report('address', at, text.slice(0, 40));
  };
  return {
    Literal: (node) => check(textOf(node) ?? '', node.start, false),
    BinaryExpression: ({ operator, left }) => operator === '+' && check(textOf(left) ?? '', left.start, true),
    TemplateElement: ({ value, start, tail }) => check(value.cooked ?? value.raw, start, !tail),
  };
}

const modules = (report: Report): VisitorObject => ({
  Literal: (node) => bannedModules.test(textOf(node) ?? '') && report('module', node.start, textOf(node) ?? ''),
});

function findInTemplates(source: Source, report: Report) {
  for (const template of templatesOf(source)) {
    for (const { at, what } of findUnbalanced(template)) report('unbalanced', at, what);
    for (const { name, attributes, at } of template.tags) {
      if (bannedElements.some((it) => it === name)) report('element', at, `<${name}>`);
      const seen = new Set<string>();
      for (const it of attributes) {
        const written = it.name.toLowerCase();
        const bare = it.name.replace(/^[.?@]/, '');
        if (seen.has(written)) report('duplicate', it.at, `${written} twice in <${name}>`);
        if (!written.startsWith(hole)) seen.add(written);
        if (bare.toLowerCase() === 'style') report('style', it.at, 'the strict policy refuses it');
        if (/^on/.test(written)) report('handler', it.at, `${written}: the strict policy refuses it`);
        if (it.name !== bare && Object.hasOwn(bannedNames, bare)) report(bare, it.at, bannedNames[bare] ?? '');
        if (/^(srcdoc)$/.test(written)) report('srcdoc', it.at, bannedNames.srcdoc ?? '');
      }
    }
  }
}

/** Everything in browser code that would break the rules of safety. Comments and plain words in texts are no matter. */
export function findBanned(source: Source): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (rule, at, what) => {
    if (!allowed[source.path]?.[rule]) faults.push({ rule, at, what });
  };
  for (const ban of [names, calls, addresses, modules]) new Visitor(ban(report)).visit(source.program);
  findInTemplates(source, report);
  return faults;
}

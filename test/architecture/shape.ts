import { type Declaration, type Node, type Program, Visitor } from 'oxc-parser';
import { browserFolders, shape, wordsForPeople } from './rules.ts';
import { type Fault, isBelow, type Source } from './source.ts';
import { hole, templatesOf } from './templates.ts';

type Statement = Program['body'][number];

/** Names that a declaration declares. */
function namesOf(declaration: Declaration | Statement): string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

/** Whether a `/** … *\/` stands right before this place. */
function isDocumented({ comments, text }: Source, at: number): boolean {
  return comments.some(
    ({ type, value, end }) => type === 'Block' && value.startsWith('*') && end <= at && !text.slice(end, at).trim(),
  );
}

/** Where a statement begins, its decorators too. */
function startOf(statement: Statement, declaration: Declaration | null): number {
  const decorators = declaration?.type === 'ClassDeclaration' ? declaration.decorators : [];
  return Math.min(statement.start, ...decorators.map(({ start }) => start));
}

/** Exports without a docblock. A type that shares the name of a documented value is described by that. */
export function findUndocumented(source: Source): Fault[] {
  const documented = new Set<string>();
  const asked: { name: string; at: number }[] = [];
  for (const statement of source.program.body) {
    const exported = statement.type === 'ExportNamedDeclaration' ? statement : undefined;
    const declaration = exported ? exported.declaration : null;
    const names = namesOf(declaration ?? statement);
    if (isDocumented(source, startOf(statement, declaration))) for (const name of names) documented.add(name);
    if (declaration) asked.push(...names.map((name) => ({ name, at: statement.start })));
    if (exported && !exported.source) {
      for (const { local, start } of exported.specifiers)
        if (local.type === 'Identifier') asked.push({ name: local.name, at: start });
    }
  }
  return asked
    .filter(({ name }) => !documented.has(name))
    .map(({ name, at }) => ({ rule: 'docblock', at, what: `${name} has no docblock` }));
}

/** Kinds of code that the house does without: default exports, `enum`, `namespace`, classes without a role. */
export function findUnusualCode({ program }: Source, mayDefault = false): Fault[] {
  const faults: Fault[] = [];
  const report = (rule: string, { start }: Node, what: string) => faults.push({ rule, at: start, what });
  const hasRole = (node: { superClass?: unknown; implements?: { expression: Node }[] }) =>
    node.superClass ||
    node.implements?.some(({ expression }) => expression.type === 'Identifier' && /Controller$/.test(expression.name));
  new Visitor({
    ExportDefaultDeclaration: (node) => !mayDefault && report('default export', node, 'exports have names'),
    TSEnumDeclaration: (node) => report('enum', node, node.id.name),
    TSModuleDeclaration: (node) => node.kind === 'namespace' && report('namespace', node, 'modules are enough'),
    ClassExpression: (node) => report('class', node, 'a class made by an expression, as mixins do'),
    ClassDeclaration: (node) =>
      !hasRole(node) && report('class', node, `${node.id?.name} is no element, controller or error`),
  }).visit(program);
  return faults;
}

const thai = /[\u0e01-\u0e5b]{2}/;
const saidAttribute = /^(title|alt|placeholder|aria-(label|description|placeholder|roledescription|valuetext))$/;

/** Sentences for people outside the folders of words: Thai in texts, or words that a widget's template shows. */
export function findWords(source: Source): Fault[] {
  if (Object.keys(wordsForPeople).some((folder) => isBelow(source.path, folder))) return [];
  const faults: Fault[] = [];
  const report = (at: number, what: string) => faults.push({ rule: 'words', at, what: what.trim().slice(0, 40) });
  new Visitor({
    Literal: ({ value, start }) => typeof value === 'string' && thai.test(value) && report(start, value),
    TemplateElement: ({ value, start }) => thai.test(value.raw) && report(start, value.raw),
  }).visit(source.program);
  const isWord = (text: string) => /\p{L}{2}/u.test(text.replaceAll(hole, ' ').replace(/&\w+;/g, ''));
  const drawn = browserFolders.some((folder) => isBelow(source.path, folder)) ? templatesOf(source) : [];
  for (const { tags, texts } of drawn) {
    for (const { text, at } of texts) if (isWord(text)) report(at, text);
    for (const { name, value, at } of tags.flatMap(({ attributes }) => attributes)) {
      if (saidAttribute.test(name) && isWord(value)) report(at, `${name}=${value}`);
    }
  }
  return faults;
}

/** What is wrong with a file's size and place, if anything. */
export function findMisplaced(path: string, text: string): Fault[] {
  const lines = text.split('\n').length - 1;
  const depth = path.split('/').length - 2;
  return [
    ...(lines > (/^(test|stories)\//.test(path) ? shape.listedLines : shape.lines)
      ? [{ rule: 'length', at: 0, what: `${lines} lines` }]
      : []),
    ...(path.startsWith('src/') && depth > shape.depth
      ? [{ rule: 'depth', at: 0, what: `${depth} folders deep` }]
      : []),
  ];
}

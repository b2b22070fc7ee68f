import { posix } from 'node:path';
import { Visitor } from 'oxc-parser';
import { browserFolders, closedFolders, computedImports, layers, typesOnlyInBrowsers } from './rules.ts';
import { type Fault, isBelow, type Source } from './source.ts';

/** One place at which a file names another. */
export interface Import {
  at: number;
  /** As it is written; none if the code computes it. */
  specifier: string | undefined;
  /** The file of ours that is meant; none for a package. */
  target: string | undefined;
  /** Gone once the types are. An `import { type X }` is not: it still loads the file. */
  typeOnly: boolean;
}

/** All imports of a file: static, dynamic, of types, and those of `export … from`. */
export function importsOf({ path, program }: Source): Import[] {
  const found: Import[] = [];
  const add = (at: number, specifier: string | undefined, typeOnly: boolean) => {
    const target = specifier?.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    found.push({ at, specifier, target, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.start, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.start, node.source.value, node.exportKind === 'type'),
    TSImportType: (node) => add(node.start, node.source.value, true),
    ImportExpression: ({ start, source }) =>
      add(start, source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined, false),
  }).visit(program);
  return found;
}

const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Files that load the package kept from browsers, by themselves or by what they import. */
export function filesReaching(name: string, sources: readonly Source[]): Set<string> {
  const reached = new Set<string>();
  const values = sources.map((source) => ({
    path: source.path,
    imports: importsOf(source).filter(({ typeOnly }) => !typeOnly),
  }));
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { path, imports } of values) {
      const reaches = ({ specifier, target }: Import) =>
        target ? reached.has(target) : specifier && packageOf(specifier) === name;
      if (imports.some(reaches)) reached.add(path);
    }
  }
  return reached;
}

/** What the table of layers is checked against. */
export interface Surroundings {
  /** Paths of all files that can be imported. */
  files: ReadonlySet<string>;
  /** Files that only types may be taken from in the browser. */
  keptFromBrowsers: ReadonlySet<string>;
  /** Packages that package.json lists for users. */
  product: readonly string[];
}

function faultOfPackage(
  specifier: string,
  packages: readonly string[],
  product: readonly string[],
): string | undefined {
  const name = packageOf(specifier);
  if (packages.includes(name)) return;
  if (packages.includes('product') && (specifier.startsWith('node:') || product.includes(name))) return;
  return `may not import the package ${name}`;
}

function faultOfFile(from: string, layer: string, target: string, typeOnly: boolean, around: Surroundings) {
  if (!/\.(ts|json)$/.test(target)) return `${target} has no extension .ts`;
  if (!around.files.has(target)) return `${target} does not exist`;
  const rule = layers[layer];
  if (rule && ![layer, ...rule.ours].some((folder) => isBelow(target, folder))) return `may not import ${target}`;
  for (const folder of closedFolders.filter((it) => isBelow(from, it) && isBelow(target, it))) {
    const own = (path: string) =>
      path
        .slice(folder.length + 1)
        .split('/')
        .slice(0, -1)[0];
    if (own(target) !== undefined && own(from) !== own(target)) return `${own(from)} may not import ${target}`;
  }
  const inBrowser = browserFolders.some((folder) => isBelow(from, folder));
  const kept = inBrowser && !typeOnly && !typesOnlyInBrowsers.except.some((folder) => isBelow(from, folder));
  if (kept && around.keptFromBrowsers.has(target)) return `may take types only from ${target}`;
}

/** Every import of a file that the table of layers does not allow. */
export function findForbiddenImports(source: Source, around: Surroundings): Fault[] {
  const layer = Object.keys(layers).find((folder) => isBelow(source.path, folder));
  if (!layer) return [{ rule: 'layers', at: 0, what: 'stands in a folder that the table of layers does not know' }];
  return importsOf(source).flatMap(({ at, specifier, target, typeOnly }) => {
    let what: string | undefined;
    if (target) what = faultOfFile(source.path, layer, target, typeOnly, around);
    else if (specifier) what = faultOfPackage(specifier, layers[layer]?.packages ?? [], around.product);
    else if (!computedImports.some((folder) => isBelow(source.path, folder))) what = 'may not compute what it imports';
    return what ? [{ rule: 'layers', at, what }] : [];
  });
}

/** Files that load each other in a circle, each circle from its first file by name. One that types close is none. */
export function findCircles(sources: readonly Source[]): string[][] {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ target, typeOnly }) => (target && !typeOnly ? [target] : [])),
    ]),
  );
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  const walk = (path: string, chain: readonly string[]) => {
    const from = chain.indexOf(path);
    if (from >= 0) {
      const circle = chain.slice(from);
      const first = circle.indexOf([...circle].sort()[0] ?? path);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join(), turned);
    } else if (!done.has(path)) {
      for (const next of edges.get(path) ?? []) walk(next, [...chain, path]);
      done.add(path);
    }
  };
  for (const path of edges.keys()) walk(path, []);
  return [...circles.values()];
}

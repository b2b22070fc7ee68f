// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the planted code is text
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFolders } from './rules.ts';
import { findMisplaced, findUndocumented, findUnusualCode, findWords } from './shape.ts';
import { describeFault, type Fault, filesBelow, parse, root, type Source, sourcesBelow } from './source.ts';

const product = sourcesBelow('src');
const stories = sourcesBelow('stories');
const describeAll = (sources: readonly Source[], find: (source: Source) => readonly Fault[]) =>
  sources.flatMap((source) => find(source).map((fault) => describeFault(source, fault)));

describe('the code', () => {
  it('is there to be looked at', () => {
    expect(product.length).toBeGreaterThan(50);
  });

  it('is in short files, not deep in folders', () => {
    const paths = codeFolders.flatMap(filesBelow).filter((path) => /\.(ts|mjs)$/.test(path));
    const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(
      files.flatMap((file) => findMisplaced(file.path, file.text).map((fault) => describeFault(file, fault))),
    ).toEqual([]);
  });

  it('says of every export what it is for', () => {
    expect(describeAll(product, findUndocumented)).toEqual([]);
  });

  it('has named exports and classes with a role, no enum and no namespace', () => {
    expect(describeAll(product, findUnusualCode)).toEqual([]);
    expect(describeAll(stories, (story) => findUnusualCode(story, true))).toEqual([]);
  });

  it('keeps what people read in the locales, surveys and facts of a country', () => {
    expect(describeAll(product, findWords)).toEqual([]);
  });
});

describe('a planted fault', () => {
  const what = (find: (source: Source) => readonly Fault[], code: string) =>
    find(parse('src/ui/a.ts', code)).map((fault) => fault.what);

  it.each([
    'export const a = 1;',
    '// Says nothing to tools.\nexport const a = 1;',
    '/* Nor this. */ export function a() {}',
    'export type a = 1;',
    'export interface a {}',
    "@customElement('a-b') export class a extends B {}",
    'const a = 1; export { a };',
    '/** Of something else. */\nconst b = 1; export const a = b;',
  ])('is seen: no docblock in %s', (code) => {
    expect(what(findUndocumented, code)).toEqual(['a has no docblock']);
  });

  it.each([
    '/** For this. */\nexport const a = 1;',
    '/** For this. */\nconst a = 1;\nexport { a };',
    "/** For this. */\n@customElement('a-b')\nexport class a extends B {}",
    '/** For this. */\nexport const a = 1;\nexport type a = typeof a;',
    "export { a } from './b.ts'; export * from './c.ts';",
    'const a = 1;',
  ])('is not seen: a docblock in %s', (code) => {
    expect(what(findUndocumented, code)).toEqual([]);
  });

  it.each([
    ['export default 1;', 'default export'],
    ['enum A { x }', 'enum'],
    ['const enum A { x }', 'enum'],
    ['namespace A {}', 'namespace'],
    ['class Store {}', 'class'],
    ['const Mixin = (base) => class extends base {};', 'class'],
  ])('is seen: %s', (code, rule) => {
    expect(findUnusualCode(parse('src/a.ts', code)).map((fault) => fault.rule)).toEqual([rule]);
  });

  it.each([
    'class A extends LitElement {}',
    'class A implements ReactiveController {}',
    'declare global { interface Window {} }',
    "declare module 'x' {}",
  ])('is not seen: %s', (code) => {
    expect(findUnusualCode(parse('src/a.ts', code))).toEqual([]);
  });

  it.each([
    ["const a = 'ขอบคุณ';", 'ขอบคุณ'],
    ['const a = `ขอบคุณ ${name}`;', 'ขอบคุณ'],
    ['html`<p>Thank you, ${name}</p>`;', 'Thank you'],
    ['html`<button aria-label="Close">${x}</button>`;', 'aria-label=Close'],
  ])('is seen: words in %s', (code, words) => {
    expect(what(findWords, code)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    'html`<p title=${t} class="thank-you">${x}, ${y} – &nbsp;</p>`;',
    "// ขอบคุณ\nthrow new Error('Not found'); query(\"select 'ก'\");",
  ])('is not seen: words in %s', (code) => {
    expect(what(findWords, code)).toEqual([]);
  });

  it('is seen: a long file, a deep folder', () => {
    expect(findMisplaced('src/a/b/c/d.ts', 'x\n'.repeat(250))).toEqual([]);
    expect(findMisplaced('src/a/b/c/d/e.ts', 'x\n'.repeat(251)).map((fault) => fault.what)).toEqual([
      '251 lines',
      '4 folders deep',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesReaching, findCircles, findForbiddenImports, type Surroundings } from './imports.ts';
import { layers, typesOnlyInBrowsers } from './rules.ts';
import { describeFault, filesBelow, isBelow, parse, root, sourcesBelow } from './source.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const sources = sourcesBelow('src', 'stories');
const around: Surroundings = {
  files: new Set([...filesBelow('src'), ...filesBelow('stories')]),
  keptFromBrowsers: filesReaching(typesOnlyInBrowsers.package, sources),
  product: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
};

describe('the layers', () => {
  it('has something to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(around.keptFromBrowsers).toContain('src/contract/responses.ts');
    for (const name of Object.values(layers).flatMap(({ ours }) => ours)) {
      expect(
        Object.keys(layers).some((folder) => isBelow(name, folder)),
        name,
      ).toBe(true);
    }
  });

  it('lets each folder import only what the table allows', () => {
    const faults = sources.flatMap((source) =>
      findForbiddenImports(source, around).map((fault) => describeFault(source, fault)),
    );
    expect(faults).toEqual([]);
  });

  it('knows no two files that import each other', () => {
    expect(findCircles(sources).map((circle) => circle.join(' → '))).toEqual([]);
  });
});

const planted: Surroundings = {
  files: new Set([
    'src/contract/wire.ts',
    'src/contract/responses.ts',
    'src/form/form.ts',
    'src/country/th/digits.ts',
    'src/ui/element.ts',
    'src/loader/pinned.ts',
    'src/loader/table.ts',
    'src/widgets/feedback/feedback.ts',
    'src/widgets/survey/survey.ts',
    'src/widgets/names.ts',
    'src/server/app.ts',
    'src/surveys/feedback.json',
  ]),
  keptFromBrowsers: new Set(['src/contract/responses.ts']),
  product: ['lit', 'hono', 'zod'],
};

describe('a forbidden import', () => {
  it.each([
    ['src/form/a.ts', "import { x } from '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "import type { X } from '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "export { x } from '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "export * from '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "const x = await import('../ui/element.ts');", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "let x: import('../ui/element.ts').X;", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "import '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/form/a.ts', "import { html } from 'lit';", 'may not import the package lit'],
    ['src/form/a.ts', "import { x } from './b';", 'src/form/b has no extension .ts'],
    ['src/form/a.ts', "import { x } from './form.js';", 'src/form/form.js has no extension .ts'],
    ['src/form/a.ts', "import { x } from './b.ts';", 'src/form/b.ts does not exist'],
    ['src/form/a.ts', "import { R } from '../contract/responses.ts';", 'may take types only'],
    ['src/form/a.ts', "import { type R } from '../contract/responses.ts';", 'may take types only'],
    ['src/form/a.ts', 'await import(address);', 'may not compute'],
    ['src/ui/a.ts', "import { x } from '../loader/table.ts';", 'may not import src/loader/table.ts'],
    ['src/loader/a.ts', "import { x } from '../contract/wire.ts';", 'may not import src/contract/wire.ts'],
    ['src/widgets/survey/a.ts', "import { x } from '../feedback/feedback.ts';", 'survey may not import'],
    ['src/widgets/a.ts', "import { x } from './feedback/feedback.ts';", 'may not import'],
    ['src/widgets/survey/a.ts', "import { x } from 'node:fs';", 'may not import the package node:fs'],
    ['src/server/a.ts', "import { x } from '../ui/element.ts';", 'may not import src/ui/element.ts'],
    ['src/server/a.ts', "import { x } from 'vitest';", 'may not import the package vitest'],
    ['src/elsewhere/a.ts', '', 'folder that the table of layers does not know'],
  ])('is seen in %s: %s', (path, code, what) => {
    expect(findForbiddenImports(parse(path, code), planted)).toEqual([
      { rule: 'layers', at: expect.any(Number), what: expect.stringContaining(what) },
    ]);
  });

  it.each([
    ['src/form/a.ts', "import type { R } from '../contract/responses.ts'; import { w } from '../contract/wire.ts';"],
    ['src/form/a.ts', "import { x } from '../country/th/digits.ts'; import { f } from './form.ts';"],
    ['src/ui/a.ts', "import { x } from '../loader/pinned.ts'; import { html } from 'lit/html.js';"],
    ['src/loader/a.ts', 'await import(address);'],
    ['src/widgets/survey/a.ts', "import { x } from './survey.ts'; import { y } from '../names.ts';"],
    ['src/widgets/survey/a.ts', "import json from '../../surveys/feedback.json' with { type: 'json' };"],
    [
      'src/server/a.ts',
      "import { R } from '../contract/responses.ts'; import { x } from 'hono/cors'; import 'node:fs';",
    ],
  ])('is not seen in %s: %s', (path, code) => {
    expect(findForbiddenImports(parse(path, code), planted)).toEqual([]);
  });

  it('is followed to the package through other files', () => {
    const files = { a: "import 'zod';", b: "export * from './a.ts';", c: "import type { A } from './a.ts';" };
    const reached = filesReaching(
      'zod',
      Object.entries(files).map(([name, code]) => parse(`${name}.ts`, code)),
    );
    expect([...reached]).toEqual(['a.ts', 'b.ts']);
  });
});

describe('a circle of imports', () => {
  it('is seen however long it is, once', () => {
    const files = {
      a: "import './b.ts';",
      b: "import('./c.ts');",
      c: "export * from './a.ts'; import './d.ts';",
      d: '',
    };
    expect(findCircles(Object.entries(files).map(([name, code]) => parse(`${name}.ts`, code)))).toEqual([
      ['a.ts', 'b.ts', 'c.ts'],
    ]);
  });

  it('is none if only types close it', () => {
    const files = { a: "import './b.ts';", b: "import type { A } from './a.ts';" };
    expect(findCircles(Object.entries(files).map(([name, code]) => parse(`${name}.ts`, code)))).toEqual([]);
  });
});

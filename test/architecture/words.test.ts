import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwelcome } from './rules.ts';
import { describeFault, type Fault, filesBelow, isBelow, root } from './source.ts';

const isText = (path: string) =>
  /\.(ts|mjs|js|cjs|json|md|css|html|yml|yaml|svg|txt|sh|php)$|\/run$|^\.\w+$/.test(path);

/** Everything unwelcome in a file, whatever kind of text it is. */
function findUnwelcome(path: string, text: string): Fault[] {
  return unwelcome
    .filter(({ except }) => !except.some((folder) => isBelow(path, folder)))
    .flatMap(({ rule, pattern }) =>
      Array.from(text.matchAll(pattern), ({ 0: what, index }) => ({ rule, at: index, what })),
    );
}

describe('the repository', () => {
  const files = filesBelow('.').filter(isText);

  it('is read whole', () => {
    for (const path of ['README.md', 'package.json', '.ci/run', '.gitignore']) expect(files).toContain(path);
  });

  it('speaks of the product: nothing is left undone or switched off, and no path of a machine stands in it', () => {
    const faults = files.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return findUnwelcome(path, text).map((fault) => describeFault({ path, text }, fault));
    });
    expect(faults).toEqual([]);
  });

  // Put together here, so that what is looked for stands nowhere in the repository itself.
  const joined = (...letters: string[]) => letters.join('');
  const path = (...steps: string[]) => ['', ...steps].join('/');

  it.each([
    `// ${joined('TO', 'DO')}: more`,
    `<!-- ${joined('FIX', 'ME')} -->`,
    `// ${joined('@ts', '-ignore')}`,
    `read('${path('work', 'main', 'x')}')`,
    `see ${path('tmp', 'brief')}`,
    `"${path('home', 'somebody', 'ruam')}"`,
  ])('is seen to be at fault with %s', (text) => expect(findUnwelcome('src/a.ts', text)).toHaveLength(1));

  it.each([
    "tmpdir() + '/x'",
    `https://example.go.th${path('work', '1')}`,
    joined('to', 'do'),
    `\`$${joined('{folder}', path('tmp', ''))}\``,
    'src/home/page.ts',
  ])('is not at fault with %s', (text) => expect(findUnwelcome('src/a.ts', text)).toEqual([]));
});

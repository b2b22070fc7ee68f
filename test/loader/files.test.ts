import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFiles } from '../../tools/files.mjs';

const source = join(import.meta.dirname, '../../src');
const lit = join(import.meta.dirname, '../../node_modules/lit/index.js');
const folder = mkdtempSync(join(tmpdir(), 'ruam-widgets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a widget that shows something, shares a file with the others, and loads a part later, which loads another. */
function writeWidget(home: string, name: string, part = `export { deeper } from '../../common.ts';`) {
  write(home, 'common.ts', `export const shared = 'shared-words'; export const deeper = () => 'deeper-words';`);
  write(
    home,
    `widgets/${name}/define.ts`,
    `import { html, LitElement } from '${lit}';
    import { later } from '${source}/ui/later.ts';
    import { shared } from '../../common.ts';
    class Widget extends LitElement {
      render() { return html\`\${shared} ${name}-words\`; }
      open() { return later(() => import('./part.ts')); }
    }
    customElements.define('ruam-${name}', Widget);`,
  );
  write(
    home,
    `widgets/${name}/part.ts`,
    `import { html } from '${lit}';\n${part}\nexport const look = () => html\`part\`;`,
  );
}

function write(home: string, path: string, text: string) {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

const build = (home: string) => buildFiles({ version: '9.8.7', widgets: join(home, 'widgets') });
const sha256 = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** What a file says of others: `[path, integrity]` as they stand in its code. */
function pinsIn(code = ''): [string, string][] {
  return [...code.matchAll(/\["([^"]+\.js)","(sha256-[^"]+)"\]/g)].map(([, path = '', hash = '']) => [path, hash]);
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, path = '']) => path);
}

describe('the files that pages include', () => {
  let files: Map<string, string>;
  const code = (path: string) => files.get(path) ?? '';

  beforeAll(async () => {
    const home = join(folder, 'two');
    const deep = `import { later } from '${source}/ui/later.ts';
      export const next = () => later(() => import('../../deep.ts'));`;
    write(home, 'deep.ts', `import { deeper } from './common.ts'; export const deep = deeper();`);
    writeWidget(home, 'near', deep);
    writeWidget(home, 'far', deep);
    writeWidget(home, 'desk', deep);
    files = await build(home);
  });

  it('it is one address that moves, and a folder that does not', () => {
    const fixed = [...files.keys()].filter((path) => !path.startsWith('9.8.7/'));
    expect(fixed).toEqual(['ruam.js']);
    const whole = ['ruam', 'near', 'far', 'ruam.all', 'ruam.classic'].map((name) => `9.8.7/${name}.js`);
    expect([...files.keys()]).toEqual(expect.arrayContaining(whole));
  });

  it('it loads what the widgets share once', () => {
    for (const words of ['shared-words', 'createTreeWalker']) {
      const holding = [...files].filter(([path, text]) => path.startsWith('9.8.7/chunks/') && text.includes(words));
      expect(
        holding.map(([path]) => path),
        words,
      ).toHaveLength(1);
    }
  });

  it('it has one Lit in a widget’s own file, and its parts take that one', () => {
    const parts = [...files].filter(([path]) => path.startsWith('9.8.7/near/'));
    expect(parts.length).toBeGreaterThan(0);
    expect(importsOf(code('9.8.7/near.js'))).toEqual([]);
    for (const [path, text] of parts) {
      expect(text, path).not.toContain('createTreeWalker');
      for (const imported of importsOf(text)) {
        expect(files.has(posix.join(posix.dirname(path), imported)), `${path} imports ${imported}`).toBe(true);
      }
    }
  });

  for (const [loader, folder] of [
    ['ruam.js', ''],
    ['9.8.7/ruam.js', '9.8.7'],
  ] as const) {
    it(`it knows in ${loader} every file that a widget needs, by its hash`, () => {
      const pins = pinsIn(code(loader)).map(([path, hash]) => [posix.join(folder, path), hash] as const);
      expect(pins.filter(([path]) => /chunks\/(near|far)\.js$/.test(path))).toHaveLength(2);
      for (const [path, hash] of pins) {
        expect(hash, path).toBe(sha256(code(path)));
        for (const imported of importsOf(code(path))) {
          expect(pins.map(([pinned]) => pinned)).toContain(posix.join(posix.dirname(path), imported));
        }
      }
    });
  }

  it('it knows in each file the parts that come later, and what those need besides', () => {
    const holding = [...files].filter(([path, text]) => !path.endsWith('ruam.js') && pinsIn(text).length > 0);
    expect(holding.map(([path]) => path)).toEqual(
      expect.arrayContaining(['9.8.7/near.js', '9.8.7/far.js', '9.8.7/chunks/near.js', '9.8.7/chunks/far.js']),
    );
    for (const [path, text] of holding) {
      const base = path.startsWith('9.8.7/chunks/') ? '9.8.7/chunks' : '9.8.7';
      for (const [part, hash] of pinsIn(text)) expect(hash, `${path}: ${part}`).toBe(sha256(code(`${base}/${part}`)));
    }
  });

  it('it leaves no placeholder and no loose import', () => {
    for (const [path, text] of files) {
      expect(text, path).not.toContain('__RUAM_');
      const dynamic = text.match(/\bimport\((?!\s*new URL)/g)?.length ?? 0;
      const pinned = text.match(/\(\)=>import\([^)]+\)(?:\.then\([^)]*\))?,\[\[?/g)?.length ?? 0;
      if (!/ruam\.(all|classic)\.js$/.test(path)) expect(dynamic, path).toBe(pinned);
    }
  });

  it('it has what is for staff in files of its own, and in none that hold every widget', () => {
    for (const name of ['desk', 'chunks/desk']) expect(code(`9.8.7/${name}.js`), name).toContain('desk-words');
    for (const name of ['ruam.all', 'ruam.classic']) {
      expect(code(`9.8.7/${name}.js`), name).toContain('near-words');
      expect(code(`9.8.7/${name}.js`), name).not.toContain('desk-words');
    }
  });

  it('it is one plain script where there are no modules', () => {
    const classic = code('9.8.7/ruam.classic.js');
    expect(classic).not.toMatch(/\bimport\s*\(|import\.meta|\bexport\b/);
    for (const words of ['near-words', 'far-words', 'deeper-words', 'document.currentScript.src']) {
      expect(classic).toContain(words);
    }
    expect(() => new Function(classic)).not.toThrow();
  });
});

describe('a widget that cannot be built safely', () => {
  it('it may not import a part past the check', async () => {
    const home = join(folder, 'loose');
    writeWidget(home, 'loose');
    write(home, 'widgets/loose/define.ts', `document.onclick = () => import('./part.ts');`);
    await expect(build(home)).rejects.toThrow(/outside of later/);
  });

  it('it may not have parts that lead to each other', async () => {
    const home = join(folder, 'round');
    writeWidget(
      home,
      'round',
      `import { later } from '${source}/ui/later.ts'; export const a = () => later(() => import('./other.ts'));`,
    );
    write(
      home,
      'widgets/round/other.ts',
      `import { later } from '${source}/ui/later.ts'; export const b = () => later(() => import('./part.ts'));`,
    );
    await expect(build(home)).rejects.toThrow(/cannot hold its own hash/);
  });
});

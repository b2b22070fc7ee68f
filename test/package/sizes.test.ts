import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { languages } from '../../src/locales/language.ts';
import { filesFolder, version } from '../support/files.ts';

/** The parts that a widget may load later, in one language, the longest. */
function parts(widget: string): string[] {
  const files = readdirSync(join(filesFolder, version, widget)).filter((name) => name.endsWith('.js'));
  const paths = files.map((name) => `${version}/${widget}/${name}`);
  const of = (language: string) => paths.filter((path) => path.includes(`/${language}-`));
  const [longest = []] = languages.map(of).sort((one, other) => sum(other) - sum(one));
  return [...paths.filter((path) => !languages.some((language) => of(language).includes(path))), ...longest];
}

const sum = (paths: string[]) => paths.map(sizeOf).reduce((all, bytes) => all + bytes, 0);
const sizeOf = (path: string) => brotliCompressSync(readFileSync(join(filesFolder, path))).length;

/** What a page may cost, in bytes as brotli sends them: all code and styles, Lit within, words in one language. */
const budgets: Record<string, { files: string[]; most: number }> = {
  'ruam.js': { files: ['ruam.js'], most: 2_000 },
  'feedback, usable': { files: [`${version}/feedback.js`], most: 18_000 },
  'feedback, with all that it may load later': {
    files: [`${version}/feedback.js`, ...parts('feedback')],
    most: 26_000,
  },
};

for (const [name, { files, most }] of Object.entries(budgets)) {
  it(`it keeps within ${most} bytes: ${name}`, () => {
    console.log(`${name}: ${sum(files)} of ${most} bytes`);
    expect(sum(files)).toBeLessThanOrEqual(most);
  });
}

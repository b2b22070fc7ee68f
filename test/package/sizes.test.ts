import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
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

/** A file and all that it imports, whatever the depth. */
function whole(path: string): string[] {
  const imports = [...readFileSync(join(filesFolder, path), 'utf8').matchAll(/\bfrom"([^"]+)"/g)];
  return [path, ...imports.flatMap(([, file = '']) => whole(posix.join(posix.dirname(path), file)))];
}

/** What a widget is made of that comes after its first file, in Thai, the longer language. */
const next = (widget: string) =>
  [`${widget}/next.js`, `${widget}/th-${widget}-rest.js`].flatMap((path) => whole(`${version}/${path}`));

const sum = (paths: string[]) => paths.map(sizeOf).reduce((all, bytes) => all + bytes, 0);
const sizeOf = (path: string) => brotliCompressSync(readFileSync(join(filesFolder, path))).length;

/** Of the tracker, what comes for the few who send files or have lost the secret. */
const rare = /tracker-(attach|recovery)|-recovery|\/file/;
const tracker = [`${version}/tracker.js`, ...parts('tracker')];

/** What a page may cost, in bytes as brotli sends them: all code and styles, Lit within, words in one language. */
const budgets: Record<string, { files: string[]; most: number }> = {
  'ruam.js': { files: ['ruam.js'], most: 2_000 },
  'feedback, usable': { files: [`${version}/feedback.js`], most: 18_000 },
  'feedback, with all that it may load later': {
    files: [`${version}/feedback.js`, ...parts('feedback')],
    most: 26_000,
  },
  'survey, usable where it asks common questions': { files: [`${version}/survey.js`], most: 20_500 },
  'survey of common questions, with all that it loads': {
    files: [...new Set(next('survey'))],
    most: 30_000,
  },
  // From the choice of the matter to the receipt, a photo and the reader's name on the way. What loads besides, once a
  // category's form wants it: matrices, ratings and rarer kinds, conditions and checks of its own; once somebody wants
  // it: what looks for published answers; once a text may hold a number or an address: what asks about those; and what
  // brings a complaint whose sending was cut off.
  'complaint, usable': { files: [`${version}/complaint.js`], most: 10_000 },
  'complaint of common questions, with files, who complains and the receipt': {
    files: [...new Set(next('complaint'))],
    most: 30_000,
  },
  'tracker, with all that it may load to show a complaint and act on it': {
    files: tracker.filter((path) => !rare.test(path)),
    most: 18_000,
  },
  'tracker, with files and recovery too': { files: tracker, most: 26_000 },
  // Up to the sign-in, in both languages: staff switch between them.
  'desk, up to the sign-in': { files: [`${version}/desk.js`], most: 17_700 },
};

for (const [name, { files, most }] of Object.entries(budgets)) {
  it(`it keeps within ${most} bytes: ${name}`, () => {
    console.log(`${name}: ${sum(files)} of ${most} bytes`);
    expect(sum(files)).toBeLessThanOrEqual(most);
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../../dist/files/', import.meta.url));
const read = (path) => readFileSync(folder + path, 'utf8');

/**
 * What each way to include Ruam costs, in bytes as brotli sends them, all code and styles within: until its widget is
 * usable, and with all that it may ever load later, of that the words of one language, the longest.
 * @returns {{entry: string, first: number, all: number}[]}
 */
export function sizes(version) {
  const own = (file) => `${version}/${file}`;
  const widgets = ['feedback', 'survey', 'complaint', 'tracker'].filter((widget) =>
    existsSync(folder + own(`${widget}.js`)),
  );
  return [
    entry('`ruam.js`, the loader, in a page without widgets', ['ruam.js']),
    ...widgets.flatMap((widget) => [
      entry(`\`ruam.js\` in a page with \`<ruam-${widget}>\``, ['ruam.js', own(`chunks/${widget}.js`)]),
      entry(`\`${widget}.js\``, [own(`${widget}.js`)]),
    ]),
    entry('`ruam.all.js`, every widget but the desk', [own('ruam.all.js')]),
    entry('`ruam.classic.js`, the same without modules', [own('ruam.classic.js')]),
  ];
}

function entry(name, files) {
  const first = reached(files, staticImports);
  const all = reached(files, (path) => [...staticImports(path), ...dynamicImports(path)]);
  return { entry: name, first: bytesOf(first), all: bytesOf(inOneLanguage([...all])) };
}

/** The files without the words of all languages but the longest. */
function inOneLanguage(files) {
  const of = (language) => files.filter((file) => languageOf(file) === language);
  const languages = [...new Set(files.map(languageOf))].filter(Boolean);
  const [longest] = languages.sort((one, other) => bytesOf(of(other)) - bytesOf(of(one)));
  return files.filter((file) => [undefined, longest].includes(languageOf(file)));
}

/** The words of a language are in files such as `th-feedback-rest.js`. */
const languageOf = (file) => /^[a-z]{2}(?=-)/.exec(posix.basename(file))?.[0];

/** The files and all that they lead to. */
function reached(files, next, found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    reached(next(file), next, found);
  }
  return found;
}

const staticImports = (path) => named(path, /\b(?:from|import)\s*["'`](\.[^"'`]+)/g);
const dynamicImports = (path) => named(path, /\bimport\(\s*["'`](\.[^"'`]+)/g);

const named = (path, pattern) =>
  [...read(path).matchAll(pattern)].map(([, name]) => posix.join(posix.dirname(path), name));

const bytesOf = (files) => [...files].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);

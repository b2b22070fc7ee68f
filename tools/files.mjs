import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { litForOurFloor } from './lit-floor.mjs';
import { minifyChunk } from './minify.mjs';
import { closure, pinParts, sri } from './pins.mjs';
import { squeezeTemplates } from './squeeze.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const loaderSource = join(root, 'src/loader');
/** The languages, as the folders of their words. */
const languages = readdirSync(join(root, 'src/locales'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** What is for staff, on a page of the backend's own: no citizen's page carries it. */
const staffOnly = ['desk'];

/**
 * Builds the files that pages include.
 * @param {{version: string, widgets?: string}} options `widgets` is the folder that holds one folder a widget.
 * @returns {Promise<Map<string, string>>} code by path below the folder that the server serves.
 */
export async function buildFiles({ version, widgets = join(root, 'src/widgets') }) {
  const defines = readdirSync(widgets)
    .map((name) => join(widgets, name, 'define.ts'))
    .filter((file) => existsSync(file));
  const forCitizens = defines.filter((file) => !staffOnly.includes(nameOf(file)));
  const shared = await sharedChunks(defines);
  const built = await Promise.all([
    loader(shared.table, './'),
    ...defines.map((file) => selfContained(file)),
    allInOne('ruam.all', 'es', forCitizens),
    allInOne('ruam.classic', 'iife', forCitizens),
  ]);
  const inVersion = [shared.code, ...built].flatMap((code) => [...code]);
  return new Map([
    ...(await loader(shared.table, `./${version}/`)),
    ...inVersion.map(([file, code]) => [`${version}/${file}`, code]),
  ]);
}

/** What the loader loads: one chunk a widget, and what widgets share in chunks of its own. */
async function sharedChunks(defines) {
  const parts = pinParts();
  const small = await neededBy(defines.find((file) => nameOf(file) === 'feedback') ?? defines[0]);
  const chunks = await bundle({
    entry: Object.fromEntries(defines.map((file) => [nameOf(file), file])),
    plugins: [parts.plugin],
    output: {
      entryFileNames: 'chunks/[name].js',
      chunkFileNames: (chunk) => `chunks/${partName(chunk)}.js`,
      codeSplitting: {
        groups: [
          { name: 'lit', tags: ['$initial'], test: /[\\/]node_modules[\\/]/ },
          // What the smallest widget needs, at first or later, stays apart from what only larger ones share.
          { name: 'form', tags: ['$initial'], minShareCount: 2, test: (id) => small.first.has(id) },
          { name: 'next', tags: ['$initial'], minShareCount: 2, test: (id) => small.later.has(id) },
          { name: 'records', tags: ['$initial'], minShareCount: 2, test: /[\\/]src[\\/](?!widgets[\\/])/ },
          // Few files arrive sooner than many.
          ...languages.map((code) => ({
            name: `${code}-rest`,
            minShareCount: 2,
            test: (id) => small.later.has(id) && id.includes(`/locales/${code}/`),
          })),
          { name: 'rest', minShareCount: 2, test: (id) => small.later.has(id) },
        ],
      },
    },
  });
  const code = parts.finish(chunks);
  const table = chunks
    .filter((chunk) => chunk.isEntry)
    .map((chunk) => [
      `ruam-${chunk.name}`,
      closure(chunk, chunks).map((file) => [file, sri('sha256', code.get(file))]),
    ]);
  return { code, table };
}

/** The modules that a widget needs before it is usable, and those that it may load later. */
async function neededBy(define) {
  const groups = [{ name: 'all', tags: ['$initial'], test: /./ }];
  const chunks = await bundle({
    entry: { one: define },
    plugins: [pinParts().plugin],
    output: { codeSplitting: { groups } },
  });
  const modules = (some) => new Set(some.flatMap(({ moduleIds }) => moduleIds));
  return {
    first: modules(chunks.filter(({ isEntry }) => isEntry)),
    later: modules(chunks.filter(({ isEntry }) => !isEntry)),
  };
}

/** The loader that finds its chunks in `folder`, relative to itself. */
async function loader(table, folder) {
  const [{ code }] = await bundle({ entry: { ruam: join(loaderSource, 'ruam.ts') } });
  const placed = table.map(([tag, pins]) => [tag, pins.map(([file, hash]) => [folder + file, hash])]);
  return new Map([['ruam.js', code.replace('__RUAM_TABLE__', JSON.stringify(Object.fromEntries(placed)))]]);
}

/** One widget with all that it needs, and a folder of the parts that it loads later. */
async function selfContained(define) {
  const parts = pinParts();
  const name = nameOf(define);
  const chunks = await bundle({
    entry: { [name]: define },
    plugins: [parts.plugin],
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => `${name}/${partName(chunk)}.js`,
      // What comes first stays together in one file, and so does what comes next, also what later parts share with it.
      codeSplitting: { groups: [{ name, tags: ['$initial'], test: /./ }, ...nextOf(name)] },
    },
  });
  return parts.finish(chunks);
}

/**
 * The widgets whose further parts share much with each other: what is listed here stays together with all that it
 * needs, the earlier before the later. For other widgets that would only be more bytes.
 */
const shared = new Set(['complaint', 'survey']);
const nextOf = (name) => {
  const parts = { next: /[\\/]widgets[\\/]\w+[\\/]rest\.ts$/, rules: /[\\/]form[\\/]rules\.ts$/ };
  const all = { ...parts, rare: /[\\/]rare\.ts$/, whole: /[\\/]survey[\\/]whole\.ts$/ };
  return shared.has(name) ? Object.entries(all).map(([part, test]) => ({ name: part, test })) : [];
};

/** Every one of these widgets with all its parts in one file. */
async function allInOne(name, format, defines) {
  const [{ code }] = await bundle({
    entry: { [name]: name },
    format,
    plugins: [mountingEntry(name, defines)],
    output: {
      codeSplitting: false,
      ...(format === 'iife' && { intro: 'const ruamUrl = document.currentScript.src;' }),
    },
    define: format === 'iife' ? { 'import.meta.url': 'ruamUrl' } : {},
  });
  return new Map([[`${name}.js`, code]]);
}

/** A file that defines widgets and mounts what `data-ruam` asks for. */
function mountingEntry(name, defines) {
  const id = resolve(root, name);
  const imports = defines.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  return {
    name: 'ruam:mounting-entry',
    resolveId: (source) => (source === id ? id : undefined),
    load: (loaded) =>
      loaded === id
        ? `${imports}\nimport { mountAll } from ${JSON.stringify(join(loaderSource, 'mount.ts'))};\nmountAll();`
        : undefined,
  };
}

/** Bundles without writing. Gives Rolldown's chunks. */
async function bundle({ entry, format = 'es', plugins = [], output = {}, define = {} }) {
  const [{ output: chunks }] = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    // Lit as it is served, whatever NODE_ENV says.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define,
    plugins: [squeezeTemplates(), litForOurFloor(), ...plugins],
    build: {
      write: false,
      lib: { entry, formats: [format], name: 'Ruam' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // A library's whitespace is kept unless it is asked for.
        output: {
          comments: false,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          ...output,
        },
      },
    },
  });
  return Promise.all(chunks.map((chunk) => minifyChunk(chunk, format)));
}

/** Parts of one name, such as a text in several languages, are told apart by their folders: `th-feedback`. */
const partName = ({ name, facadeModuleId: id }) => (id ? `${basename(dirname(id))}-${name}` : name);

const nameOf = (define) => basename(dirname(define));

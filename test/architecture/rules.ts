/**
 * What the tests in this folder enforce, as plain data. To change a rule, change it here and say why.
 * Paths are relative to the repository, with forward slashes.
 */

/** Folders whose code runs in the citizen's browser. */
export const browserFolders = [
  'src/form',
  'src/contract',
  'src/country',
  'src/locales',
  'src/surveys',
  'src/backends',
  'src/ui',
  'src/questions',
  'src/widgets',
  'src/loader',
  'src/index.ts',
  'stories',
] as const;

/** What a folder may import besides itself: folders or single files of ours, and packages. */
export interface Layer {
  ours: readonly string[];
  /** Names of packages; `product` stands for all that package.json lists for users, and Node's own modules. */
  packages: readonly string[];
}

const facts = ['src/contract', 'src/country', 'src/locales', 'src/surveys'];
const drawing = ['src/form', 'src/backends', 'src/ui', 'src/questions'];

/** The layers. A folder that is not listed here may not exist. */
export const layers: Readonly<Record<string, Layer>> = {
  'src/contract': { ours: [], packages: ['zod'] },
  'src/country': { ours: [], packages: [] },
  'src/locales': { ours: [], packages: [] },
  'src/surveys': { ours: [], packages: [] },
  'src/form': { ours: ['src/contract', 'src/country'], packages: [] },
  'src/clock': { ours: ['src/contract', 'src/country'], packages: [] },
  'src/backends': { ours: ['src/contract', 'src/form'], packages: [] },
  'src/ui': {
    ours: [
      'src/contract',
      'src/locales',
      'src/country',
      'src/backends',
      'src/loader/pinned.ts',
      'src/loader/endpoint.ts',
    ],
    packages: ['lit'],
  },
  'src/questions': {
    ours: ['src/ui', 'src/backends', 'src/form', 'src/contract', 'src/locales', 'src/country'],
    packages: ['lit'],
  },
  'src/widgets': { ours: [...facts, ...drawing, 'src/clock'], packages: ['lit'] },
  'src/loader': { ours: [], packages: [] },
  'src/server': { ours: [...facts, 'src/form', 'src/clock'], packages: ['product'] },
  'src/cli': { ours: ['src/server', ...facts, 'src/form', 'src/clock'], packages: ['product'] },
  'src/index.ts': { ours: [...facts, ...drawing, 'src/widgets'], packages: ['lit'] },
  stories: {
    ours: [...facts, ...drawing, 'src/widgets'],
    packages: ['lit', 'storybook', '@storybook/web-components-vite'],
  },
};

/** Whatever reaches this package by its values is imported by browser folders as types only. */
export const typesOnlyInBrowsers = { package: 'zod', except: ['src/contract'] } as const;

/** Folders each of whose own folders is closed to the others in it. */
export const closedFolders = ['src/widgets'] as const;

/** Folders that may import what they compute the address of. */
export const computedImports = ['src/loader'] as const;

/** Names that browser code may not use, each with what it would allow to happen. */
export const bannedNames: Readonly<Record<string, string>> = {
  innerHTML: 'text becomes structure',
  outerHTML: 'text becomes structure',
  insertAdjacentHTML: 'text becomes structure',
  setHTMLUnsafe: 'text becomes structure',
  parseHTMLUnsafe: 'text becomes structure',
  createContextualFragment: 'text becomes structure',
  srcdoc: 'text becomes a document',
  DOMParser: 'text becomes structure',
  unsafeHTML: 'text becomes structure',
  unsafeSVG: 'text becomes structure',
  unsafeMathML: 'text becomes structure',
  unsafeStatic: 'text becomes structure',
  styleMap: 'a style attribute, which the strict policy refuses',
  eval: 'text runs',
  Worker: 'needs a policy that pages do not give',
  SharedWorker: 'needs a policy that pages do not give',
  createObjectURL: 'makes blob: addresses, which the strict policy refuses',
  cookie: 'citizens get no cookies',
  cookieStore: 'citizens get no cookies',
};

/** Modules of Lit that browser code may not import, whatever it takes from them. */
export const bannedModules =
  /\blit(-html)?\/(directives\/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)|static-html|static)\b/;

/** What a file may do all the same, by the name of the rule, with the reason. */
export const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'stories/feedback.stories.ts': { createElement: 'a form in the page is JSON in a script element' },
};

/** Elements that no template may hold: the strict policy refuses what is in them. */
export const bannedElements = ['style', 'script'] as const;

/** Figures for the shape of the code. */
export const shape = {
  /** Longest file of code, in lines. */
  lines: 250,
  /** Longest file of tests and stories, which are lists of cases, in lines. */
  listedLines: 280,
  /** Most folders below `src`. */
  depth: 3,
} as const;

/** Folders with code of ours that is to be read: their files are short. */
export const codeFolders = ['src', 'stories', 'test', 'tools', '.storybook'] as const;

/** Where letters of people's languages may stand in texts of the code, with the reason. */
export const wordsForPeople: Readonly<Record<string, string>> = {
  'src/locales': 'the words',
  'src/surveys': 'ready forms',
  'src/country': 'facts of a country: its letters, digits and abbreviations',
  'src/server/config.ts': 'names in a new config.json, for the operator to change',
};

/** Files that nobody here writes, and those that must name what they look for. */
const elsewhere = ['package-lock.json', 'demo/vendor', 'data', 'test/architecture'];

/** What may not stand anywhere in the repository, each with where it may all the same. */
export const unwelcome: readonly { rule: string; pattern: RegExp; except: readonly string[] }[] = [
  { rule: 'left undone', pattern: /\b(TO[D]O|FIX[M]E|X{3}|HA[C]K)\b/g, except: elsewhere },
  { rule: 'a check switched off', pattern: /@ts-(ignore|nocheck)\b/g, except: elsewhere },
  {
    rule: 'a property written back into its attribute, which the served Lit cannot',
    pattern: /\breflect: true/g,
    except: elsewhere,
  },
  {
    rule: 'a piece of SVG or MathML by itself, which the served Lit cannot draw: it stands within the whole',
    pattern: /\b(?:svg|mathml)`/g,
    except: elsewhere,
  },
  {
    rule: 'a value in the text of a text area or a title, which the served Lit cannot',
    pattern: /<(?:textarea|title)\b[^>]*>[^<`]*\$\{/g,
    except: [...elsewhere, 'test', 'src/server', 'tools'],
  },
  {
    rule: 'a value in a comment of a template, which the served Lit cannot',
    pattern: /<!--[^>\n]*\$\{/g,
    except: [...elsewhere, 'test/bench'],
  },
  { rule: 'a path of one machine', pattern: /(?<![\w.$}])\/(work|tmp|home|root|Users)\/\w*/g, except: elsewhere },
];

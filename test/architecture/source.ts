import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Comment, type Program, parseSync } from 'oxc-parser';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of code, parsed. */
export interface Source {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
  program: Program;
  comments: readonly Comment[];
}

/** One breach of one rule. */
export interface Fault {
  rule: string;
  /** Offset into the file, in UTF-16 code units. */
  at: number;
  /** What stands there. */
  what: string;
}

/** Parses code as the file at `path`. Throws if it has a syntax error. */
export function parse(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return { path, text, program, comments };
}

/** Folders that are made, not written. */
const made = ['.git', 'node_modules', 'dist', 'shots', 'coverage', 'storybook-static'];

/** Paths of all files below a folder or of the one file, in order, but for those in folders that are made. */
export function filesBelow(path: string): string[] {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry ? [path] : [];
  const names = readdirSync(join(root, path))
    .filter((name) => !made.includes(name))
    .sort();
  return names.flatMap((name) => filesBelow(posix.join(path, name)));
}

const parsed = new Map<string, Source>();

/** All TypeScript below these folders, parsed once for all tests of a file. */
export function sourcesBelow(...folders: readonly string[]): Source[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const source = parsed.get(path) ?? parse(path, readFileSync(join(root, path), 'utf8'));
      parsed.set(path, source);
      return source;
    });
}

/** Whether a file is below a folder, or is it. */
export const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** A fault as a person looks it up: `path:line rule: what`. */
export const describeFault = ({ path, text }: Pick<Source, 'path' | 'text'>, { rule, at, what }: Fault): string =>
  `${path}:${text.slice(0, at).split('\n').length} ${rule}: ${what}`;

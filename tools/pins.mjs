import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { nodesIn } from './syntax.mjs';

const placeholder = /__RUAM_PINS_(\d+)__/g;

/**
 * Makes the parts that a served file loads later come only as they were built: each `later(() => import('…'))` is given
 * a placeholder while Vite bundles, and then the hashes of all files of that part.
 */
export function pinParts() {
  /** Module ids of the parts, by the number in their placeholders. */
  const parts = [];
  let home;
  return {
    plugin: {
      name: 'ruam:pin-parts',
      async transform(code, id) {
        if (id.endsWith('/src/ui/later.ts')) home = id;
        if (!code.includes('later(')) return undefined;
        let pinned = code;
        for (const load of loadsIn(this.parse(code)).reverse()) {
          const part = await this.resolve(load.body.source.value, id);
          const number = parts.push(part?.id) - 1;
          pinned = `${pinned.slice(0, load.end)}, __RUAM_PINS_${number}__${pinned.slice(load.end)}`;
        }
        return { code: pinned, map: null };
      },
    },
    /** Puts the hashes in. Gives the code of every chunk, by file name. */
    finish: (chunks) => finish(chunks, parts, home),
  };
}

/** The functions in `later(() => import('…'))`, in order. */
function loadsIn(tree) {
  return [...nodesIn(tree)]
    .filter(({ type, callee }) => type === 'CallExpression' && callee.name === 'later')
    .map((call) => call.arguments[0])
    .filter((load) => load?.body?.type === 'ImportExpression');
}

function finish(chunks, parts, home) {
  const holding = (id) => chunks.find((chunk) => chunk.moduleIds.includes(id));
  const from = home && posix.dirname(holding(home)?.fileName ?? '');
  const done = new Map();
  const underWay = new Set();

  // Leaf first: what a file says of others is part of its own hash.
  const codeOf = (file) => {
    const known = done.get(file);
    if (known) return known;
    if (underWay.has(file)) throw new Error(`${file} leads back to itself: it cannot hold its own hash`);
    underWay.add(file);
    const chunk = chunks.find(({ fileName }) => fileName === file);
    const here = closure(chunk, chunks);
    const pinned = new Set();
    const code = chunk.code.replace(placeholder, (_, number) => {
      const part = holding(parts[number]);
      pinned.add(part.fileName);
      const missing = closure(part, chunks).filter((other) => !here.includes(other));
      return JSON.stringify(missing.map((other) => [posix.relative(from, other), sri('sha256', codeOf(other))]));
    });
    const loose = chunk.dynamicImports.filter((other) => !pinned.has(other));
    if (loose.length) throw new Error(`${file} imports ${loose} outside of later(() => import('…'))`);
    done.set(file, code);
    return code;
  };
  for (const { fileName } of chunks) codeOf(fileName);
  return done;
}

/** A chunk's file and all files that it imports, whatever the depth; itself first. */
export function closure(chunk, chunks, seen = new Set()) {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName));
  return [chunk.fileName, ...imported.flatMap((next) => closure(next, chunks, seen))];
}

/** The integrity of a file, as the attribute `integrity` takes it. */
export const sri = (algorithm, code) => `${algorithm}-${createHash(algorithm).update(code).digest('base64')}`;

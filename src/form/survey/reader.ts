import { type Expression, parse } from '../expression/parse.ts';

/** Reads an expression, each only once; `undefined` if it is none, or a broken one. */
export type Reader = (source: unknown) => Expression | undefined;

/** Makes a reader that remembers what it read. */
export function createReader(): Reader {
  const known = new Map<unknown, Expression | undefined>();
  return (source) => {
    if (typeof source !== 'string') return undefined;
    if (!known.has(source)) {
      const outcome = parse(source);
      known.set(source, 'at' in outcome ? undefined : outcome);
    }
    return known.get(source);
  };
}

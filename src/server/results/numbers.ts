import type { Span } from './shapes.ts';
import type { Counts } from './suppress.ts';

/** How numbers lie: for staff alone, since each end is what one person answered. */
export interface Spread {
  min: number;
  max: number;
  median: number;
  /** How many lie where, in rising order. */
  buckets: readonly { from: number; text: string; count: number }[];
}

type Counted = readonly (readonly [number: number, count: number])[];

/** More values than this are put together. */
const mostBuckets = 10;

/**
 * Adds up the numbers that were answered. As counts they have how many steps the sum is from what it would be if all
 * had answered the least, or the most, that can be: with few steps, the mean would tell how few answered otherwise.
 */
export function measureNumbers(
  values: ReadonlyMap<string, number>,
  { min, max, step = 1 }: Span,
): { sum: number; counts: Counts; spread?: Spread } {
  const all: Counted = [...values]
    .filter(([value, count]) => value !== '' && count > 0)
    .map(([value, count]) => [Number(value), count] as const)
    .sort(([a], [b]) => a - b);
  const total = (of: (number: number) => number) => all.reduce((sum, [number, count]) => sum + of(number) * count, 0);
  const steps = (sum: number) => Math.floor(sum / step + 1e-6);
  const counts = {
    ...(min !== undefined && { above: steps(total((number) => number - min)) }),
    ...(max !== undefined && { below: steps(total((number) => max - number)) }),
  };
  return { sum: total((number) => number), counts, ...(all.length > 0 && { spread: spreadOf(all) }) };
}

function spreadOf(all: Counted): Spread {
  const [min, max] = [all[0]?.[0] ?? 0, all.at(-1)?.[0] ?? 0];
  return { min, max, median: medianOf(all), buckets: bucketsOf(all, min, max) };
}

function medianOf(all: Counted): number {
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number) => {
    let left = place;
    return all.find(([, count]) => {
      left -= count;
      return left < 0;
    })?.[0];
  };
  return ((at(Math.floor((total - 1) / 2)) ?? 0) + (at(Math.floor(total / 2)) ?? 0)) / 2;
}

/** Each number by itself if they are few; else from one round number to the next. */
function bucketsOf(all: Counted, min: number, max: number): Spread['buckets'] {
  if (all.length <= mostBuckets) return all.map(([from, count]) => ({ from, text: String(from), count }));
  const width = roundUp((max - min) / mostBuckets);
  const place = (number: number) => Math.floor(number / width + 1e-9);
  const isWhole = width >= 1 && all.every(([number]) => Number.isInteger(number));
  return Array.from({ length: place(max) - place(min) + 1 }, (_, index) => {
    const at = place(min) + index;
    const from = tidy(at * width);
    const to = isWhole ? from + width - 1 : `<${tidy((at + 1) * width)}`;
    const within = all.filter(([number]) => place(number) === at);
    const text = from === to ? String(from) : `${from} – ${to}`;
    return { from, text, count: within.reduce((sum, [, count]) => sum + count, 0) };
  });
}

/** The next of 1, 2, 5, 10, 20 …, or such a part of one. */
function roundUp(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const factor = [1, 2, 5].find((each) => each * power >= number * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const tidy = (number: number) => Number(number.toPrecision(12));

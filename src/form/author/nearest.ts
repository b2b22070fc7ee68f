/** What was probably meant by a name that nobody knows: the known one with the fewest letters changed, if there are few. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const typed = name.toLowerCase();
  let best: string | undefined;
  let fewest = Math.min(3, Math.floor(typed.length / 3)) + 0.5;
  for (const each of known) {
    if (Math.abs(each.length - typed.length) >= fewest) continue;
    const changes = distance(typed, each.toLowerCase());
    if (changes < fewest) [best, fewest] = [each, changes];
  }
  return best;
}

/** How many letters are put in, left out, exchanged, or swapped with the next. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const [here, there] = [one[row - 1], other[column - 1]];
      const kept = at(last, column - 1) + (here === there ? 0 : 1);
      const swapped =
        here === other[column - 2] && there === one[row - 2] ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(kept, swapped, at(last, column) + 1, at(next, column - 1) + 1));
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

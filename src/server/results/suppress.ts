/** The fewest answers that are published at all, and by which any two publications differ. */
export const leastAnswers = 10;

/** The least figure that is published, and by which it grows from one publication to the next. */
export const leastCell = 5;

/** How often each value was chosen, in the order of the choices. */
export type Counts = Readonly<Record<string, number>>;

/** What was published of one table, and what the next publication needs to know of it. */
export interface Look {
  /** How many answered, each with one of the values; always published. */
  answered: number;
  /** Only what is not hidden is published. */
  counts: Counts;
  /** Values whose counts are hidden, so that only their sum is known: none, or at least two. */
  hidden: readonly string[];
  /** Of hidden values that were small once: how often they, and the others hidden with them, had been chosen then. */
  small: Readonly<Record<string, { own: number; others: number }>>;
  /** Earlier ones after which something was hidden that they show. */
  before: readonly Pick<Look, 'answered' | 'counts' | 'hidden'>[];
}

/**
 * Decides whether a table can be published anew, and what of it; nothing if it must wait. Who has seen every publication
 * neither learns a count under five nor can work one out, even knowing this rule:
 *
 * - No count under five is shown, nor a sum that is: at least two are hidden, which together are five or more. What is
 *   hidden besides stands next to what must be, so that its size tells nothing.
 * - What can be subtracted is a table too. Each publication has ten answers more; each figure shown in it and before has
 *   grown by five or more, and so has the rest. Until then the earlier one stands.
 * - What was hidden shows only when nothing that was shown hides at the same time, and when the others hidden with it
 *   have grown by as much as it was when it was small: then it may have been anything.
 *
 * So a period, as the difference of two publications, tells nothing that they do not, and leaves no small rest.
 * `closed` are values that cannot be chosen any more: that nobody chose one since is no secret.
 */
export function nextLook(
  last: Look | undefined,
  answered: number,
  counts: Counts,
  closed: ReadonlySet<string> = new Set(),
): Look | undefined {
  if (answered - (last?.answered ?? 0) < leastAnswers) return undefined;
  const wasShown = (value: string) => last !== undefined && !last.hidden.includes(value);
  const hasGrown = (by: number, value: string) => by >= leastCell || (by === 0 && closed.has(value));
  const isSlow = (value: string) => wasShown(value) && !hasGrown(of(counts, value) - of(last?.counts, value), value);
  const start = Object.keys(counts).filter((value) => of(counts, value) < leastCell || isSlow(value));
  const past = last ? [last, ...last.before] : [];
  const isApart = (hidden: ReadonlySet<string>) => past.every((earlier) => isTable(earlier, counts, hidden, hasGrown));

  let hidden = cover(start, counts, last);
  const isLost = () => [...hidden].some(wasShown);
  const mayRelease = () => last?.hidden.every((value) => hidden.has(value) || mayShow(value, last, counts)) ?? true;
  if (last && (isLost() || !mayRelease() || !isApart(hidden))) {
    hidden = cover([...start, ...last.hidden], counts, last);
  }

  const values = Object.keys(counts).length;
  if (values > 0 && hidden.size >= values) return undefined;
  // A figure that hardly grows must not keep all others waiting for ever.
  if (!isApart(hidden) || (last && isLost() && answered < 2 * last.answered)) return undefined;
  const before =
    last && isLost() ? past.map(({ answered, counts, hidden }) => ({ answered, counts, hidden })) : last?.before;
  return { answered, counts, hidden: [...hidden], small: smallOnes(hidden, counts, last), before: before ?? [] };
}

/** Whether the difference to an earlier publication could be published as well. */
function isTable(
  earlier: Pick<Look, 'counts' | 'hidden'>,
  counts: Counts,
  hidden: ReadonlySet<string>,
  hasGrown: (by: number, value: string) => boolean,
): boolean {
  const growth = (value: string) => of(counts, value) - of(earlier.counts, value);
  const [rest, known] = [new Set<string>(), new Set<string>()];
  for (const value of Object.keys(counts)) {
    (hidden.has(value) || earlier.hidden.includes(value) ? rest : known).add(value);
  }
  return (
    (rest.size === 0 || sum(rest, growth) >= leastCell) && [...known].every((value) => hasGrown(growth(value), value))
  );
}

const of = (counts: Counts | undefined, value: string): number => counts?.[value] ?? 0;

function sum(values: Iterable<string>, each: (value: string) => number): number {
  let total = 0;
  for (const value of values) total += each(value);
  return total;
}

/** Hides others too until nothing follows from what is shown: first those that were hidden before, then the nearest. */
function cover(start: readonly string[], counts: Counts, last: Look | undefined): Set<string> {
  const hidden = new Set(start);
  const place = new Map(Object.keys(counts).map((value, index) => [value, index]));
  const first = Math.min(...start.map((value) => place.get(value) ?? 0));
  // Of two that are as near, the later one.
  const distance = (value: string) => Math.abs((place.get(value) ?? 0) - first - 0.25);
  const others = [...place.keys()]
    .filter((value) => !hidden.has(value))
    .sort((a, b) => Number(last?.hidden.includes(b)) - Number(last?.hidden.includes(a)) || distance(a) - distance(b));
  const unknown = (value: string) =>
    of(counts, value) - (last && !last.hidden.includes(value) ? of(last.counts, value) : 0);
  // If all were as large as a small count can be, their sum would tell.
  const room = (value: string) => Math.abs(of(counts, value) - (leastCell - 1));
  const isTold = () => hidden.size < 2 || sum(hidden, unknown) < leastCell || sum(hidden, room) === 0;
  while (hidden.size > 0 && others.length > 0 && isTold()) hidden.add(others.shift() as string);
  return hidden;
}

function mayShow(value: string, last: Look, counts: Counts): boolean {
  const small = last.small[value];
  if (!small) return true;
  const others = last.hidden.filter((other) => other !== value);
  return sum(others, (other) => of(counts, other)) - small.others >= small.own;
}

function smallOnes(hidden: ReadonlySet<string>, counts: Counts, last: Look | undefined): Look['small'] {
  const count = (value: string) => of(counts, value);
  const joined = last ? [...hidden].filter((value) => !last.hidden.includes(value)) : [];
  const small: Record<string, { own: number; others: number }> = {};
  for (const value of hidden) {
    const earlier = last?.small[value];
    if (count(value) < leastCell) small[value] = { own: count(value), others: sum(hidden, count) - count(value) };
    else if (earlier) small[value] = { own: earlier.own, others: earlier.others + sum(joined, count) };
  }
  return small;
}

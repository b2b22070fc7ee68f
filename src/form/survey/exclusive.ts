/**
 * Takes from a choice of several what an exclusive choice leaves no room for: that itself, if something else was chosen
 * after it, else all others.
 */
export function withoutRivals(
  chosen: readonly unknown[],
  former: readonly unknown[],
  exclusive: readonly unknown[],
): unknown[] {
  const isExclusive = (value: unknown) => exclusive.includes(value);
  const last = chosen.filter(isExclusive).at(-1);
  const held = former.filter(isExclusive).at(-1);
  const without = (value: unknown) => chosen.filter((each) => each !== value);
  if (held === undefined) return last !== undefined && chosen.length > 1 ? [last] : [...chosen];
  if (JSON.stringify(chosen) === JSON.stringify(former)) return [...chosen];
  return held === last || chosen.indexOf(held) < chosen.length - 1 ? without(held) : [...chosen];
}

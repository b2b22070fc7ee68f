/** Counts what a person takes for characters (`ที่` is one), but no more than `most`; code points where the engine cannot tell. */
export function countGraphemes(text: string, most: number): number {
  let count = 0;
  const characters = Intl.Segmenter ? new Intl.Segmenter('th').segment(text) : text;
  for (const _ of characters) if (++count >= most) break;
  return count;
}

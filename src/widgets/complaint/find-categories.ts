import { normaliseThai } from '../../country/th/normalise.ts';
import type { Category } from './compose.ts';

/** Categories whose words, in any language, hold what was typed, those that hold most of it first. */
export function findCategories(categories: readonly Category[], typed: string): Category[] {
  const words = wordsIn(typed);
  const ranked = categories.map((category) => {
    const { title, hint, notices } = category;
    const text = plain([title, hint, ...notices].flatMap((each) => (each ? [each.th, each.en] : [])).join(' '));
    return { category, rank: words.filter((word) => text.includes(word)).length };
  });
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ category }) => category);
}

const plain = (text: string) => normaliseThai(text).toLowerCase();

/** Thai is written without blanks; where the browser cannot tell its words apart, blanks have to do. */
function wordsIn(text: string): string[] {
  const pieces =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter('th', { granularity: 'word' }).segment(plain(text))].map(({ segment }) => segment)
      : plain(text).split(/\s+/);
  return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece.length > 1);
}

import type { Language } from '../../locales/language.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';
import { later } from '../../ui/later.ts';

/** What shows a complaint, and its words. */
export interface More {
  rest: typeof import('./rest.ts');
  words: TrackerRestWords;
  /** The language of the words. */
  language: Language;
}

const words: Record<Language, () => Promise<{ trackerRestWords: TrackerRestWords }>> = {
  th: () => later(() => import('../../locales/th/tracker-rest.ts')),
  en: () => later(() => import('../../locales/en/tracker-rest.ts')),
};

/** Loads it. Rejects if it does not come as it was built; the next call tries again. */
export async function loadMore(language: Language): Promise<More> {
  const [rest, { trackerRestWords }] = await Promise.all([later(() => import('./rest.ts')), words[language]()]);
  return { rest, words: trackerRestWords, language };
}

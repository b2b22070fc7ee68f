import type { ComplaintRestWords } from '../../locales/complaint-rest.ts';
import type { Language } from '../../locales/language.ts';
import { later } from '../../ui/later.ts';

/** What is needed once a category is chosen, and its words. */
export interface More {
  rest: typeof import('./rest.ts');
  words: ComplaintRestWords;
  /** The language of the words. */
  language: Language;
}

const words: Record<Language, () => Promise<{ complaintRestWords: ComplaintRestWords }>> = {
  th: () => later(() => import('../../locales/th/complaint-rest.ts')),
  en: () => later(() => import('../../locales/en/complaint-rest.ts')),
};

/** Loads it. Rejects if it does not come as it was built; the next call tries again. */
export async function loadMore(language: Language): Promise<More> {
  const [rest, { complaintRestWords }] = await Promise.all([later(() => import('./rest.ts')), words[language]()]);
  return { rest, words: complaintRestWords, language };
}

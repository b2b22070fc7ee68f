import type { FeedbackRestWords } from '../../locales/feedback-rest.ts';
import type { Language } from '../../locales/language.ts';
import { later } from '../../ui/later.ts';

/** What is needed after the first question, and its words. */
export interface More {
  rest: typeof import('./rest.ts');
  words: FeedbackRestWords;
  /** The language of the words. */
  language: Language;
}

const words: Record<Language, () => Promise<{ feedbackRestWords: FeedbackRestWords }>> = {
  th: () => later(() => import('../../locales/th/feedback-rest.ts')),
  en: () => later(() => import('../../locales/en/feedback-rest.ts')),
};

/** Loads it. Rejects if it does not come as it was built; the next call tries again. */
export async function loadMore(language: Language): Promise<More> {
  const [rest, { feedbackRestWords }] = await Promise.all([later(() => import('./rest.ts')), words[language]()]);
  return { rest, words: feedbackRestWords, language };
}

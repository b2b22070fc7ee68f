import type { FormReply } from '../../contract/forms.ts';
import type { Language } from '../../locales/language.ts';
import type { SurveyRestWords } from '../../locales/survey-rest.ts';
import type { Subject } from '../../questions/answering.ts';
import type { Filling } from '../../questions/filling.ts';
import { later } from '../../ui/later.ts';

interface Summary {
  /** All problems at once. */
  summary(filling: Filling): unknown;
}

/** What is needed after the first questions, and its words. */
export interface More {
  rest: Omit<typeof import('./rest.ts'), 'read' | 'summary'> & Pick<Subject, 'read'> & Summary;
  words: SurveyRestWords;
  /** The language of the words. */
  language: Language;
}

const words: Record<Language, () => Promise<{ surveyRestWords: SurveyRestWords }>> = {
  th: () => later(() => import('../../locales/th/survey-rest.ts')),
  en: () => later(() => import('../../locales/en/survey-rest.ts')),
};

/** Loads it. Rejects if it does not come as it was built; the next call tries again. */
export async function loadMore(language: Language): Promise<More> {
  const [rest, { surveyRestWords }] = await Promise.all([later(() => import('./rest.ts')), words[language]()]);
  return { rest, words: surveyRestWords, language };
}

/** Besides its name, version and questions, the backend says when and by whom a form may be answered. */
export const hasRules = (reply: FormReply | undefined): boolean => Object.keys(reply ?? {}).length > 3;

/** Lists below a survey, for its author, what of its form is not understood. Rejects if it does not come as it was built. */
export async function tellAuthor(...about: Parameters<typeof import('./author.ts').tellAuthor>): Promise<void> {
  const author = await later(() => import('./author.ts'));
  await author.tellAuthor(...about);
}

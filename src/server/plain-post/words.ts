import { type AdmissionWords, admissionWords } from '../../locales/admission.ts';
import { feedbackRestWords as restEn } from '../../locales/en/feedback-rest.ts';
import { problemWords as problemsEn } from '../../locales/en/problems.ts';
import { sendingWords as sendingEn } from '../../locales/en/sending.ts';
import { feedbackWords } from '../../locales/feedback.ts';
import type { Language } from '../../locales/language.ts';
import type { ProblemWords } from '../../locales/problems.ts';
import type { SendingWords } from '../../locales/sending.ts';
import { type ServerWords, serverWords } from '../../locales/server.ts';
import { feedbackRestWords as restTh } from '../../locales/th/feedback-rest.ts';
import { problemWords as problemsTh } from '../../locales/th/problems.ts';
import { sendingWords as sendingTh } from '../../locales/th/sending.ts';

/** All the words of the pages for browsers without JavaScript; some are the widgets' own. */
export interface Words {
  page: ServerWords;
  problems: ProblemWords;
  sending: SendingWords;
  admission: AdmissionWords;
  privacy: { heading: string; notice: string };
}

/** These words in every language. */
export const words: Record<Language, Words> = {
  th: {
    page: serverWords.th,
    problems: problemsTh,
    sending: sendingTh,
    admission: admissionWords.th,
    privacy: { heading: feedbackWords.th.privacy, notice: restTh.notice },
  },
  en: {
    page: serverWords.en,
    problems: problemsEn,
    sending: sendingEn,
    admission: admissionWords.en,
    privacy: { heading: feedbackWords.en.privacy, notice: restEn.notice },
  },
};

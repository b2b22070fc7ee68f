import type { SurveyRestWords } from '../survey-rest.ts';
import { draftWords as draft } from './draft.ts';
import { guardWords as guard } from './guard.ts';
import { problemWords as problems } from './problems.ts';
import { sendingWords } from './sending.ts';
import { surveyWords } from './survey.ts';

/** What `<ruam-survey>` says once somebody has begun, in English. */
export const surveyRestWords: SurveyRestWords = {
  notice:
    'We ask so that we can improve our work, as part of our public task (Personal Data Protection Act, section 24(4)). Not answering has no effect on the service you get. If you leave contact details, only the staff of this survey see them, to contact you; they are deleted within 90 days. Other answers are deleted within 3 years. You may ask for a copy of your data, or for it to be corrected or erased, through this agency’s data protection officer.',
  review: 'Check your answers before you send them',
  change: 'Change',
  unanswered: 'Not answered',
  thanks: 'Thank you for answering',
  thanksMore: 'We have received your answers and will use them to improve our work.',
  sentAt: (when) => `Received ${when}`,
  another: 'Answer again',
  goOn: 'Continue',
  problems,
  sending: { ...sendingWords, send: surveyWords.send },
  guard,
  draft,
};

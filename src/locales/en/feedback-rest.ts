import type { FeedbackRestWords } from '../feedback-rest.ts';
import { draftWords as draft } from './draft.ts';
import { guardWords as guard } from './guard.ts';
import { problemWords as problems } from './problems.ts';
import { sendingWords as sending } from './sending.ts';

/** What `<ruam-feedback>` says once somebody has begun, in English. */
export const feedbackRestWords: FeedbackRestWords = {
  close: 'Close',
  saved: 'Your answer is saved. You can add more.',
  unsaved: 'Your answer is not saved yet. It will be sent with the rest.',
  notice:
    'We ask so that we can improve this service, as part of our public task (Personal Data Protection Act, section 24(4)). Every question is optional, and leaving one empty has no effect on the service you get. If you leave contact details, only the staff of this service see them, to reply to you; they are deleted within 90 days. Other answers are deleted within 3 years. You may ask for a copy of your data, or for it to be corrected or erased, through this agency’s data protection officer.',
  thanks: 'Thank you for your feedback',
  thanksMore: 'We have received your answers and will use them to improve this service.',
  sentAt: (when) => `Received ${when}`,
  another: 'Answer again',
  quiet: 'Do not ask again',
  problems,
  sending,
  guard,
  draft,
};

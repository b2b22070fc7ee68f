import type { PrivacyFacts } from '../privacy.ts';

/** A period as it is spoken of: years where they are whole. */
const span = (days: number) =>
  days % 365 ? `${days} ${days === 1 ? 'day' : 'days'}` : `${days / 365} ${days === 365 ? 'year' : 'years'}`;

/** The notice on personal data that stands before a complaint, in English. */
export const sayPrivacy = ({ agency, endedDays, contactsDays }: PrivacyFacts): string =>
  `${agency} keeps and uses your data to look into your complaint, to put things right and to tell you the outcome. This is our public task (Personal Data Protection Act B.E. 2562, section 24(4)), so we do not ask for your consent.
You have to say what happened, and to give your name unless you choose to be anonymous; without that we cannot take the complaint. All else is up to you, but without contact details you get news on the tracking page only.
Your data are seen by the staff in charge, and by the authority that is responsible if the complaint has to be passed on. Once the matter has ended, contact details are deleted within ${span(contactsDays)}, the complaint within ${span(endedDays)}.
You may ask this agency’s data protection officer to see, copy, correct, erase or restrict your data, or object to their use, and you may complain to the Office of the Personal Data Protection Committee.`;

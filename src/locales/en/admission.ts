import type { AdmissionWords } from '../admission.ts';

/** The words of admission in English. */
export const admissionWords: AdmissionWords = {
  closed: {
    'not-yet': ({ when }) => `This is not open yet. You can answer from ${when}.`,
    over: ({ when }) => `This closed on ${when}.`,
    full: () => 'This is closed: we have as many answers as we asked for.',
  },
  closedNow: 'This is not taking answers now.',
  ticketNeeded:
    'Only people who were given a code can answer this. Type the code here, or open the link that you were given.',
  ticketRefused: 'The code is wrong, or has been used. Check the code or the link that you were given.',
};

import type { ComplaintWords } from '../complaint.ts';

/** The first words of `<ruam-complaint>` in English. */
export const complaintWords: ComplaintWords = {
  title: 'Make a complaint',
  privacy: 'How we use your personal data',
  choose: 'What is your complaint about?',
  elsewhere: 'This is not in our hands, so you cannot file it here. Please turn to those named above.',
  none: 'Choose what your complaint is about',
  next: 'Continue',
  wait: 'Please wait',
  notLoaded: 'The next step did not load. Check your connection, then press “Continue” again.',
  step: ({ at, of }) => `Step ${at} of ${of}`,
};

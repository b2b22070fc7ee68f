import type { GuardWords } from '../guard.ts';

/** The words of the warning before personal data goes out, in English. */
export const guardWords: GuardWords = {
  title: 'Your text holds personal data',
  explain: 'Do you want to hide the following before it is sent?',
  kind: { id: '13-digit number', phone: 'Phone number', email: 'E-mail address' },
  always: '13-digit numbers are always hidden.',
  mask: 'Hide and send',
  keep: 'Send as it is',
  back: 'Go back and edit',
};

import type { RecoveryWords } from '../recovery.ts';

/** What `<ruam-tracker>` says to somebody who has lost the secret, in English. */
export const recoveryWords: RecoveryWords = {
  title: 'Get a new secret',
  hint: 'If you gave an email address when you complained, and confirmed it by the link in our email, we will send a code there. For anonymous complaints, and those without a confirmed email address, there can be no new secret.',
  email: 'Email address you gave when you complained',
  emailHint: 'For example, somchai@example.com',
  noEmail: 'Enter the whole email address.',
  ask: 'Send me a code',
  asked: ({ minutes }) =>
    `If the reference and the email address match, and you had confirmed that address, you will get an email with a code soon. It works for ${minutes} minutes.`,
  code: 'Code from the email',
  codeHint: '16 characters. If you got several emails, use the newest.',
  noCode: 'A code has 16 letters and digits.',
  wrongCode: 'This code is wrong or no longer works. Check it, or ask for another.',
  renew: 'Get a new secret',
  another: 'Ask for another code',
  renewed: 'Your new secret',
  renewedHint:
    'The old secret no longer works. Write this one down or keep it somewhere safe: we will not show it again.',
  copy: 'Copy reference and secret',
  copied: 'Copied',
  open: 'I have kept it. Open my complaint',
  back: 'Back',
};

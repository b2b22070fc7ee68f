import type { CaseFacts, MailWords } from '../mail.ts';

const confirm = `
Confirm that this email address is yours: open the link above and enter the secret from your receipt.
If you lose the secret before you confirm, we cannot give you a new one.
If you did not make this complaint, delete this email.
`;

const follow = ({ reference, tracker, unconfirmed }: CaseFacts) => `Reference: ${reference}
${tracker ? `\nFollow it at ${tracker}\n${unconfirmed ? confirm : ''}` : ''}
You need the reference and the secret on your receipt.
Staff will never ask you for the secret. This email does not show what you wrote.
This email was sent automatically. Do not reply to it.
`;

/** The words of mails in English. */
export const mailWords: MailWords = {
  newResponse: ({ title, form, id, when, test }) => ({
    subject: test ? `Test response to “${title}”` : `New response to “${title}”`,
    text: `A response to the form “${title}” (${form}) arrived on ${when}.
${test ? 'It was sent as a test.\n' : ''}
Response: ${id}

To read it, run this on the server:

    ruam responses list ${id}

To protect personal data, this email does not say what was answered or by whom.
It was sent automatically. Please do not reply to it.
`,
  }),
  caseFiled: (facts) => ({
    subject: `${facts.agency}: complaint ${facts.reference} received`,
    text: `${facts.agency} has received your complaint and will act on it by ${facts.due}.

${follow(facts)}`,
  }),
  caseMoved: (facts) => ({
    subject: `Complaint ${facts.reference}: ${facts.state}`,
    text: `There is news of your complaint: ${facts.state}.

${follow(facts)}`,
  }),
  caseCode: ({ agency, reference, code, minutes, tracker }) => ({
    subject: `Your code for complaint ${reference}`,
    text: `Somebody asked for a new secret for complaint ${reference} to ${agency}.

Code: ${code}

It works once, within ${minutes} minutes, ${tracker ? `at ${tracker}` : 'on the page where complaints are followed'}. If there are several emails, use the newest.
Once you have a new secret, the old one no longer works.

If you did not ask for it, do nothing: the old secret still works. Do not tell anybody this code; staff will never ask for it.
This email was sent automatically. Do not reply to it.
`,
  }),
  caseRenewed: (facts) => ({
    subject: `New secret for complaint ${facts.reference}`,
    text: `Somebody got a new secret for this complaint with the code from an email. The old secret no longer works.

If it was not you, ${facts.phone ? `call ${facts.agency} at once, ${facts.phone},` : `tell ${facts.agency} at once,`} and give the reference. Change the password of this mailbox too.

${follow(facts)}`,
  }),
  caseMessage: (facts) => ({
    subject: `New message about complaint ${facts.reference}`,
    text: `Staff have sent you a message about your complaint.

${follow(facts)}`,
  }),
  caseForOffice: ({ reference, category, state, reason, isNew, desk }) => ({
    subject: isNew ? `New complaint ${reference}` : `News of complaint ${reference}`,
    text: `Reference: ${reference}
Category: ${category}
State: ${state}${reason ? `\nReason: ${reason}` : ''}

${desk ? `Open it at the desk: ${desk}\n\n` : 'Open it at the desk. '}To protect personal data, this email does not show what was written.
This email was sent automatically. Do not reply to it.
`,
  }),
};

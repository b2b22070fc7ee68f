import type { MailWords } from '../mail.ts';

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
};

import type { SmsWords } from '../sms.ts';

/** The words of SMS in English. */
export const smsWords: SmsWords = {
  news: ({ reference, state }) => `Complaint ${reference}: ${state}`,
};

import type { SmsWords } from '../sms.ts';

/** The words of SMS in Thai. */
export const smsWords: SmsWords = {
  news: ({ reference, state }) => `เรื่อง ${reference}: ${state}`,
};

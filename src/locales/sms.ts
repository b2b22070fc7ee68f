import { smsWords as en } from './en/sms.ts';
import type { Language } from './language.ts';
import { smsWords as th } from './th/sms.ts';

/** What is said to people by SMS: as short as can be, without a secret. */
export interface SmsWords {
  news: (facts: { reference: string; state: string }) => string;
}

/** The words of SMS in every language. */
export const smsWords: Record<Language, SmsWords> = { th, en };

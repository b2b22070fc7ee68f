import { signatureWords as en } from './en/signature.ts';
import type { Language } from './language.ts';
import { signatureWords as th } from './th/signature.ts';

/** What is said of signatures. */
export interface SignatureWords {
  draw: string;
  use: string;
  clear: string;
  type: string;
  picture: string;
  signed: string;
}

/** The words of signatures in every language. */
export const signatureWords: Record<Language, SignatureWords> = { th, en };

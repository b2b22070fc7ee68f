import type { SignatureWords } from '../signature.ts';

/** The words of signatures in English. */
export const signatureWords: SignatureWords = {
  draw: 'Sign here with a finger or the mouse',
  use: 'Use this signature',
  clear: 'Clear',
  type: 'Or type your name as a signature',
  picture: 'Or choose a picture of your signature',
  signed: 'Signed',
};

import { z } from 'zod';
import { limits } from './limits.ts';
import { draftIdPattern } from './wire.ts';

const until = z.iso.datetime({ offset: true });
const sealed = z
  .string()
  .regex(/^[\w-]+$/)
  .max(Math.ceil((limits.draftBytes * 4) / 3));

/** `PUT forms/{form}/drafts/{id}`: answers that the server cannot read, to go on with on another device. */
export const NewAwayDraft = z.strictObject({
  /** Nonce of 12 bytes, then AES-256-GCM's ciphertext with its tag, in base64url without padding. */
  sealed,
});

/** What the backend says of a draft that it has just committed, or deleted. */
export const AwayDraftReceipt = z.strictObject({
  id: z.string().regex(draftIdPattern),
  /** When it will be gone; ISO 8601 with zone. */
  until,
});

/** `GET forms/{form}/drafts/{id}`. */
export const AwayDraft = z.strictObject({ ...AwayDraftReceipt.shape, sealed });

export type NewAwayDraft = z.input<typeof NewAwayDraft>;
export type AwayDraftReceipt = z.output<typeof AwayDraftReceipt>;
export type AwayDraft = z.output<typeof AwayDraft>;

import { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import { languages } from '../../locales/language.ts';
import { type KeyRing, mac } from '../key.ts';
import { ApiProblem } from '../problems.ts';
import { newToken, sameDigest } from '../token.ts';

const Draft = z.object({
  form: z.string(),
  version: z.string(),
  lang: z.enum(languages),
  /** Path of the page that the form stands on, where the form tells it. */
  page: z.string().optional(),
  /** Address of the page that the person came from. */
  back: z.string().optional(),
  /** What the person was given to respond with, where the form needs that. */
  ticket: z.string().optional(),
  answers: z.record(z.string(), z.unknown()),
  /** The idempotency key under which the answers will be kept. */
  key: z.string(),
  /** When it was made, in milliseconds since 1970. */
  at: z.number(),
});

/** What a person was shown to look over: it travels in the page, since nothing is kept before they send it. */
export type Draft = z.output<typeof Draft>;

/** A draft as it travels. */
export interface SignedDraft {
  text: string;
  signature: string;
}

const purpose = 'plain form draft';

/** Signs a draft under a fresh key, so that only what was looked over can be sent, and only once. */
export function signDraft([key]: KeyRing, draft: Omit<Draft, 'key' | 'at'>, now: Date): SignedDraft {
  const text = JSON.stringify({ ...draft, key: newToken(), at: now.getTime() } satisfies Draft);
  return { text, signature: `${key.id}.${mac(key, purpose, text).toString('base64url')}` };
}

/** Reads a draft that this server signed. Throws `malformed` on any other. */
export function readDraft(keys: KeyRing, { text, signature }: SignedDraft): Draft {
  const [id, digest = ''] = signature.split('.');
  const key = keys.find((each) => each.id === id);
  if (!key || !sameDigest(mac(key, purpose, text), Buffer.from(digest, 'base64url'))) throw new ApiProblem('malformed');
  return Draft.parse(JSON.parse(text));
}

/** A draft can be sent for a day, far shorter than its key stays bound. */
export function isFresh(draft: Draft, now: Date): boolean {
  return now.getTime() - draft.at < limits.changeable;
}

import { z } from 'zod';
import { limits } from './limits.ts';
import { versionPattern } from './wire.ts';

/** Well-formed text without NUL: what Postgres can keep and any other program can read. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), { error: 'not-text' });

const answers = z.record(z.string(), z.unknown());
/** When the citizen began, by their device: `today()` in the form's rules goes by it, unless it lies ahead or too far back. */
export const started = z.iso.datetime({ offset: true }).optional();
/** A BCP 47 tag. */
export const lang = text(35).regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

/** Path of a page, without query or fragment. */
export const page = text(limits.pageUnits).regex(/^\/[^?#]*$/);

/** `POST forms/{form}/responses`: a first step (`complete: false`) or a whole response. */
export const NewResponse = z.strictObject({
  /** In SurveyJS's result shape, by question name. */
  answers,
  /** BCP 47 tag of the language that the citizen read. */
  lang,
  page: page.optional(),
  /** The version of the form that the citizen saw; the current one if absent. */
  version: z.string().regex(versionPattern).optional(),
  /** Where the form's `admission` is `ticket`: what the person was given. Typed in any case, with or without dashes. */
  ticket: text(100).optional(),
  /** `false` while the citizen has not finished: what is required may still be missing. */
  complete: z.boolean().default(true),
  /** When the answers were typed, in milliseconds since 1970 by the citizen's device: the highest one wins. */
  revision: z.int().nonnegative().default(0),
  started,
  /** Marked as a test and counted nowhere. */
  test: z.boolean().default(false),
});

/** `PATCH forms/{form}/responses/{id}`: all answers as they are now, in place of those sent before. */
export const ResponseChange = z.strictObject({
  answers,
  complete: z.boolean().default(true),
  revision: z.int().nonnegative(),
  started,
});

/** What the backend says of a response that it has just committed. */
export const ResponseReceipt = z.strictObject({
  id: z.string(),
  /** ISO 8601 with zone. */
  receivedAt: z.iso.datetime({ offset: true }),
  /** Lets its holder change the response for a day, by the header `Ruam-Token`. */
  token: z.string(),
});

/** What the backend says of a response that was changed. */
export const ResponseChanged = z.strictObject({
  id: z.string(),
  receivedAt: z.iso.datetime({ offset: true }),
  complete: z.boolean(),
});

export type NewResponse = z.input<typeof NewResponse>;
export type ResponseChange = z.input<typeof ResponseChange>;
export type ResponseReceipt = z.output<typeof ResponseReceipt>;
export type ResponseChanged = z.output<typeof ResponseChanged>;

import { z } from 'zod';
import { closedReasons, formNamePattern, versionPattern } from './wire.ts';

/** `GET forms/{form}`: a form as the citizen is to see it. */
export const FormReply = z.strictObject({
  name: z.string().regex(formNamePattern),
  version: z.string().regex(versionPattern),
  /** SurveyJS JSON. */
  form: z.record(z.string(), z.unknown()),
  /** From when to when responses are taken. ISO 8601 with zone. */
  opens: z.iso.datetime({ offset: true }).optional(),
  closes: z.iso.datetime({ offset: true }).optional(),
  /** Why no response is taken now. One begun before closing may still be completed for an hour. */
  closed: z.enum(closedReasons).optional(),
  /** A response needs a ticket that was given out, and uses it up. */
  admission: z.literal('ticket').optional(),
  /** Answers may be put away under a code, to go on with on another device. */
  resume: z.literal(true).optional(),
});

export type FormReply = z.output<typeof FormReply>;

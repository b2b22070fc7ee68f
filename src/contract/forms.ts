import { z } from 'zod';
import { formNamePattern, versionPattern } from './wire.ts';

/** `GET forms/{form}`: a form as the citizen is to see it. */
export const FormReply = z.strictObject({
  name: z.string().regex(formNamePattern),
  version: z.string().regex(versionPattern),
  /** SurveyJS JSON. */
  form: z.record(z.string(), z.unknown()),
});

export type FormReply = z.output<typeof FormReply>;

import { z } from 'zod';
import { fileLimits, nameFault } from './files.ts';
import { formNamePattern, versionPattern } from './wire.ts';

/** What is said of a file before it is sent: the pairs of `Upload-Metadata`, and `Upload-Length`. */
export const NewUpload = z.object({
  /** The form that asks for it. */
  form: z.string().regex(formNamePattern),
  /** The version of the form that the citizen saw; the current one if absent. */
  version: z.string().regex(versionPattern).optional(),
  /** The file's name, by which staff will know it. */
  filename: z
    .string()
    .min(1)
    .max(fileLimits.nameUnits)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u)
    .superRefine((name, context) => {
      const fault = nameFault(name);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    }),
  /** In bytes. */
  length: z.int().nonnegative(),
  /** Of a photo, whoever sends it wants the untouched original kept too, for staff alone. */
  original: z.literal('keep').optional(),
});

/** What the backend says of an upload that may begin. */
export const UploadReceipt = z.strictObject({
  /** What an answer names the file by. Nobody can guess it. */
  id: z.string(),
  /** Lets its holder send the file, by the header `Ruam-Token`. */
  token: z.string(),
});

export type UploadReceipt = z.output<typeof UploadReceipt>;

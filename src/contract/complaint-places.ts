import { z } from 'zod';

/** `GET places`: the provinces, or what lies within the place that `in` names. */
export const PlacesReply = z
  .array(
    z.strictObject({
      /** Of the Ministry of Interior: two digits for a province, four for a district, six for a sub-district. */
      code: z.string().regex(/^(\d\d){1,3}$/),
      name: z.strictObject({ th: z.string(), en: z.string() }),
    }),
  )
  .readonly();

export type PlacesReply = z.output<typeof PlacesReply>;

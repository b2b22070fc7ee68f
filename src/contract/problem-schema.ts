import { z } from 'zod';
import { type Problem, type ProblemName, problemPrefix, problemStatus } from './problems.ts';

const PartProblem = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const types = Object.keys(problemStatus).map((name) => `${problemPrefix}${name as ProblemName}`);

/** The body of every answer that is not a 2xx, as a schema: apart, so that browsers can use `problems.ts` without zod. */
export const ProblemReply = z.strictObject({
  type: z.enum(types),
  title: z.string(),
  status: z.int(),
  errors: z.array(PartProblem).optional(),
  retryAfter: z.number().optional(),
}) satisfies z.ZodType<Omit<Problem, 'errors' | 'retryAfter'>>;

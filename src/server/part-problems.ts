import type { z } from 'zod';
import { pointerTo } from '../contract/pointer.ts';
import type { PartProblem } from '../contract/problems.ts';
import type { FormProblem } from '../form/types.ts';
import { ApiProblem } from './problems.ts';

/** A name longer than this, or one that is not text, is not repeated in an answer. */
const longestName = 200;

/** What a form says of answers, as parts of the request. */
export function answerProblems(problems: readonly FormProblem[]): PartProblem[] {
  return problems.map(({ name, path = [], code, params }) => {
    const steps = [name, ...path];
    const untellable = steps.findIndex((step) => String(step).length > longestName || !String(step).isWellFormed());
    const told = untellable < 0 ? steps : steps.slice(0, untellable);
    return { pointer: pointerTo(['answers', ...told]), code, ...withParams(params) };
  });
}

/** Reads a request body by its schema. Throws `invalid`. */
export function parseBody<T extends z.ZodType>(schema: T, json: unknown): z.output<T> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new ApiProblem('invalid', { errors: result.error.issues.flatMap((issue) => toProblems(issue, json)) });
}

function toProblems(issue: z.core.$ZodIssue, json: unknown): PartProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.filter((key) => key.length <= longestName && key.isWellFormed());
    const known = keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown-field' }));
    return known.length > 0 ? known : [{ pointer: pointerTo(issue.path), code: 'unknown-field' }];
  }
  return [{ pointer: pointerTo(issue.path), ...describe(issue, json) }];
}

function describe(issue: z.core.$ZodIssue, json: unknown): Omit<PartProblem, 'pointer'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: valueAt(json, issue.path) === undefined ? 'required' : 'wrong-type' };
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'too-large', params: { max: Number(issue.maximum) } };
    case 'too_small':
      return { code: issue.origin === 'string' ? 'too-short' : 'too-small', params: { min: Number(issue.minimum) } };
    case 'invalid_format':
      return { code: 'bad-format' };
    case 'custom':
      return { code: issue.message };
    default:
      return { code: 'wrong-type' };
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], json);
}

function withParams(params: FormProblem['params']): Pick<PartProblem, 'params'> {
  return Object.keys(params).length > 0 ? { params } : {};
}

import type { z } from 'zod';
import type { PartProblem } from '../contract/problems.ts';
import type { FormProblem } from '../form/types.ts';
import { ApiProblem } from './problems.ts';

/** A name longer than this, or one that is not text, is not repeated in an answer. */
const longestName = 200;

/** JSON Pointer (RFC 6901) to a part of the request body. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What a form says of answers, as parts of the request. */
export function answerProblems(problems: readonly FormProblem[]): PartProblem[] {
  return problems.map(({ name, code, params }) => {
    const tellable = name.length <= longestName && name.isWellFormed();
    return { pointer: pointerTo(tellable ? ['answers', name] : ['answers']), code, ...withParams(params) };
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

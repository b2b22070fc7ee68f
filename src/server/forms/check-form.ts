import { limits } from '../../contract/limits.ts';
import { pointerTo } from '../../contract/pointer.ts';
import type { PartProblem } from '../../contract/problems.ts';
import { expressionIn, longestExpression } from '../../form/author/expressions.ts';
import { parse } from '../../form/expression/parse.ts';
import type { Json } from '../../form/types.ts';
import { compilePattern } from '../pattern.ts';

type Path = readonly (string | number)[];

/** Says what keeps a form from being used, with a pointer into the form; nothing if it is sound. */
export function checkForm(form: unknown): PartProblem[] {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return [{ pointer: '', code: 'wrong-type' }];
  const text = JSON.stringify(form);
  const size = Buffer.byteLength(text);
  if (size > limits.formBytes) return [{ pointer: '', code: 'too-large', params: { max: limits.formBytes } }];
  return [...problemsIn(form, [])];
}

function* problemsIn(value: unknown, path: Path): Generator<PartProblem> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* problemsIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const code = isText(key) ? problemOf(key, part, value as Json) : { code: 'not-text' };
      if (code) yield { pointer: pointerTo([...path, key]), ...code };
      else yield* problemsIn(part, [...path, key]);
    }
  } else if (typeof value === 'string' && !isText(value)) {
    yield { pointer: pointerTo(path), code: 'not-text' };
  }
}

function problemOf(key: string, value: unknown, holder: Json): Omit<PartProblem, 'pointer'> | undefined {
  const expression = expressionIn(key, value);
  if (expression !== undefined) return checkExpression(expression);
  return key === 'regex' && typeof value === 'string' && holder.type !== undefined ? checkPattern(value) : undefined;
}

function checkExpression(text: string): Omit<PartProblem, 'pointer'> | undefined {
  if (text.length > longestExpression) return { code: 'bad-expression', params: { at: longestExpression } };
  const outcome = parse(text);
  return 'at' in outcome ? { code: 'bad-expression', params: { at: outcome.at } } : undefined;
}

function checkPattern(source: string): Omit<PartProblem, 'pointer'> | undefined {
  try {
    compilePattern(source, '');
    return undefined;
  } catch {
    return { code: 'bad-pattern' };
  }
}

function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

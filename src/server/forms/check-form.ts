import { limits } from '../../contract/limits.ts';
import type { PartProblem } from '../../contract/problems.ts';
import { parse } from '../../form/expression/parse.ts';
import type { Json } from '../../form/types.ts';
import { pointerTo } from '../part-problems.ts';
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

/** The expression in `visibleIf`, `expression`, `setValueExpression` and the like, or in a bound that begins with `=`. */
export function expressionIn(key: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (isExpressionKey(key)) return value;
  return /^(min|max)$/.test(key) && value.startsWith('=') ? value.slice(1) : undefined;
}

/** Whether a property of this name is an expression. */
export function isExpressionKey(key: string): boolean {
  return /If$|[eE]xpression$/.test(key);
}

/** Longer than any expression that somebody wrote, in UTF-16 code units: every answer may have all of it evaluated. */
const longestExpression = 10_000;

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

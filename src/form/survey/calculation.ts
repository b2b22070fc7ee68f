import { isObject, toNumber } from '../expression/values.ts';
import { asText } from '../json.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import type { Json } from '../types.ts';
import { redefine } from './redefine.ts';

/** Keeps the answer of a question of kind `expression` at what its expression comes to. */
export function addCalculation(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json, key, kind } = question;
  if (/^(expression|html|image)$/.test(kind)) redefine(question, { required: false });
  if (kind !== 'expression') return;
  question.set = () => undefined;
  context.answers.watch(json.expression, (result) => context.answers.set(key, rounded(result, json)));
}

/** The result of a question of kind `expression`, as its author wants it written. */
export function formatResult(value: unknown, json: Json, locale: string): string {
  if (value === undefined || value === null || isObject(value)) return '';
  const written = writeNumber(value, json, locale);
  const format = asText(json.format);
  return format ? format.replaceAll('{0}', written) : written;
}

function rounded(result: unknown, { precision }: Json): unknown {
  const digits = toNumber(precision ?? -1);
  return typeof result === 'number' && digits >= 0 ? Number(result.toFixed(Math.min(digits, 100))) : result;
}

function writeNumber(value: unknown, json: Json, locale: string): string {
  const style = asText(json.displayStyle);
  if (style === 'date') {
    const date = new Date(value as string);
    return Number.isNaN(date.getTime()) ? asText(value) : date.toLocaleDateString(locale);
  }
  if (typeof value !== 'number' || !/^(decimal|currency|percent)$/.test(style)) return asText(value);
  const digits = (bound: unknown) => {
    const count = toNumber(bound ?? -1);
    return count >= 0 ? Math.min(count, 20) : undefined;
  };
  try {
    return value.toLocaleString(locale, {
      style: style as 'decimal',
      currency: asText(json.currency) || 'USD',
      useGrouping: json.useGrouping !== false,
      maximumFractionDigits: digits(json.maximumFractionDigits),
      minimumFractionDigits: digits(json.minimumFractionDigits),
    });
  } catch {
    // No such currency, or fewer digits at most than at least.
    return String(value);
  }
}

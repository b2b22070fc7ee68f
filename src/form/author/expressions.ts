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
export const longestExpression = 10_000;

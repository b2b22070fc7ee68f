import { answers } from './composites.ts';

/** Gives default answers that fit the question `x`. */
export function fit(json: Record<string, unknown>): Record<string, unknown> {
  const inner = (json.columns ?? json.items ?? json.templateElements) as Record<string, unknown>[];
  const x = [...inner, ...inner.flatMap((each) => (each.elements as Record<string, unknown>[]) ?? [])].find(
    ({ name }) => name === 'x',
  );
  const type = x?.inputType === 'number' ? 'number' : (x?.cellType ?? x?.type ?? (json.items ? 'text' : 'dropdown'));
  const [first] = answers[String(type)] ?? [];
  const fitting = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fitting);
    const { r1 } = value as Record<string, unknown>;
    return r1 ? { r1: fitting(r1) } : { x: first };
  };
  const defaults = Object.entries(json).filter(([name, value]) => /^default.*Value$/.test(name) && value);
  const fitted = defaults.map(([name, value]) => [name, first === undefined ? undefined : fitting(value)]);
  // Rows that there must be, but that the author did not ask for, get no defaults in SurveyJS.
  const least = json.defaultRowValue || json.defaultValue ? { minRowCount: undefined } : {};
  return { ...json, ...Object.fromEntries(fitted), ...least, ...atLeastLeast(json) };
}

/**
 * Where there must be more than there may be, it depends on which of the two stands first in the file; where there must
 * be more rows than there are, SurveyJS shows those that are and keeps those that must be.
 */
function atLeastLeast({ minRowCount, minPanelCount, rowCount = 2, ...json }: Record<string, unknown>): object {
  const isTooMany = (least: unknown, ...mosts: unknown[]) => mosts.some((most) => Number(least) > Number(most));
  return {
    ...(isTooMany(minRowCount, rowCount, json.maxRowCount) && { minRowCount: undefined }),
    ...(isTooMany(minPanelCount, json.maxPanelCount) && { minPanelCount: undefined }),
  };
}

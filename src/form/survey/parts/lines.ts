import { readChoices } from '../../choices.ts';
import { asJson, asText } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import type { Choice, Json } from '../../types.ts';
import { finder } from './finder.ts';
import { withEntries } from './with-entries.ts';

/** The rows or the columns of a matrix of choices, as conditions show and hide them. */
export interface Lines {
  /** All, hidden ones too. */
  readonly values: readonly unknown[];
  shown(): Choice[];
  isShown(value: unknown): boolean;
}

/** Follows the conditions of rows or columns, their own or else the one they have in common; `hidden` hears of a change. */
export function watchLines(
  written: unknown,
  common: unknown,
  { key }: QuestionNode,
  { answers, say }: FormContext,
  hidden: () => void = () => {},
): Lines {
  const lines = readChoices(written);
  const gone = new Set<unknown>();
  for (const { value, visibleIf } of lines) {
    answers.within(key, finder({ item: () => value })).watch(visibleIf || common, (result) => {
      // biome-ignore lint/suspicious/noDoubleEquals: of a row or column SurveyJS accepts all that equals true.
      if (result == true) gone.delete(value);
      else if (!gone.has(value)) {
        gone.add(value);
        hidden();
      }
    });
  }
  return {
    values: lines.map(({ value }) => value),
    isShown: (value) => !gone.has(value),
    shown: () =>
      lines
        .filter(({ value }) => !gone.has(value))
        .map(({ value, text }) => ({ value, text: say(text) || asText(value) })),
  };
}

/** Reads the answers to a matrix of choices: one column a row, or many. */
export function readLines(value: unknown, json: Json): unknown {
  if (value !== asJson(value)) return undefined;
  const many = json.cellType === 'checkbox';
  return withEntries(
    {},
    Object.entries(asJson(value)).map(([row, chosen]) => {
      if (Array.isArray(chosen)) return [row, many ? chosen : chosen[0]];
      return [row, many && chosen != null ? [chosen] : chosen];
    }),
  );
}

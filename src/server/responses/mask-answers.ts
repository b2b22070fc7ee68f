import { maskIds } from '../../country/th/personal.ts';
import { isEqual } from '../../form/expression/values.ts';
import { asJson, asText } from '../../form/json.ts';
import { questionsIn } from '../../form/nodes.ts';
import { allKinds } from '../../form/survey/kinds.ts';
import type { Json, Question } from '../../form/types.ts';

/** Kinds whose answer is what somebody typed, or made of that. */
const typed = /^(text|comment|expression)$/;

/** The name that a question's answer is kept under. */
export const keyOf = ({ json, name }: Question): string => asText(json.valueName) || name;

/** An answer with every ID number masked that somebody typed, be it in a row, a panel or in place of a choice. */
export function maskAnswer(value: unknown, question: Question | undefined): unknown {
  if (!question || typed.test(question.kind)) return typeof value === 'string' ? maskIds(value) : value;
  const { kind, items, json } = question;
  if (kind === 'multipletext') return maskRecord(value, (items ?? []).flatMap(questionsIn));
  // All items ask the same questions.
  const asked = items?.[0] ? questionsIn(items[0]) : undefined;
  if (asked) return mapEach(value, (record) => maskRecord(record, asked));
  if (json.showOtherItem !== true) return value;
  const written = allKinds[kind].choices(json);
  return mapEach(value, (each) =>
    typeof each === 'string' && !written.some((choice) => isEqual(choice.value, each, true)) ? maskIds(each) : each,
  );
}

function maskRecord(record: unknown, questions: readonly Question[]): unknown {
  if (record !== asJson(record)) return record;
  const byKey = new Map(questions.map((question) => [keyOf(question), question]));
  const masked = Object.entries(record as Json).map(([key, value]) => [key, maskAnswer(value, byKey.get(key))]);
  return Object.fromEntries(masked);
}

/** What is kept by place in a list or by name in a record; anything else is one. */
function mapEach(value: unknown, map: (each: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (value !== asJson(value)) return map(value);
  return Object.fromEntries(Object.entries(value as Json).map(([key, each]) => [key, map(each)]));
}

import { html, nothing } from 'lit';
import { formatDate } from '../../country/th/date.ts';
import { displayValue } from '../../form/display.ts';
import { isEqual } from '../../form/expression/values.ts';
import { inputTypeOf } from '../../form/inputs.ts';
import { asJson, asText } from '../../form/json.ts';
import { plainText } from '../../form/markup/read.ts';
import { questionsIn } from '../../form/nodes.ts';
import type { Choice, Question } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import { isAnswered } from './is-answered.ts';
import { display } from './shown.ts';

/** An answer at a glance: what was chosen, without markup, or typed; of a question of many, line by line. */
export function answerOf(question: Question, language: Language): unknown {
  const { rows, items, value, comment } = question;
  const remark = comment?.value && !isOther(question, value) ? html`<p>${comment.value}</p>` : nothing;
  const lines = items ? linesOf(question, language) : rows ? rowsOf(question, rows) : undefined;
  return html`${lines ? html`<ul>${lines}</ul>` : wordsOf(question, language)}${remark}`;
}

function rowsOf(question: Question, rows: readonly Choice[]) {
  const answers = asJson(question.value);
  const texts = plain(question.columns ?? []);
  return rows
    .filter((row) => Object.hasOwn(answers, asText(row.value)))
    .map((row) => line(row.text, displayValue(question, answers[asText(row.value)], texts)));
}

function linesOf({ kind, items = [] }: Question, language: Language) {
  const shown = items.map((item, index) => ({ item, title: item.title || String(index + 1) }));
  return shown
    .filter(({ item }) => item.visible)
    .map(({ item, title }) => {
      const answered = questionsIn(item).filter((question) => question.visible && isAnswered(question));
      if (!answered.length) return nothing;
      const [first] = answered;
      if (kind === 'multipletext' && first) return line(first.title, answerOf(first, language));
      return html`<li>${plainText(title)}<ul>${answered.map((each) => line(each.title, answerOf(each, language)))}</ul></li>`;
    });
}

const line = (title: string, answer: unknown) => html`<li>${plainText(title)} – ${answer}</li>`;

function wordsOf(question: Question, language: Language): string {
  const { kind, json, value, choices, comment } = question;
  if (kind === 'expression') return display(value, json, question.text('format'), language);
  if (kind === 'text' && inputTypeOf(json) === 'date' && !Number.isNaN(Date.parse(asText(value))))
    return formatDate(new Date(asText(value)), language);
  return displayValue(question, value, plain(choices, comment?.value));
}

/** Choices without markup; what was written in place of one stands for it. */
const plain = (choices: readonly Choice[], typed?: string): Choice[] =>
  choices.map((choice) => {
    if (choice.special === 'other' && typed) return { ...choice, text: typed };
    return /[<&]/.test(choice.text) ? { ...choice, text: plainText(choice.text) } : choice;
  });

const isOther = ({ choices }: Question, value: unknown): boolean =>
  choices.some(
    (choice) => choice.special === 'other' && [value].flat().some((each) => isEqual(choice.value, each, true)),
  );

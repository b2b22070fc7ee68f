import { html, nothing, type TemplateResult } from 'lit';
import { same } from '../../form/inputs.ts';
import { asJson } from '../../form/json.ts';
import type { Choice, Question } from '../../form/types.ts';
import type { Asked, Look } from '../look.ts';
import { type Alternatives, radios } from '../radios.ts';
import { wordsFor } from './problem-words.ts';

/** How much room a table of so many columns needs, as a class: below it each row stands by itself. */
function breadth(columns: number): string {
  return columns <= 3 ? 'few' : columns <= 5 ? 'some' : 'most';
}

/** What a matrix is drawn with: how its texts are shown and named, and how the choices of a row are. */
export interface MatrixParts {
  words(text: string): unknown;
  name(text: string): string;
  cells(asked: About, name: string, draw: (choice: Choice, input: TemplateResult) => TemplateResult): TemplateResult;
}

/** One row, being put to somebody as a question of its own. */
export type About = Omit<Asked, 'question'> & {
  question: Alternatives & Pick<Question, 'name' | 'json' | 'cellText'> & { row: Choice };
};

/** One choice or several from the same columns for each row: a table where there is room, else a group a row. */
export const matrixOf = (parts: MatrixParts): Look => ({
  group: true,
  draw(asked: Asked) {
    const { question, id, describedBy } = asked;
    const { rows = [], columns = [] } = question;
    return html`<div class="fit" role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
      <div class="table ${breadth(columns.length)}">
        ${head(columns, parts)}
        ${rows.map((row, index) => line(asked, row, index, columns, parts))}
      </div>
    </div>`;
  },
});

/** A matrix of texts without markup, of which one a row can be chosen. */
export const plainMatrix = matrixOf({ words: same, name: same, cells: radios });

/** Heads of columns, for the eye: the name of each control holds its own. */
export function head(
  columns: readonly Choice[],
  { words }: Pick<MatrixParts, 'words'>,
  ...more: TemplateResult[]
): TemplateResult {
  return html`<div class="head" aria-hidden="true">
    <div class="row-title"></div>
    <div class="cells">${columns.map(({ text }) => html`<div class="cell">${words(text)}</div>`)}</div>
    ${more}
  </div>`;
}

function line(
  asked: Asked,
  row: Choice,
  index: number,
  choices: readonly Choice[],
  { words, name, cells }: MatrixParts,
): TemplateResult {
  const { question, filling } = asked;
  const { enabled, json, cellText } = question;
  const id = `${asked.id}-${index}`;
  const key = String(row.value);
  const answers = asJson(question.value);
  const found = filling.problems.find(({ name: of, path }) => of === question.name && String(path?.[0]) === key);
  const problem = found && wordsFor(filling, found);
  const about = {
    ...asked,
    id,
    invalid: Boolean(problem),
    describedBy: problem && `${id}-problem`,
    question: {
      row,
      name: question.name,
      json,
      cellText,
      choices,
      enabled: enabled && row.enabled !== false,
      required: json.isAllRowRequired === true || json.eachRowRequired === true,
      value: Object.hasOwn(answers, key) ? answers[key] : undefined,
    },
    change: (value: unknown, how: 'chosen' | 'passed' | 'typed') => asked.change(withAnswer(answers, key, value), how),
  };
  const draw = ({ text }: Choice, input: TemplateResult) => html`<label class="option cell"
    >${input}<span><span class="unseen">${name(row.text)}: </span>${words(text)}</span></label
  >`;
  return html`<div class="line ${problem ? 'bad' : ''}">
    <div class="row-title">
      <span id="${id}-label">${words(row.text)}</span>
      ${problem ? html`<p part="problem" id="${id}-problem">${problem}</p>` : nothing}
    </div>
    ${cells(about, 'cells', draw)}
  </div>`;
}

/** The answers with another one for a row; none where no row is answered. */
function withAnswer(answers: Question['json'], key: string, value: unknown): unknown {
  const { [key]: _, ...others } = answers;
  const all = value === undefined ? others : { ...answers, [key]: value };
  return Object.keys(all).length ? all : undefined;
}

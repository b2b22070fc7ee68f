import { html } from 'hono/html';
import { fieldValue } from '../../form/fields.ts';
import type { Choice, Kind, Question } from '../../form/types.ts';
import { formWords } from '../../locales/form.ts';
import type { Language } from '../../locales/language.ts';
import type { Markup } from './page.ts';

/** A question as it is drawn on the page on which answers are corrected. */
export interface Field {
  question: Question;
  /** Unique on the page; the first control of the question has it. */
  id: string;
  lang: Language;
  /** Whether a question that need not be answered says so: not where none must be. */
  marksOptional: boolean;
  /** What is wrong with the answer, in words. */
  problem: string | undefined;
}

/** Draws a question with its answer as native controls, by its kind. */
export function field(of: Field): Markup {
  const { question, id, lang, marksOptional, problem } = of;
  const isGroup = question.kind !== 'text' && question.kind !== 'comment' && question.kind !== 'dropdown';
  const label = html`${question.title}${question.required || !marksOptional ? '' : html` <small>(${formWords[lang].optional})</small>`}`;
  const notes = html`${question.description && html`<p id="${id}-hint" class="hint">${question.description}</p>`}
    ${problem && html`<p id="${id}-problem" class="problem">${problem}</p>`}`;
  return isGroup
    ? html`<fieldset ${describedBy(of)}><legend>${label}</legend>${notes}${draw[question.kind](of)}</fieldset>`
    : html`<div class="field"><label for="${id}">${label}</label>${notes}${draw[question.kind](of)}</div>`;
}

const draw: { readonly [K in Kind]: (of: Field) => Markup } = {
  text: drawText,
  comment: (of) => html`<textarea rows="5" ${attributes(of)}>
${String(of.question.value ?? '')}</textarea>`,
  radiogroup: (of) => drawChoices(of, 'radio'),
  rating: (of) => drawChoices(of, 'radio'),
  boolean: (of) => drawChoices(of, 'radio'),
  checkbox: (of) => drawChoices(of, 'checkbox'),
  dropdown: drawSelect,
  tagbox: (of) => drawChoices(of, 'checkbox'),
  ranking: (of) => drawChoices(of, 'checkbox'),
  imagepicker: (of) => drawChoices(of, of.question.json.multiSelect === true ? 'checkbox' : 'radio'),
  buttongroup: (of) => drawChoices(of, 'radio'),
  slider: drawText,
  matrix: drawNothing,
  matrixdropdown: drawNothing,
  matrixdynamic: drawNothing,
  multipletext: drawNothing,
  paneldynamic: drawNothing,
  file: drawNothing,
  signaturepad: drawNothing,
  expression: drawNothing,
  html: drawNothing,
  image: drawNothing,
};

/** What a plain HTML page has no control for. */
function drawNothing(): Markup {
  return html``;
}

/** Types that browsers draw or fill better than plain text; numbers stay text, since Thai digits are welcome. */
const inputTypes = /^(email|tel|url|date|time|month|week|datetime-local)$/;

function drawText(of: Field): Markup {
  const { json, value } = of.question;
  const type = String(json.inputType ?? '');
  const autocomplete = json.autocomplete ? html`autocomplete="${String(json.autocomplete)}"` : '';
  return html`<input type="${inputTypes.test(type) ? type : 'text'}" value="${String(value ?? '')}" ${autocomplete} ${attributes(of)} />`;
}

function drawSelect(of: Field): Markup {
  const { question, lang } = of;
  const options = question.choices.map(
    (choice) =>
      html`<option value="${fieldValue(choice.value)}" ${isChosen(question, choice) ? 'selected' : ''}>${choice.text}</option>`,
  );
  return html`<select ${attributes(of)}><option value="">${formWords[lang].choose}</option>${options}</select>`;
}

function drawChoices({ question, id }: Field, type: 'radio' | 'checkbox'): Markup {
  const controls = question.choices.map((choice, index) => {
    const own = index === 0 ? id : `${id}-${index}`;
    const checked = isChosen(question, choice) ? 'checked' : '';
    return html`<label class="choice"><input type="${type}" id="${own}" name="${question.name}" value="${fieldValue(choice.value)}" ${checked} /> <span>${choice.text}</span></label>`;
  });
  return html`${controls}`;
}

function isChosen({ value }: Question, choice: Choice): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some((each) => each !== undefined && fieldValue(each) === fieldValue(choice.value));
}

function attributes(of: Field): Markup {
  const invalid = of.problem === undefined ? '' : html`aria-invalid="true"`;
  return html`id="${of.id}" name="${of.question.name}" ${describedBy(of)} ${invalid}`;
}

function describedBy({ question, id, problem }: Field): Markup | '' {
  const ids = [question.description && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return ids && html`aria-describedby="${ids}"`;
}

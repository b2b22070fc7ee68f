import { html, nothing, type TemplateResult } from 'lit';
import { toNumber } from '../../form/expression/values.ts';
import type { Choice, Question } from '../../form/types.ts';
import { surveyFieldWords } from '../../locales/survey-fields.ts';
import type { Asked, Look } from '../look.ts';
import { markup } from '../markup.ts';
import { type Alternatives, radios } from '../radios.ts';

/** The class of a list by how many columns its author wants; as many show as there is room for. */
const listOf = ({ json }: Question) => {
  const columns = toNumber(json.colCount);
  return columns === 0 ? 'options flow' : columns > 1 ? 'options columns' : 'options';
};

const option = ({ text }: Pick<Choice, 'text'>, input: TemplateResult) =>
  html`<label class="option">${input}<span>${markup(text)}</span></label>`;

/** One choice from a list that is seen at once; it can be taken back where the survey says so. */
export const radiogroup: Look = {
  group: true,
  draw(asked) {
    const { question, filling, change } = asked;
    const clears = (question.json.showClearButton ?? question.json.allowClear) === true && question.value !== undefined;
    return html`${radios(asked, listOf(question), option)}
    ${
      clears && question.enabled
        ? html`<button type="button" class="plain" @click=${() => change(undefined, 'chosen')}>
            ${surveyFieldWords[filling.language].clear}
          </button>`
        : nothing
    }`;
  },
};

/** Checkboxes, each drawn by `draw`. The answer is in the order of choosing, as SurveyJS keeps it. */
export function checks(
  asked: Omit<Asked, 'question'> & { question: Alternatives & Pick<Question, 'name' | 'selectAll'> },
  name: string,
  draw: (choice: Choice, input: TemplateResult, index: number) => TemplateResult,
): TemplateResult {
  const { question, id, describedBy, invalid, change, filling } = asked;
  const { choices, selectAll, enabled } = question;
  const chosen: unknown[] = Array.isArray(question.value) ? question.value : [];
  const toggle = (value: unknown, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((each) => each !== value);
    change(next.length ? next : undefined, 'chosen');
  };
  const toggleAll = () => {
    selectAll?.toggle();
    filling.answered(question.name, 'chosen');
  };
  const input = ({ value, enabled: may }: Choice, index: number) => html`<input
    type="checkbox"
    id="${id}-${index}"
    .checked=${chosen.includes(value)}
    aria-invalid=${invalid ? 'true' : nothing}
    ?disabled=${!enabled || may === false}
    @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
  />`;
  return html`<div class=${name} role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
    ${selectAll ? option(selectAll, html`<input type="checkbox" .checked=${selectAll.chosen} ?disabled=${!enabled} @change=${toggleAll} />`) : nothing}
    ${choices.map((choice, index) => draw(choice, input(choice, index), index))}
  </div>`;
}

/** Several choices from a list, maybe all at once. */
export const checkbox: Look = {
  group: true,
  draw: (asked) => checks(asked, listOf(asked.question), option),
};

/** One choice from a native list. */
export const dropdown: Look = {
  draw({ question, id, describedBy, invalid, change, filling }: Asked) {
    const { choices, value } = question;
    return html`<select
      id=${id}
      part="control"
      aria-labelledby="${id}-label"
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-required=${question.required ? 'true' : nothing}
      ?disabled=${!question.enabled}
      @change=${(event: Event) => change(choices[(event.target as HTMLSelectElement).selectedIndex - 1]?.value, 'chosen')}
    >
      <option .selected=${value === undefined}>${question.text('placeholder') || filling.words.choose}</option>
      ${choices.map(
        (choice) =>
          html`<option .selected=${choice.value === value} ?disabled=${choice.enabled === false}>${choice.text}</option>`,
      )}
    </select>`;
  },
};

import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Question } from '../form/types.ts';
import type { Asked, Look } from './look.ts';

/** An arrow key is down: what it selects is passed over, not chosen; a pointer's clicks are counted and so not its doing. */
let passing = false;

/** A question with the answers between which one chooses. */
export type Alternatives = Pick<Question, 'choices' | 'value' | 'enabled' | 'required'>;

/**
 * Native radio buttons, each drawn by `draw`. A pointer, Space or Enter chooses, on the one already selected too;
 * arrow keys only move.
 */
export function radios(
  asked: Omit<Asked, 'question' | 'filling'> & { question: Alternatives },
  name: string,
  draw: (choice: Choice, input: TemplateResult, index: number) => TemplateResult,
) {
  const { question, id, describedBy, invalid, change } = asked;
  const keydown = (event: KeyboardEvent, choice: Choice) => {
    passing = event.key.startsWith('Arrow');
    // By itself Enter would send the form, and Space does nothing in Chromium where the arrow keys have been.
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    change(choice.value, 'chosen');
  };
  const keyup = () => {
    passing = false;
  };
  const input = (choice: Choice, index: number) => html`<input
    type="radio"
    id="${id}-${index}"
    name=${id}
    .checked=${choice.value === question.value}
    aria-invalid=${invalid ? 'true' : nothing}
    ?disabled=${!question.enabled || choice.enabled === false}
    @keydown=${(event: KeyboardEvent) => keydown(event, choice)}
    @keyup=${keyup}
    @click=${({ detail }: MouseEvent) => change(choice.value, passing && detail === 0 ? 'passed' : 'chosen')}
  />`;
  return html`<div
    class=${name}
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-describedby=${describedBy ?? nothing}
    aria-required=${question.required ? 'true' : nothing}
  >
    ${question.choices.map((choice, index) => draw(choice, input(choice, index), index))}
  </div>`;
}

/** One choice from a list that is seen at once. */
export const radiogroup: Look = {
  group: true,
  draw: (asked) =>
    radios(asked, 'options', ({ text }, input) => html`<label class="option">${input}<span>${text}</span></label>`),
};

/** Yes or no. */
export const boolean: Look = radiogroup;

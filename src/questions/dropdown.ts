import { html, nothing } from 'lit';
import type { Asked, Look } from './look.ts';

/** One choice from a native list. */
export const dropdown: Look = {
  draw({ question, id, describedBy, invalid, change, filling }: Asked) {
    const { choices, value } = question;
    return html`<select
      id=${id}
      part="control"
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-required=${question.required ? 'true' : nothing}
      ?disabled=${!question.enabled}
      @change=${(event: Event) => change(choices[(event.target as HTMLSelectElement).selectedIndex - 1]?.value, 'chosen')}
    >
      <option .selected=${value === undefined}>${filling.words.choose}</option>
      ${choices.map((choice) => html`<option .selected=${choice.value === value}>${choice.text}</option>`)}
    </select>`;
  },
};

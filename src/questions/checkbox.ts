import { html, nothing } from 'lit';
import type { Asked, Look } from './look.ts';

/** Several choices from a list. The answer is an array in the list's order; none chosen is no answer. */
export const checkbox: Look = {
  group: true,
  draw({ question, id, describedBy, invalid, change }: Asked) {
    const chosen: unknown[] = Array.isArray(question.value) ? question.value : [];
    const toggle = (value: unknown, on: boolean) => {
      const next = question.choices
        .map((choice) => choice.value)
        .filter((at) => (at === value ? on : chosen.includes(at)));
      change(next.length ? next : undefined, 'chosen');
    };
    return html`<div class="options" role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
      ${question.choices.map(
        ({ value, text }, index) => html`<label class="option"
          ><input
            type="checkbox"
            id="${id}-${index}"
            .checked=${chosen.includes(value)}
            aria-invalid=${invalid ? 'true' : nothing}
            ?disabled=${!question.enabled}
            @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
          /><span>${text}</span></label
        >`,
      )}
    </div>`;
  },
};

import { html, nothing } from 'lit';
import { formatDate } from '../country/th/date.ts';
import { inputTypeOf } from '../form/inputs.ts';
import type { Asked, Look } from './look.ts';

/** Input types that the browser's own control serves. The rest is typed as text: `type=number` refuses Thai digits. */
const native = /^(email|tel|url|date|datetime-local|time|month|week|password)$/;

/** One line of text, a number, a date or what else `inputType` says. */
export const text: Look = {
  draw({ question, id, describedBy, invalid, change, filling }: Asked) {
    const { autocomplete } = question.json;
    const inputType = inputTypeOf(question.json);
    const type = native.test(inputType) ? inputType : 'text';
    const value = String(question.value ?? '');
    return html`<input
        id=${id}
        part="control"
        type=${type}
        inputmode=${/^(number|range)$/.test(inputType) ? 'decimal' : nothing}
        autocomplete=${typeof autocomplete === 'string' ? autocomplete : nothing}
        placeholder=${question.text('placeholder') || nothing}
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        .value=${value}
        @input=${(event: InputEvent) => change((event.target as HTMLInputElement).value || undefined, 'typed')}
      />
      ${type === 'date' && value ? html`<p part="hint">${formatDate(new Date(value), filling.language)}</p>` : nothing}`;
  },
};

import { html, nothing } from 'lit';
import { formatDate } from '../country/th/date.ts';
import type { Asked, Look } from './look.ts';

/** The control for each SurveyJS `inputType`. Numbers are typed as text, since `type=number` refuses Thai digits. */
const native: Record<string, { type: string; mode?: string }> = {
  number: { type: 'text', mode: 'decimal' },
  range: { type: 'text', mode: 'decimal' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  url: { type: 'url' },
  date: { type: 'date' },
  'datetime-local': { type: 'datetime-local' },
  time: { type: 'time' },
  month: { type: 'month' },
  week: { type: 'week' },
  password: { type: 'password' },
};

/** One line of text, a number, a date or what else `inputType` says. */
export const text: Look = {
  draw({ question, id, describedBy, invalid, change, language }: Asked) {
    const { inputType, autocomplete, placeholder } = question.json;
    const { type, mode } = native[String(inputType)] ?? { type: 'text' };
    const value = String(question.value ?? '');
    return html`<input
        id=${id}
        part="control"
        type=${type}
        inputmode=${mode ?? nothing}
        autocomplete=${typeof autocomplete === 'string' ? autocomplete : nothing}
        placeholder=${typeof placeholder === 'string' ? placeholder : nothing}
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        .value=${value}
        @input=${(event: InputEvent) => change((event.target as HTMLInputElement).value || undefined, 'typed')}
      />
      ${type === 'date' && value ? html`<p part="hint">${formatDate(new Date(value), language)}</p>` : nothing}`;
  },
};

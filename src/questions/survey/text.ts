import { html, nothing } from 'lit';
import { formatDate } from '../../country/th/date.ts';
import { toNumber } from '../../form/expression/values.ts';
import { inputTypeOf } from '../../form/inputs.ts';
import { asJson, asList, asText } from '../../form/json.ts';
import { surveyFieldWords } from '../../locales/survey-fields.ts';
import type { Asked, Look } from '../look.ts';
import { exampleOf, isOfDigits, unmasked } from './masks.ts';

/** Input types that the browser's own control serves. The rest is typed as text: `type=number` refuses Thai digits. */
const native = /^(email|tel|url|date|datetime-local|time|month|week|password|color|range)$/;

/** A literal end of a range; what is an expression is checked by the model alone. */
const literal = (value: unknown) => (/^[\d:.TW-]+$/.test(asText(value)) ? asText(value) : nothing);

/** One line of text with all that a survey may say of it: its range, its shape, and what others answered. */
export const text: Look = {
  draw({ question, id, describedBy, invalid, change, filling }: Asked) {
    const { json, value = '' } = question;
    const inputType = inputTypeOf(json);
    const type = native.test(inputType) ? inputType : 'text';
    const example = exampleOf(json);
    const offers = asList(json.dataList).map((offer) => asText(offer) || asText(asJson(offer).default));
    const hints = [describedBy, example && `${id}-shape`].filter(Boolean).join(' ');
    const longest = toNumber(json.maxLength);
    const finish = ({ target }: Event) => {
      const typed = (target as HTMLInputElement).value;
      const whole = unmasked(json, typed);
      if (whole !== typed) change(whole, 'typed');
    };
    return html`<input
        id=${id}
        part="control"
        type=${type}
        inputmode=${/^(number|range)$/.test(inputType) || isOfDigits(json) ? 'decimal' : nothing}
        autocomplete=${asText(json.autocomplete) || nothing}
        placeholder=${question.text('placeholder') || nothing}
        min=${type === 'text' ? nothing : literal(json.min)}
        max=${type === 'text' ? nothing : literal(json.max)}
        step=${type === 'text' ? nothing : literal(json.step)}
        maxlength=${longest > 0 ? longest : nothing}
        list=${offers.length ? `${id}-list` : nothing}
        aria-describedby=${hints || nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        .value=${String(value)}
        @input=${(event: Event) => change((event.target as HTMLInputElement).value || undefined, 'typed')}
        @change=${finish}
      />
      ${offers.length ? html`<datalist id="${id}-list">${offers.map((offer) => html`<option value=${offer}></option>`)}</datalist>` : nothing}
      ${example ? html`<p part="hint" id="${id}-shape">${surveyFieldWords[filling.language].example(example)}</p>` : nothing}
      ${type === 'range' ? html`<output for=${id}>${value}</output>` : nothing}
      ${type === 'date' && value ? html`<p part="hint">${formatDate(new Date(String(value)), filling.language)}</p>` : nothing}`;
  },
};

import { html, nothing, type TemplateResult } from 'lit';

interface Field {
  id: string;
  label: unknown;
  hint?: string | undefined;
  problem?: string | undefined;
  value: string;
  on(value: string): void;
}

interface Input extends Field {
  type?: 'text' | 'search' | 'password' | 'email' | 'tel' | 'date';
  autocomplete?: string;
  inputmode?: 'numeric';
  /** Of a date, as `YYYY-MM-DD`. */
  min?: string;
  max?: string;
}

const described = ({ id, hint, problem }: Field) =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || nothing;

const typedIn = ({ target }: Event) => (target as HTMLInputElement).value;

/** A question with its label, hint, problem and control. */
function question(field: Field, control: TemplateResult): TemplateResult {
  const { id, label, hint, problem } = field;
  return html`<div part="question">
    <label part="label" for=${id}>${label}</label>
    ${hint ? html`<p part="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p part="problem" id="${id}-problem">${problem}</p>` : nothing} ${control}
  </div>`;
}

/** A line of text. */
export const input = (field: Input): TemplateResult =>
  question(
    field,
    html`<input
      part="control"
      id=${field.id}
      name=${field.id}
      type=${field.type ?? 'text'}
      autocomplete=${(field.autocomplete ?? 'off') as 'off'}
      inputmode=${field.inputmode ?? nothing}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${described(field)}
      aria-invalid=${field.problem ? 'true' : nothing}
      .value=${field.value}
      @input=${(event: Event) => field.on(typedIn(event))}
    />`,
  );

/** Several lines of text. `lang` is what they are written in. */
export const textarea = (field: Field & { rows?: number; lang?: string | undefined }): TemplateResult =>
  question(
    field,
    html`<textarea
      part="control"
      id=${field.id}
      rows=${field.rows ?? 5}
      lang=${field.lang ?? nothing}
      aria-describedby=${described(field)}
      aria-invalid=${field.problem ? 'true' : nothing}
      .value=${field.value}
      @input=${(event: Event) => field.on(typedIn(event))}
    ></textarea>`,
  );

/** One of a list. */
export const select = (
  field: Field & { options: readonly (readonly [value: string, text: string])[] },
): TemplateResult =>
  question(
    field,
    html`<select
      part="control"
      id=${field.id}
      aria-describedby=${described(field)}
      aria-invalid=${field.problem ? 'true' : nothing}
      @change=${(event: Event) => field.on(typedIn(event))}
    >
      ${field.options.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === field.value}>${text}</option>`,
      )}
    </select>`,
  );

/** What went wrong, said at once. */
export const alert = (text: string | undefined, more: unknown = nothing): TemplateResult =>
  html`<div role="alert">${text ? html`<p class="alert" part="problem">${text}</p>${more}` : nothing}</div>`;

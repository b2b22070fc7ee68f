import { html, nothing, type TemplateResult } from 'lit';

/** One line that is typed. */
export interface FieldOptions {
  id: string;
  label: string;
  hint: string;
  problem?: string | undefined;
  value: string;
  typed(value: string): void;
  pasted?(event: ClipboardEvent): void;
  /** What browsers and their keyboards may know of it. */
  type?: 'text' | 'email';
}

/** A line with its label, its hint, and what is wrong with it. */
export function field({ id, label, hint, problem, value, typed, pasted, type = 'text' }: FieldOptions): TemplateResult {
  return html`<div part="question" class=${problem ? 'bad' : nothing}>
    <label part="label" for=${id}>${label}</label>
    <p part="hint" id="${id}-hint">${hint}</p>
    ${problem ? html`<p part="problem" id="${id}-problem">${problem}</p>` : nothing}
    <input
      part="control"
      id=${id}
      type=${type}
      autocomplete=${type === 'email' ? 'email' : 'off'}
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
      aria-invalid=${problem ? 'true' : nothing}
      .value=${value}
      @input=${({ target }: Event) => typed((target as HTMLInputElement).value)}
      @paste=${pasted}
    />
  </div>`;
}

/** Why something did not get through, for those who cannot see it too. */
export function notDone(failure: { heading: string; text: string } | undefined): TemplateResult {
  return html`<div role="alert">
    ${failure ? html`<div class="summary" part="problem"><h3>${failure.heading}</h3><p>${failure.text}</p></div>` : nothing}
  </div>`;
}

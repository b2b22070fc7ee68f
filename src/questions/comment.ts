import { html, nothing } from 'lit';
import type { Asked, Look } from './look.ts';

/** Free text of several lines. */
export const comment: Look = {
  draw({ question, id, describedBy, invalid, change }: Asked) {
    const { rows } = question.json;
    return html`<textarea
      id=${id}
      part="control"
      rows=${typeof rows === 'number' ? rows : 4}
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        .value=${String(question.value ?? '')}
        @input=${(event: InputEvent) => change((event.target as HTMLTextAreaElement).value || undefined, 'typed')}
      ></textarea>`;
  },
};

import { html, nothing } from 'lit';
import type { Asked, Look } from './look.ts';

/** How near its limit a text must be before the rest is counted, as a share. */
const nearLimit = 0.8;

/** Free text of several lines. */
export const comment: Look = {
  draw({ question, id, describedBy, invalid, change, words }: Asked) {
    const value = String(question.value ?? '');
    const max = Number(question.json.maxLength);
    const { rows } = question.json;
    return html`<textarea
        id=${id}
        part="control"
        rows=${typeof rows === 'number' ? rows : 4}
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        .value=${value}
        @input=${(event: InputEvent) => change((event.target as HTMLTextAreaElement).value || undefined, 'typed')}
      ></textarea>
      ${
        max > 0 && value.length > max * nearLimit && value.length <= max
          ? html`<p part="hint">${words.left(max - value.length)}</p>`
          : nothing
      }`;
  },
};

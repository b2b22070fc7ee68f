import { html, nothing } from 'lit';
import type { DraftWords } from '../locales/draft.ts';
import type { Draft } from './draft.ts';

/** The unticked choice to keep a draft on the device, and the way to erase one; nothing before there is text to keep. */
export function draftChoice(draft: Draft, answers: Record<string, unknown>, words: DraftWords, changed: () => void) {
  if (!draft.onDevice && !Object.values(answers).some((answer) => typeof answer === 'string')) return nothing;
  const keep = (on: boolean) => {
    draft.save(answers, on);
    changed();
  };
  return html`<div class="draft">
    <label class="option"
      ><input
        type="checkbox"
        .checked=${draft.onDevice}
        aria-describedby="keep-hint"
        @change=${(event: Event) => keep((event.target as HTMLInputElement).checked)}
      /><span>${words.keep}</span></label
    >
    <p part="hint" id="keep-hint">${words.keepHint}</p>
    ${
      draft.onDevice
        ? html`<button type="button" class="plain" @click=${() => keep(false)}>${words.erase}</button>`
        : nothing
    }
  </div>`;
}

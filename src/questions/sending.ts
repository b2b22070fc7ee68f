import { html, nothing, type TemplateResult } from 'lit';
import type { SendingWords } from '../locales/sending.ts';
import type { Progress } from './answering.ts';

/** Why nothing was sent, for those who cannot see it too. */
export function notSent(progress: Progress, words: SendingWords): TemplateResult {
  const failure = progress.at === 'asking' ? progress.failure : undefined;
  const wait = failure?.reason === 'too-many' ? failure.wait : 0;
  return html`<div role="alert">
    ${
      failure
        ? html`<div class="summary" part="problem">
            <h3>${words.notSent}</h3>
            <p>${words.reason[failure.reason]({ wait })}</p>
          </div>`
        : nothing
    }
  </div>`;
}

/** The button that sends; it can be pressed again at once after a failure. */
export function sendButton(progress: Progress, words: SendingWords): TemplateResult {
  const busy = progress.at === 'sending';
  const failed = progress.at === 'asking' && progress.failure;
  return html`<button type="submit" part="submit" aria-disabled=${busy ? 'true' : nothing}>
    ${busy ? words.sending : failed ? words.again : words.send}
  </button>`;
}

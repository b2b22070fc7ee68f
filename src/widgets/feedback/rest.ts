import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../country/th/date.ts';
import type { Page } from '../../form/types.ts';
import type { FeedbackRestWords } from '../../locales/feedback-rest.ts';
import type { Language } from '../../locales/language.ts';
import type { SendingWords } from '../../locales/sending.ts';
import type { Answering } from '../../questions/answering.ts';
import { fields } from '../../questions/fields.ts';
import { draftChoice } from '../../ui/draft-choice.ts';
import { restStyles } from './rest.styles.ts';

export { createAnswering } from '../../questions/answering.ts';
export { summary } from '../../questions/checking.ts';
export { Popup } from './popup.ts';

/** Gives the widget the styles of what comes after the first question. */
export function dress({ shadowRoot }: Element): void {
  const { styleSheet } = restStyles;
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}

/** The other pages of the form, what becomes of sending it, and the draft. */
export function rest(
  answering: Answering,
  pages: readonly Page[],
  words: FeedbackRestWords,
  redraw: () => void,
): TemplateResult {
  const { progress, filling, draft } = answering;
  return html`${pages.map((page) => fields(page.elements, filling))}
    ${progress.at === 'guarding' ? progress.ask(words.guard) : sending(progress, words.sending)}
    ${draftChoice(draft, filling.form.data, words.draft, redraw)}`;
}

/** Why nothing was sent, and the button that sends; it can be pressed again at once after a failure. */
function sending(progress: Answering['progress'], words: SendingWords): TemplateResult {
  const busy = progress.at === 'sending';
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
    </div>
    <div part="actions">
      <button type="submit" part="submit" aria-disabled=${busy ? 'true' : nothing}>
        ${busy ? words.sending : failure ? words.again : words.send}
      </button>
    </div>`;
}

/** The thanks, once the backend has confirmed with an id. */
export function thanks(
  own: string,
  receivedAt: string,
  words: FeedbackRestWords,
  language: Language,
  again: () => void,
  beQuiet: (() => void) | undefined,
): TemplateResult {
  return html`<div class="thanks" tabindex="-1">
      <h2>${words.thanks}</h2>
      <p>${own || words.thanksMore}</p>
      <p part="meta">${words.sentAt(formatDateTime(new Date(receivedAt), language))}</p>
    </div>
    <div part="actions">
      <button type="button" @click=${again}>${words.another}</button>
      ${beQuiet ? html`<button type="button" class="plain" @click=${beQuiet}>${words.quiet}</button>` : nothing}
    </div>`;
}

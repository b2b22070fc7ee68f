import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../country/th/date.ts';
import { createCheckedForm } from '../../form/checked-form.ts';
import { commonChecks } from '../../form/checks/common.ts';
import type { FormOptions, Json, Page } from '../../form/types.ts';
import type { FeedbackRestWords } from '../../locales/feedback-rest.ts';
import type { Language } from '../../locales/language.ts';
import type { Answering } from '../../questions/answering.ts';
import { fields } from '../../questions/fields.ts';
import { notSent, sendButton } from '../../questions/sending.ts';
import { draftChoice } from '../../ui/draft-choice.ts';
import { sendingStyles } from '../../ui/sending.styles.ts';
import { popupStyles } from './popup.styles.ts';

export { summary } from '../../questions/checking.ts';
export { createResponding } from '../../questions/responding.ts';
export { Popup } from './popup.ts';

/** Reads the form with all that checks the answers. */
export const read = (json: Json, options: FormOptions) => createCheckedForm(json, options, commonChecks);

/** How that looks which comes after the first question. */
export const styles = [sendingStyles, popupStyles];

/** The other pages of the form, what becomes of sending it, and the draft. */
export function rest(
  answering: Answering,
  pages: readonly Page[],
  words: FeedbackRestWords,
  redraw: () => void,
): TemplateResult {
  const { progress, filling, draft } = answering;
  return html`${pages.map((page) => fields(page.elements, filling))}
    ${progress.at === 'guarding' ? progress.ask(words.guard) : html`${notSent(progress, words.sending)}<div part="actions">${sendButton(progress, words.sending)}</div>`}
    ${draftChoice(draft, filling.form.data, words.draft, redraw)}`;
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

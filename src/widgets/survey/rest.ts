import { html, type TemplateResult } from 'lit';
import { formatDateTime } from '../../country/th/date.ts';
import type { Model } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { SurveyRestWords } from '../../locales/survey-rest.ts';
import type { Answering } from '../../questions/answering.ts';
import { notSent } from '../../questions/sending.ts';
import { draftChoice } from '../../ui/draft-choice.ts';
import { sendingStyles } from '../../ui/sending.styles.ts';
import type { Around } from './scene.ts';

export { createPlainForm as read } from '../../form/survey/plain-form.ts';
export { createResponding } from '../../questions/responding.ts';
export { sendButton } from '../../questions/sending.ts';
export { checkStep } from '../../questions/survey/check-step.ts';
export { surveySummary as summary } from '../../questions/survey/problems.ts';

/** How that looks which comes after the first questions. */
export const styles = [sendingStyles];

/** Why nothing was sent, or what is to be decided before something is. */
export function closing(
  { progress }: Answering,
  { guard, sending }: SurveyRestWords,
  { refused = sending.reason.refused({ wait: 0 }), remedy }: Around,
): TemplateResult {
  if (progress.at === 'guarding') return progress.ask(guard);
  return html`${notSent(progress, { ...sending, reason: { ...sending.reason, refused: () => refused } })}${remedy}`;
}

/** The choice to keep what was typed on the device. */
export function draft({ draft, filling }: Answering, words: SurveyRestWords, redraw: () => void) {
  return draftChoice(draft, filling.form.data, words.draft, redraw);
}

/** The thanks, once the backend has confirmed with an id. */
export function thanks(
  form: Model,
  receivedAt: string,
  words: SurveyRestWords,
  language: Language,
  again: () => void,
  { receipt, ending }: Around,
): TemplateResult {
  return html`<div class="thanks" tabindex="-1">
      <h2>${words.thanks}</h2>
      ${ending ?? html`<p>${form.completedText || words.thanksMore}</p>`}
      <p part="meta">${words.sentAt(formatDateTime(new Date(receivedAt), language))}</p>
      ${receipt}
    </div>
    <div part="actions"><button type="button" class="plain" @click=${again}>${words.another}</button></div>`;
}

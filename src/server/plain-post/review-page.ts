import { html } from 'hono/html';
import { maskIds } from '../../country/th/personal.ts';
import { displayValue } from '../../form/display.ts';
import type { Question } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { SignedDraft } from './draft.ts';
import type { Markup, PageContent } from './page.ts';
import { draftFields, hidden, privacyNotice, type Shown, shownQuestions } from './shown.ts';
import { words } from './words.ts';

/** Draws the page on which answers are looked over. Nothing is kept yet. */
export function reviewPage({ form, lang }: Shown, draft: SignedDraft): PageContent {
  const { page, sending } = words[lang];
  const body = html`<h1>${page.review}</h1>
    <p>${page.notYet}</p>
    <dl>${shownQuestions(form).map((question) => answerTo(question, lang))}</dl>
    ${privacyNotice({ form, lang })}
    <form method="post" accept-charset="utf-8">
      ${hidden(draft)}
      <button name="${draftFields.step}" value="send" class="send">${sending.send}</button>
      <button name="${draftFields.step}" value="change">${page.change}</button>
    </form>`;
  return { titles: [page.review, form.title], body };
}

function answerTo(question: Question, lang: Language): Markup {
  const { value, kind, personal, title } = question;
  if (Array.isArray(value) && value.length > 1) {
    return html`<dt>${title}</dt>
      <dd><ul>${value.map((each) => html`<li>${displayValue(question, each)}</li>`)}</ul></dd>`;
  }
  const typed = displayValue(question, value);
  const isFree = (kind === 'text' || kind === 'comment') && !personal;
  const kept = isFree ? maskIds(typed) : typed;
  const { unanswered, masked } = words[lang].page;
  return html`<dt>${title}</dt>
    <dd>${kept || html`<span class="hint">${unanswered}</span>`}${kept === typed ? '' : html`<p class="hint">${masked}</p>`}</dd>`;
}

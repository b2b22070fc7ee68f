import { html } from 'hono/html';
import type { Form, FormNode, Question } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { SignedDraft } from './draft.ts';
import type { Entries } from './form-data.ts';
import type { Markup } from './page.ts';
import { words } from './words.ts';

/** A form with the answers that are shown, and in which language. */
export interface Shown {
  form: Form;
  lang: Language;
}

/** Names of the fields that travel beside the answers; the ticket in a first post alone. */
export const draftFields = {
  text: 'ruam-draft',
  signature: 'ruam-signature',
  step: 'ruam-step',
  ticket: 'ruam-ticket',
} as const;

/** Lets a draft travel in a form. */
export function hidden({ text, signature }: SignedDraft): Markup {
  return hiddenFields([
    [draftFields.text, text],
    [draftFields.signature, signature],
  ]);
}

/** Lets any fields travel in a form. */
export function hiddenFields(entries: Entries): Markup {
  return html`${entries.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

/** What is done with the answers, to be opened: the form's own notice, else the ready one. */
export function privacyNotice({ form, lang }: Shown): Markup {
  const { privacy } = words[lang];
  return html`<details><summary>${privacy.heading}</summary><p>${form.text('notice') || privacy.notice}</p></details>`;
}

/** Every question that can be seen, once, in order. */
export function shownQuestions(form: Form): Question[] {
  const inside = (nodes: readonly FormNode[]): Question[] =>
    nodes.flatMap((node) => (node.node === 'question' ? [node] : inside(node.elements)));
  const questions = form.pages.flatMap((page) => inside(page.elements)).filter(({ visible }) => visible);
  return [...new Map(questions.map((question) => [question.name, question])).values()];
}

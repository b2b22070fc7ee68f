import { html } from 'hono/html';
import type { FormProblem, Question } from '../../form/types.ts';
import { sayProblem } from '../../locales/problems.ts';
import type { SignedDraft } from './draft.ts';
import { field } from './field.ts';
import type { PageContent } from './page.ts';
import { draftFields, hidden, privacyNotice, type Shown, shownQuestions } from './shown.ts';
import { words } from './words.ts';

/** What is wrong with answers, or that there are none. */
export type Faults = readonly FormProblem[] | 'nothing';

/** Draws the page on which answers are corrected. What is wrong stands on top, each with a link to its question. */
export function correctPage({ form, lang }: Shown, draft: SignedDraft, faults: Faults): PageContent {
  const { page, problems } = words[lang];
  const questions = shownQuestions(form);
  const found = faults === 'nothing' ? [] : faults;
  const said = new Map(found.map(({ name, code, params, text }) => [name, text ?? sayProblem(problems, code, params)]));
  const idOf = (question: Question) => `question-${questions.indexOf(question) + 1}`;
  const items = questions.flatMap((question) => {
    const problem = said.get(question.name);
    return problem === undefined
      ? []
      : [html`<li><a href="#${idOf(question)}"><strong>${question.title}</strong> ${problem}</a></li>`];
  });
  if (faults === 'nothing') items.push(html`<li><a href="#question-1">${page.nothing}</a></li>`);
  const marksOptional = questions.some(({ required }) => required);
  const body = html`<h1>${form.title || page.correct}</h1>
    ${items.length > 0 && html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${problems.heading}</h2><ul>${items}</ul></div>`}
    ${privacyNotice({ form, lang })}
    <form method="post" accept-charset="utf-8" novalidate>
      ${hidden(draft)}
      ${questions.map((question) => field({ question, id: idOf(question), lang, marksOptional, problem: said.get(question.name) }))}
      <button name="${draftFields.step}" value="check" class="send">${page.next}</button>
    </form>`;
  return { titles: [items.length > 0 ? problems.heading : page.correct, form.title], body };
}

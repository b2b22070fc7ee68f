import { html, type TemplateResult } from 'lit';
import { asText } from '../../form/json.ts';
import type { FormNode, Json, Question } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { SurveyRestWords } from '../../locales/survey-rest.ts';
import type { Filling } from '../filling.ts';
import { isAnswered } from './is-answered.ts';
import type { Journey } from './journey.ts';
import type { Parts } from './parts.ts';

/** Whether a survey shows all answers at a glance before they are sent. */
export const reviews = ({ showPreviewBeforeComplete: shows }: Json = {}): boolean =>
  shows === true || /^show/.test(asText(shows));

/** What tells the texts and the answers of a form. */
interface Shown extends Pick<Parts, 'say' | 'name'> {
  answer(question: Question, language: Language): unknown;
}

/** All answers at a glance, each with the way back to its question. */
export function reviewBy(
  { say, name, answer }: Shown,
  { form, focus, language }: Filling,
  { steps }: Journey,
  words: Pick<SurveyRestWords, 'change' | 'unanswered'>,
): TemplateResult {
  const all = /answered/i.test(String(form.json.showPreviewBeforeComplete ?? form.json.previewMode ?? ''));
  const shown = (question: Question) => !/^(html|image)$/.test(question.kind) && (!all || isAnswered(question));
  return html`<dl class="answers" part="list">
    ${steps
      .flatMap(({ elements }) => questionsOf(elements))
      .filter(shown)
      .map(
        (question) => html`<div part="item">
          <dt part="label">${say(question.title)}</dt>
          <dd>${isAnswered(question) ? answer(question, language) : words.unanswered}</dd>
          <dd>
            <button type="button" class="plain" @click=${() => focus(question.name)}>
              ${words.change}<span class="unseen">: ${name(question.title)}</span>
            </button>
          </dd>
        </div>`,
      )}
  </dl>`;
}

function questionsOf(nodes: readonly FormNode[]): Question[] {
  return nodes
    .filter((node) => node.visible)
    .flatMap((node) => (node.node === 'question' ? node : questionsOf(node.elements)));
}

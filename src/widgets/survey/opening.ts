import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyWords } from '../../locales/survey.ts';
import type { Filling } from '../../questions/filling.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import { progress } from './progress.ts';
import type { Scene } from './scene.ts';

/** What stands above the questions: the title and, at the start, what it is about and what becomes of the data. */
export function opening(
  { form }: Filling,
  { at }: Journey,
  words: SurveyWords,
  { more, parts }: Scene,
): TemplateResult {
  return html`${form.title && form.json.showTitle !== false ? html`<h2>${parts?.say(form.title)}</h2>` : nothing}
    ${form.description && at === 0 ? html`<p part="hint">${parts?.say(form.description)}</p>` : nothing}
    ${
      at === 0
        ? html`<details>
            <summary>${words.privacy}</summary>
            <p part="hint">${parts?.say(form.text('notice')) || more?.words.notice}</p>
          </details>`
        : nothing
    }`;
}

/** Where one is, and what the step is about; it takes the focus when the step is turned. */
export function stepHead({ form }: Filling, journey: Journey, words: SurveyWords, scene: Scene): TemplateResult {
  const { reviewing, more, parts } = scene;
  const { title, description } = journey.step;
  return html`<div class="step-head" tabindex="-1">
    ${
      reviewing
        ? html`<h3>${more?.words.review}</h3>`
        : html`${progress(form, journey, words, scene)}
          ${title ? html`<h3>${parts?.say(title)}</h3>` : nothing}
          ${description ? html`<p part="hint">${parts?.say(description)}</p>` : nothing}`
    }
  </div>`;
}

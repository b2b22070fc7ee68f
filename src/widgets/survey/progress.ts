import { html, nothing, type TemplateResult } from 'lit';
import type { Model } from '../../form/types.ts';
import type { SurveyWords } from '../../locales/survey.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import type { Scene } from './scene.ts';

/** Where one is in a survey of several steps; how many questions have an answer where the form counts those. */
export function progress(
  form: Model,
  { hasStartPage, at, steps, opens }: Journey,
  words: SurveyWords,
  { parts }: Scene,
): TemplateResult | typeof nothing {
  const first = hasStartPage ? 1 : 0;
  const step = { at: at + 1 - first, of: steps.length - first };
  if (opens || step.of < 2) return nothing;
  const counted = parts?.counted?.(form);
  return html`<p part="status">
    ${counted ? words.answered(counted) : words.progress(step)}
    <progress aria-hidden="true" max=${(counted ?? step).of} value=${counted?.count ?? step.at}></progress>
  </p>`;
}

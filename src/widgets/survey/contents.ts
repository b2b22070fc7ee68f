import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyExtraWords } from '../../locales/survey-extras.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import type { Scene } from './scene.ts';

/** All steps as a way to each of them; nothing where the survey wants none, or has but one. */
export function contents(
  { filling, journey, host, parts, goTo }: Scene,
  words: SurveyExtraWords,
): TemplateResult | typeof nothing {
  if (!filling || !journey || filling.form.json.showTOC !== true) return nothing;
  const { steps, at, opens } = journey;
  if (opens || steps.length < 2) return nothing;
  const go = (index: number) => {
    goTo((way) => way.goTo(index));
    focusAfterUpdate(host, '.step-head');
  };
  return html`<nav class="contents" aria-label=${words.contents}>
    <ol part="list">
      ${steps.map(
        ({ title }, index) => html`<li part="item">
          <button type="button" class="plain" aria-current=${index === at ? 'step' : nothing} @click=${() => go(index)}>
            ${parts?.name(title) || words.step({ at: index + 1 })}
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}

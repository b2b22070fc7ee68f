import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../contract/complaint-states.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';
import { face } from '../../questions/faces.ts';
import { questionStyles } from '../../questions/questions.styles.ts';
import { radios } from '../../questions/radios.ts';
import { dress } from '../../ui/dress.ts';
import type { Doing } from './acts.ts';

const reasons: readonly Reason[] = ['not-remedied', 'new-facts'];

/** Lets a person choose a rating, or why they ask to reopen. */
export function choose(host: Element, doing: Doing, words: TrackerRestWords, changed: () => void): TemplateResult {
  dress(host, questionStyles);
  const { act, choice: value, problem } = doing;
  const isRating = act === 'rate';
  const all = isRating
    ? words.rates.map((text, index) => ({ value: index + 1, text }))
    : reasons.map((reason) => ({ value: reason, text: words.cases.reasons[reason] }));
  const asked = {
    question: { choices: all, value, enabled: true, required: true },
    ...{ id: 'doing-choice', describedBy: problem && 'doing-problem', invalid: Boolean(problem) },
    change(chosen: unknown) {
      Object.assign(doing, { choice: chosen, problem: undefined });
      changed();
    },
  };
  return html`<div part="question">
    ${isRating ? nothing : html`<div part="label" id="doing-choice-label">${words.why}</div>`}
    ${radios(asked, isRating ? 'scale faces' : 'options', ({ value: at, text }, input, index) =>
      isRating
        ? html`<label class="step ${at === value ? 'on' : ''}">${input}${face(index / 4)}<span>${text}</span></label>`
        : html`<label class="option">${input}<span>${text}</span></label>`,
    )}
  </div>`;
}

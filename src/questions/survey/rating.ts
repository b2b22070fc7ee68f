import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../../form/types.ts';
import { face } from '../faces.ts';
import type { Asked, Look } from '../look.ts';
import { markup } from '../markup.ts';
import { radios } from '../radios.ts';
import { dropdown } from './choices.ts';

const star = html`<svg viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 5l6 12.5 13.500 1.800-10 9.300 2.600 13.500-12.100-6.600-12.100 6.600 2.600-13.500-10-9.300 13.500-1.800z" />
</svg>`;

/** Steps of a scale side by side, as labels, stars or faces, with words for its ends. */
const scale: Look = {
  group: true,
  draw(asked: Asked) {
    const { question, id, describedBy } = asked;
    const { choices, json, value } = question;
    const type = json.rateType ?? json.rateDisplayMode;
    const ends = ['minRateDescription', 'maxRateDescription'].map((end) => question.text(end));
    const hasEnds = ends.some(Boolean);
    const chosen = choices.findIndex((choice) => choice.value === value);
    const picture = (index: number): TemplateResult | typeof nothing => {
      if (type === 'smileys') return face(index / Math.max(choices.length - 1, 1));
      return type === 'stars' ? star : nothing;
    };
    const isOn = (index: number) => (type === 'stars' ? index <= chosen : index === chosen);
    const hints = [describedBy, hasEnds && `${id}-ends`].filter(Boolean).join(' ');
    return html`${radios(
      { ...asked, describedBy: hints || undefined },
      classOf(type, choices),
      ({ text }, input, index) => html`<label class="step ${isOn(index) ? 'on' : ''}"
        >${input}${picture(index)}<span>${markup(text)}</span></label
      >`,
    )}
    ${hasEnds ? html`<div class="ends" id="${id}-ends">${ends.map((end) => html`<span part="hint">${markup(end)}</span> `)}</div>` : nothing}`;
  },
};

/** Figures may stand closer than words. */
function classOf(type: unknown, choices: readonly Choice[]): string {
  if (type === 'smileys' || type === 'stars') return `scale faces ${type}`;
  return choices.some(({ text }) => text.length > 3) ? 'scale words' : 'scale';
}

/** One step of a scale; from a native list where the survey says so. */
export const rating: Look = {
  group: true,
  draw(asked) {
    if (asked.question.json.displayMode !== 'dropdown') return scale.draw(asked);
    return dropdown.draw(asked);
  },
};

/** One choice from a row of buttons. */
export const buttongroup: Look = {
  group: true,
  draw: (asked) =>
    radios(
      asked,
      'scale buttons',
      ({ value, text }, input) =>
        html`<label class="step ${value === asked.question.value ? 'on' : ''}">${input}<span>${markup(text)}</span></label>`,
    ),
};

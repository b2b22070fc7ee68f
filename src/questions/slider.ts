import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../country/th/date.ts';
import { toNumber } from '../form/expression/values.ts';
import { plainText } from '../form/markup/read.ts';
import type { Json } from '../form/types.ts';
import { sliderWords } from '../locales/slider.ts';
import type { Asked, Look } from './look.ts';

export { sliderStyles as styles } from './slider.styles.ts';

interface Scale {
  min: number;
  max: number;
  step: number;
}

/** A number or a range on a scale, by native controls and by buttons; nothing counts as answered before it is set. */
export const look: Look = {
  group: true,
  draw(asked: Asked) {
    const { question, id, describedBy, filling } = asked;
    const words = sliderWords[filling.language];
    const scale = scaleOf(question.json);
    const isRange = question.json.sliderType !== 'single';
    const values = Array.isArray(question.value) ? question.value.map(toNumber) : [toNumber(question.value)];
    const title = plainText(question.title);
    const set = (index: number, value: number) => {
      if (!isRange) return asked.change(value, 'chosen');
      const [from = scale.min, to = scale.max] = values.map((each, at) =>
        Number.isNaN(each) ? ends(scale)[at] : each,
      );
      asked.change(index ? [Math.min(from, value), value] : [value, Math.max(to, value)], 'chosen');
    };
    const thumbs = isRange
      ? [words.from, words.to].map((end, index) =>
          thumb(asked, `${title}: ${end}`, end, index, values[index], scale, set),
        )
      : [thumb(asked, title, '', 0, values[0], scale, set)];
    return html`<div role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>${thumbs}</div>`;
  },
};

const ends = ({ min, max }: Scale) => [min, max];

function scaleOf(json: Json): Scale {
  const number = (value: unknown, otherwise: number) => (Number.isNaN(toNumber(value)) ? otherwise : toNumber(value));
  const min = number(json.min, 0);
  return { min, max: Math.max(number(json.max, 100), min), step: Math.abs(number(json.step, 1)) || 1 };
}

function thumb(
  { question, id, filling, invalid }: Asked,
  label: string,
  end: string,
  index: number,
  value: number | undefined,
  scale: Scale,
  set: (index: number, value: number) => void,
): TemplateResult {
  const { min, max, step } = scale;
  const words = sliderWords[filling.language];
  const isSet = value !== undefined && !Number.isNaN(value);
  const shown = isSet ? value : (ends(scale)[index] ?? min);
  const said = isSet ? formatNumber(value, filling.language) : words.unset;
  // Steps such as 0.1 do not add up exactly.
  const move = (by: number) => set(index, Math.min(Math.max(Number((shown + by * step).toFixed(9)), min), max));
  const button = (by: number, name: string, sign: string) => html`<button
    type="button"
    aria-label="${name} ${label}"
    ?disabled=${!question.enabled}
    @click=${() => move(by)}
  >
    ${sign}
  </button>`;
  return html`<div class="slider">
    <div class="reading">${end ? `${end} ` : nothing}<output for="${id}-${index}">${said}</output></div>
    ${button(-1, words.less, '−')}
    <input
      type="range"
      id="${id}-${index}"
      aria-label=${label}
      aria-valuetext=${said}
      aria-invalid=${invalid ? 'true' : nothing}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(shown)}
      ?disabled=${!question.enabled}
      @input=${(event: Event) => set(index, Number((event.target as HTMLInputElement).value))}
      @click=${() => isSet || set(index, shown)}
    />
    ${button(1, words.more, '+')}
  </div>`;
}

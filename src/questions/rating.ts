import { html, nothing } from 'lit';
import { face } from './faces.ts';
import type { Asked, Look } from './look.ts';
import { radios } from './radios.ts';

/** Steps of a scale side by side: faces where the form says `smileys`, else their texts. */
export const rating: Look = {
  group: true,
  draw(asked: Asked) {
    const { choices, json } = asked.question;
    const smileys = json.rateType === 'smileys';
    return radios(
      asked,
      smileys ? 'scale faces' : 'scale',
      (choice, input, index) => html`<label class="step ${choice.value === asked.question.value ? 'on' : ''}"
        >${input}${smileys ? face(index / Math.max(choices.length - 1, 1)) : nothing}<span>${choice.text}</span></label
      >`,
    );
  },
};

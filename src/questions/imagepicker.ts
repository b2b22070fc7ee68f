import { html, nothing, type TemplateResult } from 'lit';
import { pictureAddress } from '../form/markup/address.ts';
import { plainText } from '../form/markup/read.ts';
import type { Choice } from '../form/types.ts';
import type { Asked, Look } from './look.ts';
import { radios } from './radios.ts';
import { checks } from './survey/choices.ts';
import { pictureSize } from './survey/picture-size.ts';

export { imagepickerStyles as styles } from './imagepicker.styles.ts';

/** One choice or several from pictures; their words stand below, since a picture may not come. */
export const look: Look = {
  group: true,
  draw(asked: Asked) {
    const { json, value } = asked.question;
    const { width, height, fit } = pictureSize(json);
    const isOn = (choice: Choice) => (Array.isArray(value) ? value.includes(choice.value) : choice.value === value);
    const draw = (choice: Choice, input: TemplateResult) => {
      const src = json.contentMode === 'video' ? undefined : pictureAddress(choice.imageLink ?? '');
      return html`<label class="pick ${isOn(choice) ? 'on' : ''}"
        >${src ? html`<img class=${fit} width=${width ?? nothing} height=${height ?? nothing} src=${src} alt="" />` : ''}<span class="option">${input}<span>${plainText(choice.text)}</span></span></label
      >`;
    };
    const name = width ? 'picks sized' : 'picks';
    return json.multiSelect === true ? checks(asked, name, draw) : radios(asked, name, draw);
  },
};

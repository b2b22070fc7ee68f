import { html, type TemplateResult } from 'lit';
import { plainText } from '../../form/markup/read.ts';
import type { Choice } from '../../form/types.ts';
import { markup } from '../markup.ts';
import { radios } from '../radios.ts';
import { checks } from './choices.ts';
import type { MatrixParts } from './matrix.ts';

/** The choices of one row: one or several, and where the author says what each means in this row, with those words. */
export const cells: MatrixParts['cells'] = (asked, name, draw) => {
  const { json, row, cellText } = asked.question;
  const worded = ({ value, text }: Choice, input: TemplateResult) => {
    const words = cellText?.(row.value, value);
    return html`<label class="option cell"
      >${input}<span
        ><span class="unseen">${plainText(row.text)}: </span
        >${words ? html`<span class="column">${markup(text)}: </span>${markup(words)}` : html`<b class="column">${markup(text)}</b>`}</span
      ></label
    >`;
  };
  const drawn = json.cellType === 'checkbox' ? checks : radios;
  return cellText ? drawn(asked, `${name} rubric`, worded) : drawn(asked, name, draw);
};

import { html, nothing } from 'lit';
import { formatDate, formatNumber } from '../../country/th/date.ts';
import { toNumber } from '../../form/expression/values.ts';
import { asText } from '../../form/json.ts';
import { pictureAddress } from '../../form/markup/address.ts';
import type { Json } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { Look } from '../look.ts';
import { markup } from '../markup.ts';
import { pictureSize } from './picture-size.ts';

/** Words with the little markup that a form may hold. */
export const richText: Look = {
  bare: true,
  draw: ({ question }) => html`<div class="rich">${markup(question.text('html'))}</div>`,
};

/** What SurveyJS takes for a film where nothing says what it is. */
const film = /\.(mp4|mov|wmv|flv|avi|mkv)$|\/\/(www\.)?(youtube\.com|youtu\.be)\//i;

/** A picture; what is no picture is a link. */
export const image: Look = {
  bare: true,
  draw({ question }) {
    const src = pictureAddress(question.text('imageLink'));
    const title = question.text('altText') || question.text('title');
    if (!src) return html`<p>${title}</p>`;
    const mode = asText(question.json.contentMode);
    const { width, height, fit } = pictureSize(question.json);
    const isPicture = mode === 'image' || (/^(auto)?$/.test(mode) && !film.test(src));
    return isPicture
      ? html`<img class="picture ${fit}" width=${width ?? nothing} height=${height ?? nothing} src=${src} alt=${title} />`
      : html`<a href=${src} target="_blank" rel="noopener noreferrer">${title || src}</a>`;
  },
};

/** What an expression comes to. */
export const expression: Look = {
  draw: ({ question, id, describedBy, filling }) =>
    html`<output id=${id} class="result" aria-describedby=${describedBy ?? nothing}
      >${display(question.value, question.json, question.text('format'), filling.language)}</output
    >`,
};

/** An outcome in words, as an expression's properties want it written. */
export function display(value: unknown, json: Json, format: string, language: Language): string {
  if (value === undefined || value === null) return '';
  const text = formatted(value, json, language);
  return format ? format.replaceAll('{0}', text) : text;
}

function formatted(value: unknown, json: Json, language: Language): string {
  const number = toNumber(value);
  const style = asText(json.displayStyle);
  if (style === 'date' && !Number.isNaN(Date.parse(asText(value))))
    return formatDate(new Date(asText(value)), language);
  if (Number.isNaN(number) || !/^(decimal|currency|percent)$/.test(style)) return asText(value);
  const digits = (name: string) => {
    const count = toNumber(json[name]);
    return count >= 0 && count <= 20 ? count : undefined;
  };
  try {
    return new Intl.NumberFormat(language === 'th' ? 'th-TH' : 'en-GB', {
      style: style as 'decimal' | 'currency' | 'percent',
      ...(style === 'currency' && { currency: asText(json.currency) || 'USD' }),
      ...(digits('minimumFractionDigits') !== undefined && {
        minimumFractionDigits: digits('minimumFractionDigits') ?? 0,
      }),
      ...(digits('maximumFractionDigits') !== undefined && {
        maximumFractionDigits: digits('maximumFractionDigits') ?? 3,
      }),
    }).format(number);
  } catch {
    return formatNumber(number, language);
  }
}

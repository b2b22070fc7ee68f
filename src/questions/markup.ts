import { html, type TemplateResult } from 'lit';
import { type MarkupElement, type MarkupNode, type MarkupTag, readMarkup } from '../form/markup/read.ts';

type Drawn = string | TemplateResult;

const elements: { readonly [Tag in MarkupTag]: (inside: Drawn[], element: MarkupElement) => TemplateResult } = {
  p: (inside) => html`<p>${inside}</p>`,
  div: (inside) => html`<div>${inside}</div>`,
  br: () => html`<br />`,
  hr: () => html`<hr />`,
  b: (inside) => html`<b>${inside}</b>`,
  strong: (inside) => html`<strong>${inside}</strong>`,
  i: (inside) => html`<i>${inside}</i>`,
  em: (inside) => html`<em>${inside}</em>`,
  u: (inside) => html`<u>${inside}</u>`,
  s: (inside) => html`<s>${inside}</s>`,
  small: (inside) => html`<small>${inside}</small>`,
  sub: (inside) => html`<sub>${inside}</sub>`,
  sup: (inside) => html`<sup>${inside}</sup>`,
  // What was typed stays where it is.
  a: (inside, { href }) =>
    href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${inside}</a>` : html`<span>${inside}</span>`,
  h3: (inside) => html`<h3>${inside}</h3>`,
  h4: (inside) => html`<h4>${inside}</h4>`,
  h5: (inside) => html`<h5>${inside}</h5>`,
  ul: (inside) => html`<ul>${inside}</ul>`,
  ol: (inside) => html`<ol>${inside}</ol>`,
  li: (inside) => html`<li>${inside}</li>`,
  blockquote: (inside) => html`<blockquote>${inside}</blockquote>`,
  table: (inside) => html`<table>${inside}</table>`,
  thead: (inside) => html`<thead>${inside}</thead>`,
  tbody: (inside) => html`<tbody>${inside}</tbody>`,
  tr: (inside) => html`<tr>${inside}</tr>`,
  th: (inside) => html`<th>${inside}</th>`,
  td: (inside) => html`<td>${inside}</td>`,
};

const draw = (nodes: readonly MarkupNode[]): Drawn[] =>
  nodes.map((node) => (typeof node === 'string' ? node : elements[node.tag](draw(node.children), node)));

/** Draws a text of a form that may hold markup: what is on the allow-list becomes elements, all else stays text. */
export function markup(text: string): string | Drawn[] {
  return /[<&]/.test(text) ? draw(readMarkup(text)) : text;
}

import { html, nothing, type TemplateResult } from 'lit';

/** A button in a row, of few words; those who do not see the row hear what it is for. */
export const button = (text: string, whole: string, press: () => void, id = ''): TemplateResult =>
  html`<button type="button" id=${id || nothing} aria-label=${whole} @click=${press}>${text}</button>`;

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export const scrolling = (title: string, content: TemplateResult): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      ${content}
    </table>
  </div>`;

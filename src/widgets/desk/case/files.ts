import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCase } from '../../../contract/desk.ts';
import { formatNumber } from '../../../country/th/date.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Language } from '../../../locales/language.ts';

/** Draws files, each with the button that gets it, and one for the untouched photo where that was kept. */
export function drawFiles(
  files: DeskCase['files'],
  language: Language,
  download: (id: string, original: boolean) => void,
): TemplateResult {
  const { view } = deskCaseWords[language];
  const size = (bytes: number) => view.size({ kb: formatNumber(Math.max(1, Math.round(bytes / 1_000)), language) });
  return html`<ul part="list" class="files">
    ${files.map(
      ({ id, name, size: bytes, original }) => html`<li part="item">
        <button type="button" class="plain" @click=${() => download(id, false)}>${view.download({ name })}</button>
        <span part="meta">${size(bytes)}</span>
        ${
          original
            ? html`<button type="button" class="plain" @click=${() => download(id, true)}>
                ${view.original({ name })}
              </button>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
}

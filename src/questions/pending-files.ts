import { html, nothing, type TemplateResult } from 'lit';
import type { FileWords } from '../locales/file.ts';
import type { PendingFile, Uploads } from '../ui/uploads.ts';

/** The files of a question that are not there yet: how far each has come, or why it did not. */
export function pendingFiles(id: string, uploads: Uploads, words: FileWords, most: string): TemplateResult[] {
  return uploads.of(id).map((file) => {
    const { name, size, stage } = file;
    const isBad = stage.stage === 'failed' || stage.stage === 'refused';
    return html`<li part="item">
      <span>${name}</span>
      <span part=${isBad ? 'problem' : 'meta'}>${sayStage(file, words, most)}</span>
      ${
        stage.stage === 'sending'
          ? html`<progress aria-label=${name} max=${size} .value=${stage.sent}></progress>`
          : nothing
      }
      ${
        stage.stage === 'failed'
          ? html`<button type="button" @click=${() => uploads.retry(file)}>${words.retry(file)}</button>`
          : nothing
      }
      <button class="plain" type="button" @click=${(event: Event) => remove(event, file, uploads)}>
        ${words.remove(file)}
      </button>
    </li>`;
  });
}

/** Where a file stands, in words. `most` is what the question takes, in megabytes. */
export function sayStage({ size, stage }: PendingFile, words: FileWords, most: string): string {
  switch (stage.stage) {
    case 'preparing':
      return words.preparing;
    case 'sending':
      return words.sending({ percent: Math.floor((100 * stage.sent) / Math.max(1, size)) });
    case 'refused':
      return (words.fault[stage.fault] ?? words.fault.damaged)({ size: most });
    case 'failed': {
      const { reason } = stage.failure;
      return reason in words.reason ? words.reason[reason as keyof FileWords['reason']] : words.reason.other;
    }
  }
}

function remove(event: Event, file: PendingFile, uploads: Uploads): void {
  (event.target as Element).closest('ul')?.parentElement?.querySelector('input')?.focus();
  uploads.remove(file);
}

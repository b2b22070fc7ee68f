import { html, nothing, type TemplateResult } from 'lit';
import { findReceipt } from '../../country/th/receipt.ts';
import type { TrackerWords } from '../../locales/tracker.ts';
import { field, notDone } from './field.ts';

/** What is asked for. */
export type Field = 'reference' | 'secret';

/** What was typed so far, and what is wrong with it. */
export interface Asking {
  typed: Record<Field, string>;
  problems: Partial<Record<Field, string>>;
  /** Why nothing was found. */
  failure?: { heading: string; text: string } | undefined;
  busy: boolean;
}

/** Asks for the reference and the secret. */
export function ask(
  { typed, problems, failure, busy }: Asking,
  words: TrackerWords,
  on: { submit(event: SubmitEvent): void; changed(): void; lost(): void },
): TemplateResult {
  const pasted = (event: ClipboardEvent) => {
    const found = findReceipt(event.clipboardData?.getData('text') ?? '');
    // Either alone is pasted as anything else is.
    if (!found.reference || !found.secret) return;
    event.preventDefault();
    Object.assign(typed, found);
    on.changed();
  };
  const draw = (id: Field, label: string, hint: string) =>
    field({
      ...{ id, label, hint, pasted, value: typed[id], problem: problems[id] },
      typed(value) {
        typed[id] = value;
      },
    });
  return html`<h2>${words.title}</h2>
    <form part="form" novalidate @submit=${on.submit}>
      ${draw('reference', words.reference, words.referenceHint)}${draw('secret', words.secret, words.secretHint)}
      ${notDone(failure)}
      <div part="actions">
        <button type="submit" part="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${busy ? words.looking : words.look}
        </button>
        <button type="button" class="plain" @click=${on.lost}>${words.lost}</button>
      </div>
    </form>`;
}

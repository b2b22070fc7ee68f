import { html, nothing, type TemplateResult } from 'lit';
import type { CaseAct } from '../../backends/cases.ts';
import type { Reason } from '../../contract/complaint-states.ts';
import type { CitizenAction } from '../../contract/complaint-wire.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';
import type { FileAnswer } from '../../ui/uploads.ts';
import { notDone } from './field.ts';

/** What a person does by sending something. */
export type Act = Exclude<CitizenAction, 'escalate'>;

/** What they have put together for it so far. */
export interface Doing {
  act: Act;
  text: string;
  /** A reason, or a rating. */
  choice?: Reason | number | undefined;
  files: FileAnswer[];
  problem?: string | undefined;
  failure?: string | undefined;
  busy?: boolean;
}

interface How {
  path: CaseAct;
  /** What is sent besides text and files. */
  body?: (choice: Doing['choice']) => object;
  /** Something is to be chosen; then there need be no text. */
  chosen?: true;
  files?: true;
}

/** How each of them is done. */
export const acts: Readonly<Record<Act, How>> = {
  answer: { path: 'moves', body: () => ({ to: 'in_progress', reason: 'answered' }), files: true },
  confirm: { path: 'moves', body: () => ({ to: 'confirmed', reason: 'satisfied' }) },
  reopen: { path: 'moves', body: (reason) => ({ to: 'reopen_requested', reason }), chosen: true },
  message: { path: 'messages', files: true },
  withdraw: { path: 'moves', body: () => ({ to: 'withdrawn', reason: 'citizen-withdrew' }) },
  rate: { path: 'rating', body: (rating) => ({ rating }), chosen: true },
};

/** What of it is missing, in words. */
export function missingIn({ act, text, choice, files }: Doing, words: TrackerRestWords): string | undefined {
  if (acts[act].chosen) return choice ? undefined : words.choiceNeeded;
  return acts[act].files && !text.trim() && !files.length ? words.textNeeded : undefined;
}

/** The request's body, as JSON. */
export function bodyOf({ act, text, choice, files }: Doing): string {
  const more = {
    ...(text.trim() && { text }),
    ...(files.length > 0 && { uploads: files.map(({ content }) => content) }),
  };
  return JSON.stringify({ ...acts[act].body?.(choice), ...more });
}

/** Asks for what belongs to one thing that the person does. What it needs for that besides text comes later. */
export function doingForm(
  doing: Doing,
  words: TrackerRestWords,
  on: { submit(event: SubmitEvent): void; cancel(): void; changed(): void },
  { choose, attach }: { choose: unknown; attach: unknown },
): TemplateResult {
  const { act, text, problem, failure, busy } = doing;
  const { title, hint, text: label, send } = words.act[act];
  const isOptional = acts[act].chosen;
  return html`<form part="form" class="doing" novalidate @submit=${on.submit}>
    <h3 class="doing-head" tabindex="-1" id=${act === 'rate' ? 'doing-choice-label' : nothing}>${title}</h3>
    ${hint ? html`<p part="hint">${hint}</p>` : nothing}
    ${problem ? html`<p part="problem" id="doing-problem" role="alert">${problem}</p>` : nothing}
    ${choose}
    ${
      label
        ? html`<div part="question">
            <label part="label" for="doing-text"
              >${label}${isOptional ? html` <span part="hint">(${words.optional})</span>` : nothing}</label
            >
            <textarea
              part="control"
              id="doing-text"
              rows="5"
              aria-describedby=${problem ? 'doing-problem' : nothing}
              aria-invalid=${problem && !isOptional ? 'true' : nothing}
              .value=${text}
              @input=${({ target }: Event) => {
                doing.text = (target as HTMLTextAreaElement).value;
              }}
            ></textarea>
          </div>`
        : nothing
    }
    ${attach}
    ${notDone(failure === undefined ? undefined : { heading: words.notSent, text: failure })}
    <div part="actions">
      <button type="submit" part="submit" aria-disabled=${busy ? 'true' : nothing}>
        ${busy ? words.sending : failure ? words.again : send}
      </button>
      <button type="button" @click=${on.cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

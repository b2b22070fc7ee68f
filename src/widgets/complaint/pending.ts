import { html, type TemplateResult } from 'lit';
import { notSent, sendButton } from '../../questions/sending.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { type Filing, forgetPlace } from './filing.ts';

/** The page was loaded anew before it was known whether the complaint had arrived: nothing goes out by itself. */
export function drawPending(filing: Filing): TemplateResult {
  const { pending, sending } = filing.words();
  const { failure } = filing;
  const progress = filing.repeats
    ? ({ at: 'sending' } as const)
    : ({ at: 'asking', ...(failure && { failure }) } as const);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    bringHeld(filing);
  };
  return html`<form part="form" @submit=${submit}>
    <div class="step-head" tabindex="-1">
      <h3>${pending.title}</h3>
      <p>${pending.text}</p>
    </div>
    ${notSent(progress, { ...sending, notSent: pending.title })}
    <div part="actions">${sendButton(progress, { ...sending, send: sending.again })}</div>
  </form>`;
}

/** Repeats what is held, and tells what came of it. */
export async function bringHeld(filing: Filing): Promise<void> {
  const { outbox, answering, host, tell, category } = filing;
  if (filing.repeats) return;
  filing.repeats = true;
  host.requestUpdate();
  const isKnown = outbox.held?.arrived === true;
  const saved = await outbox.resume();
  filing.repeats = false;
  if (saved.ok) {
    answering.draft.clear();
    forgetPlace(filing);
    if (!isKnown) tell('ruam-submitted', { form: category.form, id: saved.id });
  } else {
    filing.failure = saved.failure;
    tell('ruam-failed', { form: category.form, reason: saved.failure.reason });
  }
  focusAfterUpdate(host, saved.ok ? '.thanks' : '.step-head');
}

import { html, nothing, type TemplateResult } from 'lit';
import type { TicketWords } from '../../locales/survey-extras.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { keep } from '../../ui/storage.ts';
import type { Scene } from './scene.ts';

/** Lets a person type the code that a survey asks for; what they typed goes before what the page has. */
export function createTicket({ host }: Scene) {
  let isMissing = false;
  let scene: Scene;
  // A reload goes on with what was typed.
  const kept = () => keep('session', `ticket:${scene.subject?.place}`);
  const take = (typed: string) => {
    kept().write(typed || undefined);
    host.requestUpdate();
  };
  host.addEventListener('ruam-submitted', () => kept().write(undefined));

  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('ticket')).trim();
    isMissing = !typed;
    take(typed);
    focusAfterUpdate(host, typed ? '.step-head' : '#ticket');
  };

  const field = (
    words: TicketWords,
    change?: (event: Event) => void,
  ) => html`<label part="label" for="ticket">${words.label}</label>
    <p part="hint" id="ticket-hint">${words.hint}</p>
    <div role="alert" id="ticket-problem">${isMissing ? html`<p part="problem">${words.missing}</p>` : nothing}</div>
    <input
      part="control"
      id="ticket"
      name="ticket"
      maxlength="100"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="ticket-hint ticket-problem"
      aria-invalid=${isMissing ? 'true' : nothing}
      @input=${change ?? nothing}
    />`;

  return {
    /** Gives the survey as it stands the code that is known for it. */
    settle(now: Scene) {
      scene = now;
      const typed = kept().read() as string | null;
      if (now.subject && now.reply?.admission) now.subject.ticket = typed ?? now.host.ticket ?? inAddress();
    },
    /** A form of its own, before the survey. */
    ask: (words: TicketWords): TemplateResult => html`<form class="ticket" novalidate @submit=${enter}>
      ${field(words)}
      <div part="actions"><button type="submit">${words.go}</button></div>
    </form>`,
    /** A field beside the button that sends, where the backend did not take the code. */
    askAgain: (words: TicketWords): TemplateResult => html`<div class="ticket">
      ${field(words, (event) => take((event.target as HTMLInputElement).value.trim()))}
    </div>`,
  };
}

/** That of the link by which a person came: `#ruam-ticket=…`. */
const inAddress = () => new URLSearchParams(location.hash.slice(1)).get('ruam-ticket') ?? undefined;

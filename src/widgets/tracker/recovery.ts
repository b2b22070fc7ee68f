import { html, nothing, type TemplateResult } from 'lit';
import type { CaseReceipt, CasesBackend } from '../../backends/cases.ts';
import { recoveryTerm } from '../../contract/complaint-wire.ts';
import { findReceipt } from '../../country/th/receipt.ts';
import type { Language } from '../../locales/language.ts';
import type { RecoveryWords } from '../../locales/recovery.ts';
import { type TrackerWords, trackerWords } from '../../locales/tracker.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';
import { type Focusable, focusAfterUpdate } from '../../ui/focus.ts';
import { later } from '../../ui/later.ts';
import { createSender } from '../../ui/sender.ts';
import { field, notDone } from './field.ts';
import { isForbidden, sayFailure } from './say-failure.ts';

const words: Record<Language, () => Promise<{ recoveryWords: RecoveryWords }>> = {
  th: () => later(() => import('../../locales/th/recovery.ts')),
  en: () => later(() => import('../../locales/en/recovery.ts')),
};

/** What a new secret is asked for with. */
export interface RecoverySubject {
  host: Focusable;
  backend: CasesBackend;
  reference: string;
  /** Told of the new receipt, once the person has kept it. */
  open(receipt: CaseReceipt): void;
  back(): void;
}

type Id = 'lost-reference' | 'lost-email' | 'lost-code';

/** Gets somebody who has lost the secret a new one, by a code that is sent to their mail. Rejects if its words do not come. */
export async function createRecovery({ host, backend, reference: known, open, back }: RecoverySubject, at: Language) {
  let language = at;
  let { recoveryWords: said } = await words[at]();
  const typed: Record<Id, string> = { 'lost-reference': known, 'lost-email': '', 'lost-code': '' };
  let problems: Partial<Record<Id, string>> = {};
  let failure: { heading: string; text: string } | undefined;
  let step: 'asking' | 'asked' | 'renewed' = 'asking';
  let renewed: CaseReceipt | undefined;
  let busy = false;
  let copied = false;
  const send = createSender((_what, key, body) => backend.renew(key, body));

  const stop = (found: typeof problems) => {
    problems = found;
    const [first] = Object.keys(found);
    if (first) focusAfterUpdate(host, `#${first}`);
    return first !== undefined;
  };
  const run = async (work: () => Promise<void>) => {
    [problems, failure, busy] = [{}, undefined, true];
    host.requestUpdate();
    await work();
    busy = false;
    host.requestUpdate();
  };

  const ask = (rest: TrackerRestWords) => async (event: Event) => {
    event.preventDefault();
    const { reference } = findReceipt(typed['lost-reference']);
    const email = typed['lost-email'].trim();
    const isEmail = /^\S+@\S+$/.test(email);
    const found = {
      ...(!reference && { 'lost-reference': rest.noReference }),
      ...(!isEmail && { 'lost-email': said.noEmail }),
    };
    if (busy || stop(found) || !reference) return;
    await run(async () => {
      const outcome = await backend.recover({ reference, email, lang: language });
      if (!outcome.ok) failure = { heading: rest.notSent, text: sayFailure(outcome.failure, rest) };
      else step = 'asked';
    });
    if (step === 'asked') focusAfterUpdate(host, '.lost-head');
  };

  const renew = (rest: TrackerRestWords) => async (event: Event) => {
    event.preventDefault();
    const [{ reference }, { secret: code }] = [findReceipt(typed['lost-reference']), findReceipt(typed['lost-code'])];
    if (busy || stop(code ? {} : { 'lost-code': said.noCode })) return;
    await run(async () => {
      const { outcome } = await send('renewal', JSON.stringify({ reference, code }));
      if (outcome.ok) [renewed, step] = [outcome.value, 'renewed'];
      else if (isForbidden(outcome.failure)) problems = { 'lost-code': said.wrongCode };
      else failure = { heading: rest.notSent, text: sayFailure(outcome.failure, rest) };
    });
    focusAfterUpdate(host, step === 'renewed' ? '.lost-head' : '#lost-code');
  };

  const line = (id: Id, label: string, hint: string, type: 'text' | 'email' = 'text') =>
    field({
      ...{ id, label, hint, type, value: typed[id], problem: problems[id] },
      typed(value) {
        typed[id] = value;
      },
    });

  const drawForm = (rest: TrackerRestWords, first: TrackerWords) => {
    const isAsking = step === 'asking';
    const label = isAsking ? said.ask : said.renew;
    return html`<p>${isAsking ? said.hint : said.asked({ minutes: recoveryTerm / 60_000 })}</p>
      <form part="form" novalidate @submit=${isAsking ? ask(rest) : renew(rest)}>
        ${
          isAsking
            ? html`${line('lost-reference', first.reference, first.referenceHint)}${line('lost-email', said.email, said.emailHint, 'email')}`
            : line('lost-code', said.code, said.codeHint)
        }
        ${notDone(failure)}
        <div part="actions">
          <button type="submit" part="submit" aria-disabled=${busy ? 'true' : nothing}>
            ${busy ? rest.sending : label}
          </button>
          ${isAsking ? nothing : html`<button type="button" @click=${again}>${said.another}</button>`}
          <button type="button" class="plain" @click=${back}>${said.back}</button>
        </div>
      </form>`;
  };
  const again = () => {
    step = 'asking';
    focusAfterUpdate(host, '.lost-head');
  };

  const drawRenewed = (receipt: CaseReceipt) => {
    const copy = async () => {
      await navigator.clipboard.writeText(`${receipt.reference}\n${receipt.secret}`);
      copied = true;
      host.requestUpdate();
    };
    return html`<div class="standing">
        <p>${receipt.reference}</p>
        <p><strong class="secret">${receipt.secret}</strong></p>
      </div>
      <p>${said.renewedHint}</p>
      <div part="actions">
        ${navigator.clipboard ? html`<button type="button" @click=${copy}>${said.copy}</button>` : nothing}
        <button type="button" part="submit" @click=${() => open(receipt)}>${said.open}</button>
      </div>
      <p part="status" role="status">${copied ? said.copied : nothing}</p>`;
  };

  return (rest: TrackerRestWords, now: Language): TemplateResult => {
    if (now !== language) {
      language = now;
      words[now]().then(({ recoveryWords }) => {
        if (now === language) said = recoveryWords;
        host.requestUpdate();
      }, console.error);
    }
    return html`<h2 class="lost-head" tabindex="-1">${renewed ? said.renewed : said.title}</h2>
      ${renewed ? drawRenewed(renewed) : drawForm(rest, trackerWords[now])}`;
  };
}

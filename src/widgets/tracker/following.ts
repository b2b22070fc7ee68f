import { html, nothing, type TemplateResult } from 'lit';
import type { CaseReceipt, CasesBackend } from '../../backends/cases.ts';
import type { ComplaintView } from '../../contract/complaints.ts';
import type { Language } from '../../locales/language.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';
import { adviseOrigin } from '../../ui/advice.ts';
import { type Focusable, focusAfterUpdate } from '../../ui/focus.ts';
import { later } from '../../ui/later.ts';
import { createSender } from '../../ui/sender.ts';
import { type Act, acts, bodyOf, type Doing, doingForm, missingIn } from './acts.ts';
import type { Attach } from './attach.ts';
import type { KeptReceipt, Place } from './kept-receipt.ts';
import { isForbidden, sayFailure } from './say-failure.ts';
import { about, standing } from './standing.ts';
import { timeline } from './timeline.ts';

/** What a complaint is followed with. */
export interface Subject {
  host: Focusable & Element;
  address: string;
  backend: CasesBackend;
  receipt: CaseReceipt;
  kept: KeptReceipt;
  view: ComplaintView;
  tell(name: string, detail: Record<string, unknown>): void;
  /** Goes back to asking for a receipt; `why` it is no longer the right one, if so. */
  leave(why?: string): void;
}

/** A complaint in front of the person who filed it. */
export interface Following {
  draw(given: { words: TrackerRestWords; language: Language }): TemplateResult;
}

/** Shows a complaint and lets its author do what they may. */
export function createFollowing(subject: Subject): Following {
  const { host, backend, receipt, kept, tell } = subject;
  let { view } = subject;
  let words: TrackerRestWords;
  let language: Language;
  let doing: Doing | undefined;
  /** What has just happened. */
  let told = '';
  /** What was typed for something else, or before it was put off. */
  const typed = new Map<Act, Doing>();
  const send = createSender((act, key, body) => backend.act(receipt, acts[act as Act].path, key, body));

  let attach: Attach | undefined;
  let choices: typeof import('./choose.ts') | undefined;

  const redraw = () => host.requestUpdate();
  /** Gets what is needed besides text. Without the way to add files there is still the text. */
  const getParts = async ({ files, chosen }: (typeof acts)[Act]) => {
    if (chosen) choices ??= await later(() => import('./choose.ts'));
    if (files && !attach) {
      const { createAttach } = await later(() => import('./attach.ts'));
      attach = createAttach({ host, address: subject.address, form: view.form });
    }
    redraw();
  };
  const say = (text: string) => {
    told = text;
    focusAfterUpdate(host, '.news');
  };

  const begin = (act: Act) => {
    doing = typed.get(act) ?? { act, text: '', files: [] };
    typed.set(act, doing);
    told = '';
    focusAfterUpdate(host, '.doing-head');
    getParts(acts[act]).catch(() => {
      if (doing?.act === act) Object.assign(doing, { failure: words.reason.offline({ wait: 0 }) });
      redraw();
    });
  };
  const cancel = () => {
    const act = doing?.act;
    doing = undefined;
    focusAfterUpdate(host, `#act-${act}`);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const now = doing;
    if (!now || now.busy) return;
    Object.assign(now, { problem: attach?.waits(now) ? words.filesWait : missingIn(now, words), failure: undefined });
    if (now.problem) return focusAfterUpdate(host, '#doing-choice-0, #doing-text');
    now.busy = true;
    redraw();
    const { outcome, earlier } = await send(now.act, bodyOf(now));
    now.busy = false;
    if (!outcome.ok) {
      const { failure } = outcome;
      adviseOrigin(failure);
      tell('ruam-failed', { reason: failure.reason });
      if (isForbidden(failure)) return subject.leave(words.notFound);
      now.failure = sayFailure(failure, words);
      return redraw();
    }
    view = outcome.value;
    tell('ruam-acted', { action: now.act });
    if (earlier) return keepOn(now);
    typed.delete(now.act);
    doing = undefined;
    say(words.act[now.act].done);
  };

  /** What was changed since can be sent as a message, where it can still be sent at all. */
  const keepOn = (now: Doing) => {
    const act = view.actions.includes(now.act) ? now.act : 'message';
    doing = view.actions.includes(act) ? { ...now, act } : undefined;
    if (doing) typed.set(act, doing);
    say(words.earlierArrived);
  };

  const refresh = async () => {
    const outcome = await backend.lookUp(receipt);
    if (outcome.ok) {
      view = outcome.value;
      if (doing && !view.actions.includes(doing.act)) doing = undefined;
      return say(words.refreshed);
    }
    if (isForbidden(outcome.failure)) return subject.leave(words.notFound);
    say(`${words.notRead} ${sayFailure(outcome.failure, words)}`);
  };

  const remember = (place: Place, on: boolean) => {
    kept.write(place, on ? receipt : undefined);
    redraw();
  };

  const choice = () => doing && acts[doing.act].chosen && choices?.choose(host, doing, words, redraw);
  const files = () =>
    doing && acts[doing.act].files && attach ? attach.draw(doing, language, words.addFiles) : nothing;

  const download = async (id: string) => {
    const outcome = await backend.fileAddress(receipt, id);
    if (!outcome.ok) return say(`${words.notRead} ${sayFailure(outcome.failure, words)}`);
    const link = document.createElement('a');
    // Elsewhere, so that an address which comes too late does not take this page away.
    Object.assign(link, { href: outcome.value.path, target: '_blank', rel: 'noreferrer', download: '' });
    link.click();
  };

  const drawActs = () => {
    const mine = view.actions.filter((action): action is Act => action !== 'escalate' && action !== doing?.act);
    return html`${doing ? doingForm(doing, words, { submit, cancel, changed: redraw }, { choose: choice(), attach: files() }) : nothing}
      ${
        mine.length
          ? html`<h3>${words.actions}</h3>
              <div part="actions">
                ${mine.map(
                  (act) =>
                    html`<button type="button" part=${act === 'answer' || act === 'confirm' ? 'submit' : nothing} id="act-${act}" @click=${() => begin(act)}>${words.act[act].title}</button>`,
                )}
              </div>`
          : nothing
      }`;
  };

  const drawRemember = () => {
    const box = (place: Place, text: string) => html`<label class="option"
      ><input
        type="checkbox"
        .checked=${kept.has(place)}
        aria-describedby=${place === 'local' ? 'device-hint' : nothing}
        @change=${({ target }: Event) => remember(place, (target as HTMLInputElement).checked)}
      /><span>${text}</span></label
    >`;
    const isKept = kept.has('session') || kept.has('local');
    return html`<h3>${words.remember}</h3>
      <div>
        ${box('session', words.inTab)}${box('local', words.onDevice)}
        <p part="hint" id="device-hint">${words.onDeviceHint}</p>
      </div>
      <div part="actions">
        <button type="button" @click=${refresh}>${words.refresh}</button>
        <button type="button" class="plain" @click=${() => subject.leave()}>${isKept ? words.forget : words.close}</button>
      </div>`;
  };

  return {
    draw(given) {
      ({ words, language } = given);
      return html`${about(view, words, language)}
        <p part="status" role="status" class="news" tabindex="-1">${told}</p>
        ${standing(view, words, language)}${drawActs()}
        <div>${timeline(view, words, language, download)}</div>
        ${drawRemember()}`;
    },
  };
}

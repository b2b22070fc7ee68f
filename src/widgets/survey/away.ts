import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../backends/backend.ts';
import { type DraftBackend, ruamDrafts } from '../../backends/ruam-drafts.ts';
import { formatDateTime } from '../../country/th/date.ts';
import type { AwayWords } from '../../locales/survey-extras.ts';
import { canPutAway, eraseAway, loadAway, type PutAway, saveAway } from '../../ui/away.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { keep } from '../../ui/storage.ts';
import { leftBehind, type PutAnswers, putBack, toPut } from './away-answers.ts';
import type { Scene } from './scene.ts';

/** Where putting away, or getting back, stands. */
type State =
  | { at: 'idle' }
  | { at: 'putting' }
  | { at: 'put'; copied?: boolean }
  | { at: 'not-put'; failure: Failure }
  | { at: 'asking'; failure?: Failure }
  | { at: 'loading' }
  | { at: 'loaded' };

/** Lets a person go on later or on another device, by a code that only they have. */
export function createAway({ host }: Scene) {
  const redraw = () => host.requestUpdate();
  // A code lasts as long as the tab, so that answers are put away under one code alone.
  const kept = () => keep('session', `away:${scene.subject?.place}`);
  // The code by which answers were got back: they go on lying under it, and under no other.
  const keptBack = () => keep('session', `back:${scene.subject?.place}`);
  let state: State = { at: 'idle' };
  let put: PutAway | null | undefined;
  let scene: Scene;

  const go = (next: State, focus?: string) => {
    state = next;
    if (focus) focusAfterUpdate(host, focus);
    else redraw();
  };
  const away = () => {
    const { backend, address, form } = scene;
    const own = backend as unknown as Partial<DraftBackend>;
    return { backend: own.putDraft ? (own as DraftBackend) : ruamDrafts(address, host.localName), form };
  };
  const codeNow = () => put?.code ?? (keptBack().read() as string | null) ?? undefined;
  const remember = (next: PutAway | null) => {
    put = next;
    kept().write(next ?? undefined);
  };

  const putAway = async () => {
    const { filling, journey } = scene;
    if (!filling || !journey || state.at === 'putting') return;
    go({ at: 'putting' });
    const outcome = await saveAway(away(), { ...toPut(filling.form, journey) }, [], codeNow());
    if (!outcome.ok) return go({ at: 'not-put', failure: outcome.failure });
    remember(outcome.value);
    go({ at: 'put' }, '.away-code');
  };

  const load = async (event: SubmitEvent) => {
    event.preventDefault();
    const { filling } = scene;
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('code');
    if (!filling || state.at === 'loading') return;
    go({ at: 'loading' });
    const outcome = await loadAway(away(), String(typed));
    if (!outcome.ok) return go({ at: 'asking', failure: outcome.failure }, '.away input');
    keptBack().write(String(typed).trim());
    putBack(outcome.value as unknown as PutAnswers, filling, scene.goTo);
    go({ at: 'loaded' }, '.step-head');
  };

  // What was sent need not be kept.
  host.addEventListener('ruam-submitted', () => {
    const code = codeNow();
    if (code) eraseAway(away(), code);
    keptBack().write(undefined);
    remember(null);
    go({ at: 'idle' });
  });

  const copy = async (code: string) => {
    await navigator.clipboard.writeText(code);
    go({ at: 'put', copied: true });
  };

  const drawCode = ({ code, until }: PutAway, words: AwayWords) => html`<div class="away-code" tabindex="-1">
      <h3>${words.code}</h3>
      <p><strong part="meta">${code}</strong></p>
      <p>${words.codeHint({ until: formatDateTime(new Date(until), scene.language) })}</p>
      <div part="actions">
        ${navigator.clipboard ? html`<button type="button" @click=${() => copy(code)}>${words.copy}</button>` : nothing}
        <button type="button" @click=${() => print()}>${words.print}</button>
      </div>
      <p part="status" role="status">${state.at === 'put' && state.copied ? words.copied : nothing}</p>
    </div>`;

  const drawPut = (words: AwayWords) => {
    const { filling } = scene;
    return html`${put ? drawCode(put, words) : nothing}
      <button type="button" class="plain" aria-describedby="away-hint" @click=${putAway}>
        ${state.at === 'putting' ? words.putting : put ? words.again : words.put}
      </button>
      <p part="hint" id="away-hint">${words.hint} ${filling && leftBehind(filling.form).length ? words.left : nothing}</p>
      <div role="alert">
        ${state.at === 'not-put' ? html`<p part="problem">${sayFailure(state.failure, words.notPut, words)}</p>` : nothing}
      </div>`;
  };

  const drawAsk = (words: AwayWords) => {
    const failure = state.at === 'asking' ? state.failure : undefined;
    return html`<form novalidate @submit=${load}>
      <label part="label" for="away-typed">${words.typed}</label>
      <p part="hint" id="away-typed-hint">${words.typedHint}</p>
      <div role="alert" id="away-problem">
        ${failure ? html`<p part="problem">${sayFailure(failure, words.notLoaded, words)}</p>` : nothing}
      </div>
      <input
        part="control"
        id="away-typed"
        name="code"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="away-typed-hint away-problem"
        aria-invalid=${failure ? 'true' : nothing}
      />
      <div part="actions"><button type="submit">${state.at === 'loading' ? words.loading : words.load}</button></div>
    </form>`;
  };

  const drawHave = (words: AwayWords) =>
    state.at === 'asking' || state.at === 'loading'
      ? drawAsk(words)
      : html`<button type="button" class="plain" @click=${() => go({ at: 'asking' }, '.away input')}>
          ${words.have}
        </button>`;

  return (now: Scene, words: AwayWords): TemplateResult | typeof nothing => {
    scene = now;
    if (!now.filling || !now.journey || !now.answering || !canPutAway()) return nothing;
    if (put === undefined) put = kept().read() as PutAway | null;
    const isStart = now.journey.at === 0 && !put && state.at !== 'loaded';
    return html`<div class="away">
      ${isStart ? drawHave(words) : nothing}${state.at === 'asking' || state.at === 'loading' ? nothing : drawPut(words)}
      <p part="status" role="status">${state.at === 'loaded' ? words.loaded : nothing}</p>
    </div>`;
  };
}

function sayFailure(failure: Failure, otherwise: string, words: AwayWords): string {
  if (failure.reason === 'not-found') return words.notFound;
  return failure.reason === 'too-many' ? words.wait({ wait: failure.wait }) : otherwise;
}

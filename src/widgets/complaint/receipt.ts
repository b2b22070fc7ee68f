import { html, nothing, type TemplateResult } from 'lit';
import { complaintPaths } from '../../contract/complaint-wire.ts';
import type { ComplaintReceipt } from '../../contract/complaints.ts';
import { formatDate, formatDateTime } from '../../country/th/date.ts';
import type { ReceiptWords } from '../../locales/complaint-rest.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import type { Filing } from './filing.ts';

/** What has become of copying, and whether the person has said that the receipt is kept. */
interface State {
  copied?: 'copied' | 'select';
  kept: boolean;
  /** They wanted to go on before. */
  warned?: boolean;
}

/** Draws the receipt, which is not left before the person has said that it is kept. */
export function createReceipt(filing: Filing, receipt: ComplaintReceipt, done: () => void) {
  const { host, outbox } = filing;
  const state: State = { kept: false };
  // What was sent says whether there is a way to a new secret.
  const isMailed = /"email":/.test(outbox.held?.body ?? '');
  const set = (change: Partial<State>) => {
    Object.assign(state, change);
    host.requestUpdate();
  };

  const hold = (event: BeforeUnloadEvent) => {
    if (host.isConnected) event.preventDefault();
  };
  addEventListener('beforeunload', hold);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${receipt.reference}\n${receipt.secret}`);
      set({ copied: 'copied' });
    } catch {
      set({ copied: 'select' });
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLTextAreaElement>('.copy')?.select();
    }
  };

  const tick = (event: Event) => {
    const kept = (event.target as HTMLInputElement).checked;
    if (kept) removeEventListener('beforeunload', hold);
    else addEventListener('beforeunload', hold);
    set({ kept, warned: false });
  };

  const finish = () => {
    if (!state.kept) {
      set({ warned: true });
      return focusAfterUpdate(host, '#kept');
    }
    outbox.forget();
    return done();
  };

  return (): TemplateResult => {
    const words = filing.words().receipt;
    const language = filing.language();
    const { reference, secret, receivedAt, due, proof } = receipt;
    const rows = [
      [words.reference, reference, 'code'],
      [words.secret, secret, 'code'],
      [words.received, formatDateTime(new Date(receivedAt), language)],
      [words.due, formatDate(new Date(due), language)],
      [words.proof, proof, '', words.proofHint],
    ];
    return html`<div class="thanks" tabindex="-1">
        <h2>${words.title}</h2>
        <p>${words.keep}</p>
      </div>
      <dl part="list">
        ${rows.map(
          ([label, value, kind, hint]) => html`<div part="item">
            <dt part="label">${label}</dt>
            <dd class=${kind || nothing}>${value}</dd>
            ${hint ? html`<dd part="hint">${hint}</dd>` : nothing}
          </div>`,
        )}
      </dl>
      <div part="actions">
        <button type="button" @click=${copy}>${words.copy}</button>
        ${page(filing, receipt)}
      </div>
      <p part="status" role="status">${state.copied ? words[state.copied] : nothing}</p>
      ${
        state.copied === 'select'
          ? html`<textarea class="copy" part="control" readonly rows="2" aria-label=${words.select} .value=${`${reference}\n${secret}`}></textarea>`
          : nothing
      }
      ${receipt.tracker ? tracker(receipt.tracker, words) : nothing}
      ${isMailed ? html`<p>${words.mailed}</p>` : nothing}
      <p>${isMailed ? words.lost.mailed : words.lost.unmailed}</p>
      <label class="option"
        ><input
          type="checkbox"
          id="kept"
          .checked=${state.kept}
          aria-describedby=${state.warned ? 'kept-problem' : nothing}
          aria-invalid=${state.warned ? 'true' : nothing}
          @change=${tick}
        /><span>${words.kept}</span></label
      >
      <p part="problem" id="kept-problem" role="alert">${state.warned ? words.notYet : nothing}</p>
      <div part="actions"><button type="button" part="submit" @click=${finish}>${words.another}</button></div>`;
  };
}

function tracker({ address, qr }: NonNullable<ComplaintReceipt['tracker']>, words: ReceiptWords): TemplateResult {
  const { size, path } = qr;
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${words.qr}><path d=${path} /></svg>
    <p>${words.follow('')}<a href=${address} target="_blank">${address}</a></p>`;
}

/** Saves and prints by a page of the backend: a page with a strict policy can do neither by itself. */
function page({ address, category, language, words }: Filing, receipt: ComplaintReceipt): TemplateResult {
  const said = words().receipt;
  const { reference, secret, receivedAt, due, proof } = receipt;
  const fields = { reference, secret, receivedAt, due, proof, category: category.name, lang: language() };
  const button = (as: string, label: string) =>
    html`<button type="submit" name="as" value=${as}>${label}<span class="unseen"> (${said.opens})</span></button>`;
  return html`<form method="post" action="${address}${complaintPaths.receiptPage}" target="_blank" class="page">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
    ${button('file', said.save)} ${button('page', said.print)}
  </form>`;
}

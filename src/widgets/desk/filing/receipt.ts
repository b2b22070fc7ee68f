import { html, nothing, type TemplateResult } from 'lit';
import { complaintPaths } from '../../../contract/complaint-wire.ts';
import type { ComplaintReceipt } from '../../../contract/complaints.ts';
import { deskFilingWords } from '../../../locales/desk-filing.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Desk } from '../context.ts';
import { hashOf } from '../place.ts';
import { day } from '../times.ts';

/** The receipt in front of staff, who hand it on; it is not left before they have said that they did. */
export function createReceipt(desk: Desk, receipt: ComplaintReceipt, category: string, lang: string, done: () => void) {
  const { host, address } = desk;
  let isHanded = false;
  let isWarned = false;

  const tick = ({ target }: Event) => {
    isHanded = (target as HTMLInputElement).checked;
    isWarned = false;
    desk.redraw();
  };
  const finish = () => {
    if (isHanded) return done();
    isWarned = true;
    return focusAfterUpdate(host, '#handed');
  };

  return (): TemplateResult => {
    const { receipt: words } = deskFilingWords[desk.language];
    const { reference, secret, due, receivedAt, proof, filedAt } = receipt;
    // A page with a strict policy cannot print a part of itself: the backend makes a page of it, in the language of whom it is for.
    const sent = { reference, secret, receivedAt, due, proof, category, lang, ...(filedAt && { filedAt }) };
    return html`<section class="told-once" tabindex="-1">
      <h2>${words.title}</h2>
      <p>${words.once}</p>
      <dl class="receipt">
        <dt>${words.reference}</dt>
        <dd class="code">${reference}</dd>
        <dt>${words.secret}</dt>
        <dd class="code">${secret}</dd>
        ${
          filedAt
            ? html`<dt>${words.received}</dt>
                <dd>${day(receivedAt, desk.language)}</dd>
                <dt>${words.filed}</dt>
                <dd>${day(filedAt, desk.language)}</dd>`
            : nothing
        }
        <dt>${words.due}</dt>
        <dd>${day(due, desk.language)}</dd>
      </dl>
      <form method="post" action="${address}${complaintPaths.receiptPage}" target="_blank" class="doings">
        ${Object.entries(sent).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
        <button type="submit" name="as" value="page">${words.print}<span class="unseen"> (${words.opens})</span></button>
      </form>
      <label class="option"
        ><input
          type="checkbox"
          id="handed"
          .checked=${isHanded}
          aria-describedby=${isWarned ? 'handed-problem' : nothing}
          aria-invalid=${isWarned ? 'true' : nothing}
          @change=${tick}
        /><span>${words.handed}</span></label
      >
      <p part="problem" id="handed-problem" role="alert">${isWarned ? words.notYet : nothing}</p>
      <div part="actions">
        <button type="button" part="submit" @click=${finish}>${words.done}</button>
        ${isHanded ? html`<a class="button" href=${hashOf({ area: 'cases', reference })}>${words.open}</a>` : nothing}
      </div>
    </section>`;
  };
}

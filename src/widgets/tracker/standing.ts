import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintView } from '../../contract/complaints.ts';
import { formatDate, formatDateTime } from '../../country/th/date.ts';
import type { Language } from '../../locales/language.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';

/** Where a complaint stands: what that means, what the person should do, what the office does next and until when. */
export function standing(view: ComplaintView, words: TrackerRestWords, language: Language): TemplateResult {
  const { meaning, you, office } = words.state[view.state];
  const until = view.until && formatDate(new Date(view.until), language);
  // Once their time is over, nothing is asked of them any more.
  const mayAct = view.state === 'forwarded' || view.actions.some((action) => /^(answer|confirm|reopen)$/.test(action));
  const asked = view.state === 'info_requested' && [...view.events].reverse().find(({ to }) => to === view.state)?.text;
  return html`<div class="standing">
    <p><strong>${words.cases.states[view.state]}</strong></p>
    <p>${meaning}</p>
    <h3>${words.nextYou}</h3>
    <p>${you && mayAct ? you({ until: until ?? '' }) : words.nothingToDo}</p>
    ${asked ? html`<p class="said">${asked}</p>` : nothing}
    <h3>${words.nextOffice}</h3>
    <p>${office ?? words.officeDone}</p>
    ${due(view, words, language)}
  </div>`;
}

function due({ due, actions, escalation }: ComplaintView, words: TrackerRestWords, language: Language) {
  if (!due) return nothing;
  const facts = { ...due, by: formatDate(new Date(due.by), language) };
  if (due.paused) return html`<p>${words.paused(facts)}</p>`;
  if (!due.overdue) return html`<p>${words.due(facts)}</p>`;
  return html`<p part="problem">${words.overdue(facts)}</p>
    ${
      actions.includes('escalate')
        ? html`<h3>${words.escalate}</h3><p>${escalation?.[language] ?? words.escalation}</p>`
        : nothing
    }`;
}

/** Which complaint it is, and how its author can be reached, as far as that is shown. */
export function about(view: ComplaintView, words: TrackerRestWords, language: Language): TemplateResult {
  const { reference, category, office, receivedAt, contact } = view;
  const ways = [contact.email, contact.phone].filter(Boolean).join(', ');
  return html`<div>
    <h2 class="case-head" tabindex="-1">${reference}</h2>
    <p>${[category[language], office?.[language]].filter(Boolean).join(' · ')}</p>
    <p part="meta">${words.received({ when: formatDateTime(new Date(receivedAt), language) })}</p>
    <p part="meta">${ways ? words.contact({ ways }) : words.noContact}</p>
  </div>`;
}

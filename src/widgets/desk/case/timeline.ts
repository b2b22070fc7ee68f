import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCase } from '../../../contract/desk.ts';
import { caseWords } from '../../../locales/cases.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Language } from '../../../locales/language.ts';
import { hashOf } from '../place.ts';
import { dayTime } from '../times.ts';
import { drawFiles } from './files.ts';

type Event = DeskCase['events'][number];

/** Draws what has happened, the newest first. What the citizen does not see is set apart, and says so. */
export function drawTimeline(
  one: DeskCase,
  language: Language,
  download: (id: string, original: boolean) => void,
): TemplateResult {
  return html`<ol part="list" class="timeline" reversed>
    ${[...one.events].reverse().map((event) => drawEvent(event, one, language, download))}
  </ol>`;
}

function drawEvent(
  event: Event,
  one: DeskCase,
  language: Language,
  download: (id: string, original: boolean) => void,
): TemplateResult {
  const { view, states } = deskCaseWords[language];
  const { kind, open, at, actor, who, to, reason, text, rating, link } = event;
  const files = one.files.filter(({ id }) => event.files?.includes(id));
  return html`<li part="item" class="event ${open ? 'open' : 'internal'}">
    <p class="event-head">
      <strong>${to ? view.movedTo({ state: states[to] }) : view.kinds[kind]}</strong>
      <span class="who-sees">${open ? view.seen : view.internal}</span>
    </p>
    <p part="meta">${dayTime(at, language)} · ${who?.title ?? view.who[actor]}</p>
    ${reason ? html`<p>${caseWords[language].reasons[reason]}</p>` : nothing}
    ${drawAssigned(event, language)}
    ${event.destination ? html`<p>${view.destination({ name: event.destination.name, number: event.destination.number ?? '' })}</p>` : nothing}
    ${link ? html`<p><a href=${hashOf({ area: 'cases', reference: link })}>${link}</a></p>` : nothing}
    ${rating ? html`<p>${view.ratingOf({ rating })}</p>` : nothing}
    ${text ? html`<p class="text" lang=${open ? one.lang : nothing}>${text}</p>` : nothing}
    ${files.length ? drawFiles(files, language, download) : nothing}
  </li>`;
}

function drawAssigned({ assignee, unit }: Event, language: Language): unknown {
  const { view } = deskCaseWords[language];
  const person = assignee === null ? view.assignedToNobody : assignee && view.assignedTo({ name: assignee.title });
  const office = unit === null ? view.takenFromUnit : unit && view.givenToUnit({ unit: unit.title[language] });
  return [person, office].map((each) => (each ? html`<p>${each}</p>` : nothing));
}

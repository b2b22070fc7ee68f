import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../../contract/complaint-states.ts';
import type { DeskCase } from '../../../contract/desk.ts';
import { caseWords } from '../../../locales/cases.ts';
import { deskWords } from '../../../locales/desk.ts';
import { type ActWords, deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Desk } from '../context.ts';
import { alert, input, select, textarea } from '../fields.ts';
import { unitOptions, userOptions } from '../queue/filters.ts';
import { languageName } from '../times.ts';
import type { Attaching } from './attaching.ts';
import { type Doing, type Missing, pathOf, type Way } from './doing.ts';
import type { Finding } from './finding.ts';
import { drawTemplates } from './inserting.ts';

/** What stands in the way of sending. */
export interface Asking {
  missing?: Missing;
  why?: string;
  isBusy?: boolean;
  /** The case has no such way any more; what was typed can still be copied. */
  isGone?: boolean;
}

/** Something that is being put together. */
interface Given {
  title: string;
  one: DeskCase;
  doing: Doing;
  way: Way | undefined;
  asking: Asking;
  change(more: Partial<Doing>): void;
  submit(event: Event): void;
  cancel(): void;
  attaching: Attaching;
  finding: Finding;
}

/** Asks for what belongs to one thing that is done with a case. */
export function drawDoing(desk: Desk, given: Given): TemplateResult {
  const { title, doing, way, asking, submit, cancel } = given;
  const words = deskWords[desk.language];
  const { act } = deskCaseWords[desk.language];
  const path = pathOf(doing);
  const send = asking.isBusy ? act.sending : asking.why ? words.tryAgain : act.send[path];
  return html`<form part="form" class="doing ${path}" novalidate @submit=${submit}>
    <h4 class="doing-head" tabindex="-1">${title}</h4>
    ${way ? drawReasons(desk, given, way) : nothing}
    ${way?.needs === 'destination' ? drawDestination(given, act, words.optional) : nothing}
    ${way?.needs === 'link' ? given.finding.draw(doing.link, missing(given, 'link', act)) : nothing}
    ${doing.name === 'assign' ? drawAssignment(desk, given) : drawText(desk, given)}
    ${takesFiles(given) ? given.attaching.draw() : nothing}
    ${alert(asking.why && `${act.notSent} ${asking.why}`)}
    <div part="actions">
      ${
        asking.isGone
          ? nothing
          : html`<button type="submit" part="submit" aria-disabled=${asking.isBusy ? 'true' : 'false'}>${send}</button>`
      }
      <button type="button" @click=${cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

const missing = ({ asking }: Given, what: Missing, act: ActWords) =>
  asking.missing === what ? act.missing[what] : undefined;

const takesFiles = ({ doing, way }: Given) => doing.name === 'message' || way?.needs === 'text';

function drawReasons(desk: Desk, given: Given, way: Way): TemplateResult {
  const { act } = deskCaseWords[desk.language];
  const { reasons } = caseWords[desk.language];
  const [only, more] = way.reasons;
  if (only && !more) return html`<p><span part="hint">${act.reason}:</span> ${reasons[only]}</p>`;
  return select({
    ...{ id: 'act-reason', label: act.reason, problem: missing(given, 'reason', act), value: given.doing.reason },
    options: [['', '—'], ...way.reasons.map((reason) => [reason, reasons[reason]] as const)],
    on: (reason) => given.change({ reason: reason as Reason | '' }),
  });
}

function drawDestination(given: Given, act: ActWords, optional: string): TemplateResult {
  const { doing, change } = given;
  return html`${input({
    ...{ id: 'act-destination', label: act.destination, problem: missing(given, 'destination', act) },
    ...{ value: doing.destination, on: (destination: string) => change({ destination }) },
  })}
  ${input({
    ...{ id: 'act-number', label: html`${act.number} <span part="hint">(${optional})</span>` },
    ...{ value: doing.number, on: (number: string) => change({ number }) },
  })}`;
}

function drawText(desk: Desk, given: Given): TemplateResult {
  const { one, doing, way, change } = given;
  const { act } = deskCaseWords[desk.language];
  const isNote = doing.name === 'note';
  const isOptional = way !== undefined && way.needs !== 'text';
  const { optional } = deskWords[desk.language];
  const label = labelOf(given, act);
  const speaks = act.citizenSpeaks({ language: languageName(one.lang, desk.language) });
  const insert = (text: string) => {
    const area = desk.host.renderRoot.querySelector('#act-text') as HTMLTextAreaElement;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    change({ text: area.value });
    area.focus();
  };
  return html`${isNote ? nothing : drawTemplates(desk, one.lang, insert)}
  ${textarea({
    ...{ id: 'act-text', rows: 7, value: doing.text, problem: missing(given, 'text', act) },
    label: isOptional ? html`${label} <span part="hint">(${optional})</span>` : label,
    hint: isNote ? act.toColleagues : `${act.toCitizen} ${speaks}`,
    lang: isNote ? undefined : one.lang,
    on: (text) => change({ text }),
  })}`;
}

function labelOf({ doing: { name }, way }: Given, { text }: ActWords): string {
  if (name === 'message' || name === 'note') return text[name];
  const to = way?.to;
  return to === 'info_requested' || to === 'on_hold' || to === 'resolved' ? text[to] : text.other;
}

function drawAssignment(desk: Desk, given: Given): TemplateResult {
  const { one, doing, change } = given;
  const { act, queue, view } = deskCaseWords[desk.language];
  const now = { assignee: one.assignee?.name ?? '', unit: one.unit?.name ?? '' };
  const pick = (
    name: 'assignee' | 'unit',
    label: string,
    none: string,
    options: readonly (readonly [string, string])[],
  ) => {
    const chosen = doing[name];
    return select({
      ...{ id: `act-${name}`, label, value: chosen === undefined ? now[name] : (chosen ?? '') },
      problem: name === 'assignee' ? missing(given, 'change', act) : undefined,
      options: [['', none], ...options],
      on: (value) => {
        if (value === now[name]) {
          delete doing[name];
          change({});
        } else change({ [name]: value || null });
      },
    });
  };
  return html`${pick('assignee', view.assignee, queue.nobody, userOptions(desk))}
  ${desk.lists.people.units.length ? pick('unit', view.unit, queue.noUnit, unitOptions(desk)) : nothing}`;
}

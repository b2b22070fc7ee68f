import { html, nothing } from 'lit';
import { formatDateTime } from '../../country/th/date.ts';
import type { AdmissionWords } from '../../locales/admission.ts';
import { keep } from '../../ui/storage.ts';
import type { Around, Scene } from './scene.ts';

/**
 * Why a person may not answer: in place of the form or, where they have typed already, above it. Nothing if they may, or
 * have begun in this tab, or were told beside the button that sends. `ask` asks for a ticket.
 */
export function gate(scene: Scene, words: AdmissionWords, ask: () => unknown): Pick<Around, 'instead' | 'above'> {
  const { reply, filling, subject, answering } = scene;
  if (!reply || answering?.progress.at === 'sent' || refusalOf(scene) || hasBegun(scene)) return {};
  const needsTicket = reply.admission && !subject?.ticket;
  if (!reply.closed && !needsTicket) return {};
  const reason = reply.closed ? sayClosed(scene, words) : words.ticketNeeded;
  const box = reply.closed ? nothing : ask();
  if (filling?.last) return { above: html`<div class="gate"><p part="problem" role="alert">${reason}</p>${box}</div>` };
  const title = filling?.form.title;
  return {
    instead: html`${title ? html`<h2>${scene.parts?.say(title)}</h2>` : nothing}<p part="status">${reason}</p>${box}`,
  };
}

/** By what name the backend refused the answers, where that can be told. */
export function refusalOf({ answering }: Scene): 'ticket-refused' | 'form-closed' | undefined {
  const progress = answering?.progress;
  const failure = progress?.at === 'asking' ? progress.failure : undefined;
  const problem = failure?.reason === 'refused' ? failure.problem : undefined;
  return problem === 'ticket-refused' || problem === 'form-closed' ? problem : undefined;
}

/** What is said of a refusal. */
export function sayRefused(scene: Scene, words: AdmissionWords): string | undefined {
  const problem = refusalOf(scene);
  if (problem === 'ticket-refused') return words.ticketRefused;
  return problem && sayClosed(scene, words);
}

function sayClosed({ reply, language }: Scene, words: AdmissionWords): string {
  const isOver = reply?.closes !== undefined && Date.parse(reply.closes) <= Date.now();
  const reason = reply?.closed ?? (isOver ? 'over' : undefined);
  const when = reason === 'not-yet' ? reply?.opens : reply?.closes;
  if (!reason || (reason !== 'full' && !when)) return words.closedNow;
  return words.closed[reason]({ when: when ? formatDateTime(new Date(when), language) : '' });
}

/** The backend lets what was begun in time be completed. */
function hasBegun({ subject }: Scene): boolean {
  const sent = keep('session', `sent:${subject?.place}`).read() as { held?: object; ticket?: object } | null;
  return Boolean(sent?.held ?? sent?.ticket);
}

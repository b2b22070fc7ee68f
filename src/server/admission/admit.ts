import { readCode } from '../../country/th/code.ts';
import { ApiProblem } from '../problems.ts';
import type { Queries } from '../store/database.ts';
import { lockForm } from '../store/forms.ts';
import { deleteIncomplete } from '../store/responses.ts';
import { findTicket, holdTicket, type Ticket, useTicket, useTicketOf } from '../store/tickets.ts';
import { hashToken } from '../token.ts';
import { type Asked, forBegun, refuseIfClosed } from './closed.ts';

/** A response that is about to be kept. What is sent as a test is counted nowhere, so it is let in always. */
export interface Arriving extends Asked {
  id: string;
  complete: boolean;
  test: boolean;
  /** As it was typed. */
  ticket: string | undefined;
}

/** A response that is about to be changed. */
export type Changing = Omit<Arriving, 'ticket'>;

/**
 * Lets a new response in, and ties its ticket to it or uses that up. Whoever begins anew with a ticket, such as on
 * another device, begins in place of what was begun with it before. Throws `form-closed`, `ticket-refused`.
 */
export async function admitNew(tx: Queries, arriving: Arriving): Promise<void> {
  const { form, settings, id, complete, test, ticket: typed } = arriving;
  if (test) return;
  await lockWhereCounted(tx, arriving);
  await refuseIfClosed(tx, arriving);
  if (settings.admission === 'open') return;
  const hash = hashTicket(typed);
  const ticket = await requireTicket(tx, form, hash);
  if (ticket.responseId !== null) await deleteIncomplete(tx, ticket.responseId);
  await (complete ? useTicket(tx, hash) : holdTicket(tx, hash, id));
}

/** Throws as `admitNew` would, and changes nothing: for whoever is to know before all is typed or looked over. */
export async function checkAdmission(
  q: Queries,
  { test, ticket, ...asked }: Asked & Pick<Arriving, 'test' | 'ticket'>,
): Promise<void> {
  if (test) return;
  await refuseIfClosed(q, asked);
  if (asked.settings.admission === 'ticket') await requireTicket(q, asked.form, hashTicket(ticket));
}

/**
 * Makes the form wait for nobody else while a response is changed. Comes before the response itself is locked, since
 * whoever begins anew with a ticket locks in that order.
 */
export async function lockWhereCounted(
  tx: Queries,
  { form, settings }: Pick<Asked, 'form' | 'settings'>,
): Promise<void> {
  if (settings.quota !== undefined || settings.admission === 'ticket') await lockForm(tx, form);
}

/** Lets a response go on that was begun in time. Throws `form-closed`, and `ticket-refused` if it has no ticket to use up. */
export async function admitChange(tx: Queries, before: { complete: boolean }, changing: Changing): Promise<void> {
  const { id, complete, test, settings } = changing;
  if (test) return;
  const finishes = complete && !before.complete;
  const { quota, ...rest } = forBegun(settings);
  await refuseIfClosed(tx, { ...changing, settings: finishes && quota !== undefined ? { ...rest, quota } : rest });
  if (finishes && settings.admission === 'ticket' && !(await useTicketOf(tx, id))) throw refused();
}

/** What is kept of a ticket; what cannot be one is looked for all the same, so that it takes the same time. */
export const hashTicket = (typed = ''): Buffer => hashToken(`ticket ${readCode(typed) ?? ''}`);

async function requireTicket(q: Queries, form: string, hash: Uint8Array): Promise<Ticket> {
  const ticket = await findTicket(q, form, hash);
  if (!ticket) throw refused();
  return ticket;
}

const refused = () => new ApiProblem('ticket-refused');

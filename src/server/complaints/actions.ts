import type { z } from 'zod';
import { caseFiles, citizenFiles } from '../../contract/complaint-wire.ts';
import type { ComplaintMessage, ComplaintMove, ComplaintRating, ComplaintView } from '../../contract/complaints.ts';
import { maskIds } from '../../country/th/personal.ts';
import type { Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import { addCaseEvent } from '../store/case-events.ts';
import { lockCase, type StoredCase, saveCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { formOfResponse } from '../store/responses.ts';
import { addUploadsTo, uploadsOf } from '../store/uploads.ts';
import { claimUploads, filesBeside } from '../uploads/claim-uploads.ts';
import { type Credentials, caseOf } from './authorise.ts';
import { moveCase } from './move-case.ts';
import { tellOfEvent } from './tell.ts';
import { mayRate, viewOf } from './view.ts';

/** What a citizen does with their case, within the transaction that also binds the key of the request. */
export type CitizenAct = (tx: Queries, services: Services, it: StoredCase) => Promise<unknown>;

/** Does it for whoever has the receipt, and gives the case as it is then. Throws `bad-token`, and what the act throws. */
export async function actOn(
  tx: Queries,
  services: Services,
  credentials: Credentials,
  act: CitizenAct,
): Promise<ComplaintView> {
  const it = await caseOf(tx, credentials, lockCase);
  await act(tx, services, it);
  return viewOf(tx, services, (await lockCase(tx, it.reference)) as StoredCase);
}

/** One of the ways that are the citizen's: answers, confirms, asks to reopen, withdraws. */
export const citizenMove =
  ({ to, reason, text, uploads }: z.output<typeof ComplaintMove>): CitizenAct =>
  async (tx, services, it) => {
    const files = await claimFor(tx, it, uploads, citizenFiles);
    await moveCase(tx, services, it, {
      ...{ to, reason, actor: 'citizen', at: services.now(), files },
      ...(text !== undefined && { text: maskIds(text) }),
    });
  };

/** A message to the office, which moves nothing. */
export const citizenMessage =
  ({ text, uploads }: z.output<typeof ComplaintMessage>): CitizenAct =>
  async (tx, { config, now }, it) => {
    if (it.endedAt !== null) throw new ApiProblem('other-state');
    const files = await claimFor(tx, it, uploads, citizenFiles);
    const data = files.length > 0 ? { files } : {};
    const words = text === undefined ? null : maskIds(text);
    const event = { at: now(), actor: 'citizen', kind: 'message', text: words, data } as const;
    await tellOfEvent(tx, config, it, await addCaseEvent(tx, it.reference, event));
  };

/** How the office dealt with it, in the citizen's eyes. */
export const citizenRating =
  ({ rating, text }: z.output<typeof ComplaintRating>): CitizenAct =>
  async (tx, { now }, it) => {
    if (!mayRate(it)) throw new ApiProblem('other-state');
    await saveCase(tx, { ...it, rating });
    const words = text === undefined ? null : maskIds(text);
    await addCaseEvent(tx, it.reference, { at: now(), actor: 'citizen', kind: 'rated', text: words, data: { rating } });
  };

/** Makes files the case's, and gives their ids. Throws `invalid`. */
export async function claimFor(
  tx: Queries,
  { responseId }: StoredCase,
  uploads?: string[],
  most = caseFiles,
): Promise<string[]> {
  if (!uploads?.length) return [];
  if ((await uploadsOf(tx, responseId)).length + uploads.length > most) {
    throw new ApiProblem('invalid', {
      errors: [{ pointer: '/uploads', code: 'too-many', params: { max: most } }],
    });
  }
  const form = await formOfResponse(tx, responseId);
  const ids = await claimUploads(tx, { response: responseId, form, files: filesBeside('uploads', uploads) });
  await addUploadsTo(tx, responseId, ids);
  return ids;
}

import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Day, dayOf, endOf, startOf } from '../../clock/days.ts';
import { promise } from '../../clock/promise.ts';
import { type Channel, wantsOriginals } from '../../contract/complaint-wire.ts';
import type { ComplaintReceipt, NewComplaint } from '../../contract/complaints.ts';
import type { PartProblem } from '../../contract/problems.ts';
import { placeOf } from '../../country/th/places.ts';
import type { Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { enqueue } from '../jobs/queue.ts';
import { checkIdle, type KeyedRequest, once } from '../once.ts';
import { ApiProblem } from '../problems.ts';
import { checkAnswers } from '../responses/check-answers.ts';
import { addCaseEvent } from '../store/case-events.ts';
import { addCase, type StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { addResponse } from '../store/responses.ts';
import { addUploadsTo, closeOriginals } from '../store/uploads.ts';
import { hashToken, newToken } from '../token.ts';
import { claimUploads, filesBeside } from '../uploads/claim-uploads.ts';
import { categoryOf } from './categories.ts';
import { isPhone } from './phone.ts';
import { hashSecret, newReference, newSecret, proofOf } from './receipt.ts';
import { searchWords } from './search-words.ts';
import { tellOfEvent } from './tell.ts';

/** A complaint about to be filed. */
export interface Filing {
  body: z.output<typeof NewComplaint>;
  keyed: KeyedRequest;
  /** Whom limits go by. */
  address: string;
  channel: Channel;
  /** Name of the member of staff who files it for somebody. */
  who?: string;
  /** The day in Bangkok on which it reached the office, if that was before today. */
  receivedOn?: Day | undefined;
  /** What else is kept of it in the same transaction. */
  beside?(tx: Queries, reference: string): Promise<void>;
}

/** So unlikely to be needed even twice that more would hide a fault. */
const tries = 5;

/**
 * Checks and keeps one complaint per key, with its contact data and files, all or nothing.
 * Throws what the contract documents for `POST complaints`.
 */
export async function createComplaint(services: Services, filing: Filing): Promise<ComplaintReceipt> {
  const { db, config, keys, limiter, now } = services;
  const { body, keyed, address, channel, who, receivedOn } = filing;
  checkChoice(services, body);
  const category = categoryOf(config, body.category);
  const form = await findForm(db, category.form, body.version);
  const { files, contacts, ...kept } = checkAnswers(body.answers, {
    ...{ form, lang: body.lang, complete: true, now, started: body.started },
  });
  await checkIdle(db, keys, keyed);
  await limiter.countWrite(address, `complaint ${category.name}`);
  return once(db, keys, keyed, async (tx) => {
    const [id, secret, at] = [randomUUID(), newSecret(), now()];
    const [receivedAt, filedAt] = receivedOn === undefined ? [at, null] : [startOf(receivedOn), at];
    const uploads = await claimUploads(tx, {
      ...{ response: id, form: form.name, files: [...files, ...filesBeside('uploads', body.uploads)] },
    });
    await addResponse(tx, {
      ...{ id, form: form.name, version: form.version, lang: body.lang, page: body.page ?? null, test: body.test },
      ...{ complete: true, revision: 0, receivedAt: at, tokenHash: hashToken(newToken()), ...kept },
      contacts: { ...contacts, ...personOf(body) },
    });
    await addUploadsTo(tx, id, uploads);
    const areDropped = !wantsOriginals(kept.answers) && (await closeOriginals(tx, uploads));
    if (areDropped) await enqueue(tx, 'originals', {});
    const complaint = await addWithReference(
      tx,
      services,
      {
        ...{ reference: '', responseId: id, secretHash: hashSecret(secret), category: category.name },
        kind: category.kind,
        ...{ identity: body.identity, channel, office: body.office ?? null, place: body.place ?? null },
        ...{
          unit: category.unit ?? null,
          assignee: null,
          state: 'received',
          since: at,
          until: null,
          rating: null,
        },
        ...{ duplicateOf: null, lang: body.lang, test: body.test, receivedAt, filedAt, endedAt: null },
        promised: promise(dayOf(receivedAt), category.term, services.holidays),
      },
      kept.answers,
    );
    const seq = await addCaseEvent(tx, complaint.reference, {
      ...{ at, actor: who ? 'staff' : 'citizen', who: who ?? null, kind: 'filed', to: 'received' },
      data: { due: complaint.promised.due, ...(uploads.length > 0 && { files: uploads }) },
    });
    await tellOfEvent(tx, config, complaint, seq);
    await filing.beside?.(tx, complaint.reference);
    return receiptOf(services, complaint, secret);
  });
}

function receiptOf({ keys }: Services, complaint: StoredCase, secret: string): ComplaintReceipt {
  const { reference, state, promised, receivedAt, filedAt } = complaint;
  return {
    ...{ reference, secret, state, due: endOf(promised.due).toISOString(), receivedAt: receivedAt.toISOString() },
    ...(filedAt && { filedAt: filedAt.toISOString() }),
    proof: proofOf(keys, { ...complaint, due: promised.due }),
  };
}

/** Keeps a case under a reference that is free. */
async function addWithReference(tx: Queries, { config }: Services, draft: StoredCase, answers: object) {
  for (let nth = 0; nth < tries; nth++) {
    const complaint = { ...draft, reference: newReference(config.agency.code, draft.since) };
    if (await addCase(tx, complaint, searchWords(complaint.reference, answers))) return complaint;
  }
  throw new Error('No free reference was found.');
}

/** Whether this can be complained of here, so, and of this office. Throws `invalid`. */
function checkChoice({ config }: Services, { category: name, identity, person, office, place }: Filing['body']): void {
  const category = config.categories.find((each) => each.name === name);
  const errors: PartProblem[] = [];
  const refuse = (pointer: string, code: string) => errors.push({ pointer, code });
  if (!category || category.elsewhere) refuse('/category', 'not-a-choice');
  else if (!category.identities.includes(identity)) refuse('/identity', 'not-a-choice');
  if (office !== undefined && !config.offices.some((each) => each.name === office)) refuse('/office', 'not-a-choice');
  if (place && !isPlace(place)) refuse('/place', 'not-a-choice');
  if (identity === 'anonymous' && person !== undefined) refuse('/person', 'not-wanted');
  if (identity !== 'anonymous' && !person?.name?.trim()) refuse('/person/name', 'required');
  if (person?.phone?.trim() && !isPhone(person.phone)) refuse('/person/phone', 'phone');
  if (errors.length > 0) throw new ApiProblem('invalid', { errors });
}

/** Whether there is such a place, and each part of it lies within the one before. */
function isPlace({ province, district, subdistrict }: NonNullable<Filing['body']['place']>): boolean {
  const codes = [province, district, subdistrict].filter((code) => code !== undefined);
  return codes.every((code, nth) => placeOf(code) && code.slice(0, -2) === (nth === 0 ? '' : codes[nth - 1]));
}

function personOf({ person = {} }: Filing['body']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(person).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
}

import { toJsonLine } from '../export/json-line.ts';
import { addAudit } from '../store/audit.ts';
import { eventsOf } from '../store/case-events.ts';
import { findCaseOf } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { erasePerson, findPerson } from '../store/people.ts';
import { findResponse } from '../store/responses.ts';
import { sweepUploads } from '../uploads/sweep.ts';
import type { Operation } from './operation.ts';

/** Gives everything that is kept of one person: each response in which the contact stands, and what became of it as a case. */
export const exportPerson: Operation<'person-export'> = async function* ({ db }, { contact }) {
  await addAudit(db, { at: new Date(), who: null, what: 'person-exported' });
  for (const id of await findPerson(db, contact)) {
    const response = await findResponse(db, id);
    const filed = await caseOfResponse(db, id);
    if (response) yield toJsonLine({ ...response, ...(filed && { case: filed }) });
  }
};

/** Deletes each response in which the contact stands, with its files, and gives its id. */
export const erase: Operation<'person-erase'> = async function* ({ db, places }, { contact }) {
  const ids = await erasePerson(db, contact);
  await sweepUploads(db, places);
  for (const id of ids) yield toJsonLine({ id });
};

/** A case as whoever filed it may know it. */
async function caseOfResponse(q: Queries, responseId: string) {
  const it = await findCaseOf(q, responseId);
  if (!it) return undefined;
  const { reference, category, identity, channel, office, place, state, receivedAt, endedAt, rating } = it;
  const events = (await eventsOf(q, reference, true)).map(({ who: _, ...event }) => event);
  return { reference, category, identity, channel, office, place, state, receivedAt, endedAt, rating, events };
}

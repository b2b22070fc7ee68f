import { addAudit } from './audit.ts';
import { noteErasure } from './case-erasure.ts';
import { contactSearch } from './contact-search.ts';
import type { Database, Queries, Row } from './database.ts';
import { type CountedResponse, countedColumns, recount } from './result-counts.ts';

/** Finds the responses in which a person left this e-mail address or phone number, however it was typed. Oldest first. */
export async function findPerson(q: Queries, contact: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select id from responses where id in (select response_id from contacts where search @> $1::text[])
      order by received_at, id`,
    [wanted(contact)],
  );
  return rows.map(({ id }) => id);
}

/** Deletes those responses whole, with their contact data and cases, counts them no longer, and gives their ids. */
export async function erasePerson(db: Database, contact: string): Promise<string[]> {
  return db.transaction(async (tx) => {
    const ids = await findPerson(tx, contact);
    await noteErasure(tx, ids, 'person');
    const gone = await tx.query<{ id: string } & CountedResponse & Row>(
      `delete from responses where id = any ($1::text[]) returning id, ${countedColumns}`,
      [ids],
    );
    await recount(tx, gone);
    const detail = { responses: gone.length };
    await addAudit(tx, { at: new Date(), who: null, what: 'person-erased', detail });
    return gone.map(({ id }) => id);
  });
}

/** An empty list would be contained in every other one. */
function wanted(contact: string): string[] {
  const search = contactSearch(contact);
  if (search.length === 0) throw new Error('The contact is empty.');
  return search;
}

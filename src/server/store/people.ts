import { contactSearch } from './contact-search.ts';
import type { Queries } from './database.ts';

/** Finds the responses in which a person left this e-mail address or phone number, however it was typed. Oldest first. */
export async function findPerson(q: Queries, contact: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select id from responses where id in (select response_id from contacts where search @> $1::text[])
      order by received_at, id`,
    [wanted(contact)],
  );
  return rows.map(({ id }) => id);
}

/** Deletes those responses whole, with their contact data, and gives their ids. */
export async function erasePerson(q: Queries, contact: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `delete from responses where id in (select response_id from contacts where search @> $1::text[]) returning id`,
    [wanted(contact)],
  );
  return rows.map(({ id }) => id);
}

/** An empty list would be contained in every other one. */
function wanted(contact: string): string[] {
  const search = contactSearch(contact);
  if (search.length === 0) throw new Error('The contact is empty.');
  return search;
}

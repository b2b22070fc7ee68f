import type { Queries } from './database.ts';

/** A ticket that was not used up. */
export interface Ticket {
  /** The response that was begun with it, if one was. */
  responseId: string | null;
}

/** Adds tickets to a form by their hashes. */
export async function addTickets(q: Queries, form: string, hashes: readonly Uint8Array[]): Promise<void> {
  const hex = hashes.map((hash) => Buffer.from(hash).toString('hex'));
  await q.query(
    `insert into tickets (form, hash) select $1, decode(hash, 'hex') from unnest($2::text[]) as hash
     on conflict (hash) do nothing`,
    [form, hex],
  );
}

/** Reads a ticket; one that never was and one that was used are alike. */
export async function findTicket(q: Queries, form: string, hash: Uint8Array): Promise<Ticket | undefined> {
  const rows = await q.query<Ticket & Record<string, unknown>>(
    'select response_id as "responseId" from tickets where form = $1 and hash = $2',
    [form, hash],
  );
  return rows[0];
}

/** Ties a ticket to the response that was begun with it. */
export async function holdTicket(tx: Queries, hash: Uint8Array, responseId: string): Promise<void> {
  await tx.query('update tickets set response_id = $2 where hash = $1', [hash, responseId]);
}

/** Uses a ticket up. */
export async function useTicket(tx: Queries, hash: Uint8Array): Promise<void> {
  await tx.query('delete from tickets where hash = $1', [hash]);
}

/** Uses the ticket up that a response was begun with; `false` if it has none. */
export async function useTicketOf(tx: Queries, responseId: string): Promise<boolean> {
  return (await tx.query('delete from tickets where response_id = $1 returning 1 as one', [responseId])).length > 0;
}

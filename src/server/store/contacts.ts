import type { Data } from '../../form/types.ts';
import { contactSearch } from './contact-search.ts';
import type { Queries } from './database.ts';

/** Puts a response's contact data in place of what it had. */
export async function putContacts(q: Queries, responseId: string, contacts: Data): Promise<void> {
  await q.query('delete from contacts where response_id = $1', [responseId]);
  for (const [question, value] of Object.entries(contacts)) {
    await q.query('insert into contacts (response_id, question, value, search) values ($1, $2, $3::jsonb, $4)', [
      responseId,
      question,
      JSON.stringify(value),
      contactSearch(typeof value === 'string' ? value : JSON.stringify(value)),
    ]);
  }
}

/** The contact data of several responses, by response and question. Responses without any are absent. */
export async function contactsOf(q: Queries, responseIds: readonly string[]): Promise<Map<string, Data>> {
  const found = new Map<string, Data>();
  const rows = await q.query<{ response_id: string; question: string; value: unknown }>(
    'select response_id, question, value from contacts where response_id = any($1::text[])',
    [responseIds],
  );
  for (const { response_id, question, value } of rows) {
    found.set(response_id, { ...found.get(response_id), [question]: value });
  }
  return found;
}

/** The e-mail address that a response has, and whether somebody has confirmed it; nothing where there is none. */
export async function emailOf(
  q: Queries,
  responseId: string,
): Promise<{ address: string; confirmed: boolean } | undefined> {
  const [row] = await q.query<{ address: unknown; confirmed: boolean }>(
    `select value as address, confirmed_at is not null as confirmed from contacts
      where response_id = $1 and question = 'email'`,
    [responseId],
  );
  return row && typeof row.address === 'string' ? { address: row.address, confirmed: row.confirmed } : undefined;
}

/** Keeps that this e-mail address of a response was confirmed, if it still has it. */
export async function confirmEmail(q: Queries, responseId: string, address: string, at: Date): Promise<void> {
  await q.query(
    `update contacts set confirmed_at = $3
      where response_id = $1 and question = 'email' and value = to_jsonb($2::text) and confirmed_at is null`,
    [responseId, address, at],
  );
}

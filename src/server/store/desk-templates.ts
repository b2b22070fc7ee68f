import type { Queries, Row } from './database.ts';

/** A text to answer with, in several languages. */
export interface StoredTemplate {
  name: string;
  title: string;
  /** By BCP 47 tag. */
  texts: Record<string, string>;
}

/** Every template by name. */
export async function listTemplates(q: Queries): Promise<StoredTemplate[]> {
  return q.query<StoredTemplate & Row>('select name, title, texts from desk_templates order by name');
}

/** Keeps a template in place of the one of that name. */
export async function keepTemplate(q: Queries, { name, title, texts }: StoredTemplate): Promise<void> {
  await q.query(
    `insert into desk_templates (name, title, texts) values ($1, $2, $3::jsonb)
     on conflict (name) do update set title = $2, texts = $3::jsonb`,
    [name, title, JSON.stringify(texts)],
  );
}

/** Deletes a template; `false` if there is none of that name. */
export async function deleteTemplate(q: Queries, name: string): Promise<boolean> {
  return (await q.query('delete from desk_templates where name = $1 returning name', [name])).length > 0;
}

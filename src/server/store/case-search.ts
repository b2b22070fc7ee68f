import { searchWords, wordsIn } from '../complaints/search-words.ts';
import type { Database, Queries } from './database.ts';

/** Where Thai words end is ICU's to know; the last number counts changes of our own. */
export const searchRules = `icu ${process.versions.icu} 1`;

/** What an index entry holds, in bytes: PostgreSQL takes no more than 1 MB. Words of later texts beyond it are not found. */
const most = 900_000;

const batch = 200;

/** Lets a case that is locked be found by the words of this text too. */
export async function addSearchText(tx: Queries, reference: string, text: string): Promise<void> {
  await tx.query(
    `update cases set search = search || array_to_tsvector($2::text[])
      where reference = $1 and octet_length(search::text) + $3 < ${most}`,
    [reference, wordsIn(text), Buffer.byteLength(text) * 2],
  );
}

/** Makes the index anew if other rules made it, or none that were kept. */
export async function renewSearch(db: Database, rules = searchRules): Promise<void> {
  const [made] = await db.query<{ version: string }>('select version from search_version');
  if (made?.version === rules) return;
  let last: string | undefined = '';
  while (last !== undefined) {
    const after: string = last;
    last = await db.transaction((tx) => renewBatch(tx, after));
  }
  await db.transaction(async (tx) => {
    await tx.query('delete from search_version');
    await tx.query('insert into search_version (version) values ($1) on conflict do nothing', [rules]);
  });
}

/** Of the next cases after this reference; gives the last one. */
async function renewBatch(tx: Queries, after: string): Promise<string | undefined> {
  const rows = await tx.query<{ reference: string; answers: unknown }>(
    `select reference, (select answers from responses where id = response_id) as answers
       from cases where reference > $1 order by reference limit ${batch} for update`,
    [after],
  );
  for (const { reference, answers } of rows) {
    await tx.query('update cases set search = array_to_tsvector($2::text[]) where reference = $1', [
      reference,
      searchWords(reference, answers),
    ]);
    const texts = await tx.query<{ text: string }>(
      'select text from case_events where reference = $1 and text is not null order by seq',
      [reference],
    );
    for (const { text } of texts) await addSearchText(tx, reference, text);
  }
  return rows.at(-1)?.reference;
}

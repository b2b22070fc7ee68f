import type { Data, Json } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import { contactsOf } from '../store/contacts.ts';
import type { Queries } from '../store/database.ts';
import type { StoredResponse } from '../store/responses.ts';

/** Which responses to export, and how much of them. */
export interface Selection {
  /** One form; all forms if absent. */
  form?: string | undefined;
  /** From this moment on; ISO 8601 with zone. */
  since?: string | undefined;
  /** Up to but not including this moment; ISO 8601 with zone. */
  until?: string | undefined;
  /** Those sent as tests too. */
  test: boolean;
  /** Contact data too. */
  contact: boolean;
  /** Titles of questions and texts of choices in this language, in place of names and values. */
  labels?: Language | undefined;
}

/** A response as it leaves the store; without `contacts` unless they were asked for. */
export type ExportedResponse = Omit<StoredResponse, 'changedAt' | 'revision' | 'contacts'> & { contacts?: Data };

/** One form with the versions that the selected responses have, newest first. */
export interface Source {
  form: string;
  versions: { version: string; definition: Json }[];
  /** When the last selected response arrived, as the store writes it. */
  last: string;
}

const batch = 500;

const selected = `received_at >= coalesce($1::timestamptz, '-infinity') and received_at < coalesce($2::timestamptz, 'infinity')
  and ($3 or not test)`;

const paramsOf = ({ since, until, test }: Selection) => [since ?? null, until ?? null, test];

/** Finds what a selection holds at this moment, form by form. What arrives later is left out of the export. */
export async function findSources(q: Queries, selection: Selection): Promise<Source[]> {
  const rows = await q.query<{ form: string; version: string; definition: Json; last: string }>(
    `select v.form, v.version, v.definition, max(r.last) over (partition by v.form)::text as last
       from (select form, version, max(received_at) as last from responses
              where ${selected} and ($4::text is null or form = $4) group by form, version) r
       join form_versions v on v.form = r.form and v.version = r.version
      order by v.form, v.created_at desc, v.version`,
    [...paramsOf(selection), selection.form ?? null],
  );
  const sources = new Map<string, Source>();
  for (const { form, version, definition, last } of rows) {
    const source = sources.get(form) ?? { form, versions: [], last };
    source.versions.push({ version, definition });
    sources.set(form, source);
  }
  return [...sources.values()];
}

/**
 * Reads the responses of these sources, oldest first within each form. Each batch is a query of its own that goes on
 * from the last row of the one before, so that nothing is held open or read twice, whatever is written meanwhile.
 */
export async function* readRows(
  q: Queries,
  selection: Selection,
  sources: readonly Source[],
): AsyncGenerator<ExportedResponse[]> {
  for (const source of sources) {
    let after = { place: '-infinity', id: '' };
    for (;;) {
      const rows = await nextRows(q, selection, source, after);
      const last = rows.at(-1);
      if (!last) break;
      after = last;
      yield await withoutPlace(q, selection, rows);
    }
  }
}

type PlacedRow = ExportedResponse & { place: string };

function nextRows(
  q: Queries,
  selection: Selection,
  source: Source,
  after: Pick<PlacedRow, 'place' | 'id'>,
): Promise<PlacedRow[]> {
  return q.query<PlacedRow>(
    `select id, form, version, received_at as "receivedAt", completed_at as "completedAt", complete, lang, page, test,
        answers, received_at::text as place
       from responses
      where ${selected} and form = $4 and version = any ($5::text[]) and received_at <= $6::timestamptz
        and (received_at, id) > ($7::timestamptz, $8)
      order by received_at, id limit ${batch}`,
    [
      ...paramsOf(selection),
      source.form,
      source.versions.map(({ version }) => version),
      source.last,
      after.place,
      after.id,
    ],
  );
}

async function withoutPlace(
  q: Queries,
  { contact }: Selection,
  rows: readonly PlacedRow[],
): Promise<ExportedResponse[]> {
  if (!contact) return rows.map(({ place, ...row }) => row);
  const contacts = await contactsOf(
    q,
    rows.map(({ id }) => id),
  );
  return rows.map(({ place, ...row }) => ({ ...row, contacts: contacts.get(row.id) ?? {} }));
}

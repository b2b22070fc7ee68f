import type { Promised } from '../../clock/promise.ts';
import type { ComplaintState } from '../../contract/complaint-states.ts';
import type { CaseKind, Channel, Identity } from '../../contract/complaint-wire.ts';
import type { Queries, Row } from './database.ts';

/** Where something happened: codes of the Ministry of Interior. */
export interface Place {
  province: string;
  district?: string | undefined;
  subdistrict?: string | undefined;
}

/** A case as it is kept: all but what was complained of, which is the response. */
export interface StoredCase {
  reference: string;
  responseId: string;
  secretHash: Uint8Array;
  category: string;
  /** Under which it is counted, as when it was filed; nothing for one from before that was kept. */
  kind: CaseKind | null;
  identity: Identity;
  channel: Channel;
  office: string | null;
  place: Place | null;
  unit: string | null;
  /** Name of the member of staff who works on it. */
  assignee: string | null;
  state: ComplaintState;
  since: Date;
  promised: Promised;
  /** The last day in Bangkok on which the citizen may do what the state asks of them. */
  until: string | null;
  rating: number | null;
  duplicateOf: string | null;
  /** What the citizen speaks, as a BCP 47 tag. */
  lang: string;
  test: boolean;
  receivedAt: Date;
  /** When staff entered it, if it had reached the office on an earlier day. */
  filedAt: Date | null;
  endedAt: Date | null;
}

/** A row of `cases`. */
export type CaseRow = Omit<StoredCase, 'promised'> & {
  due: string;
  dueKind: Promised['kind'];
  dueLeft: number | null;
} & Row;

/** What is read of it. */
export const caseColumns = `reference, response_id as "responseId", secret_hash as "secretHash", category, kind, identity, channel,
  office, place, unit, assignee, state, since, due, due_kind as "dueKind", due_left as "dueLeft", until, rating,
  duplicate_of as "duplicateOf", lang, test, received_at as "receivedAt", filed_at as "filedAt", ended_at as "endedAt"`;

/** Keeps a new case with the words that it is found by; `false` if there is one of this reference already. */
export async function addCase(tx: Queries, it: StoredCase, words: readonly string[]): Promise<boolean> {
  const rows = await tx.query(
    `insert into cases (reference, response_id, secret_hash, category, identity, channel, office, place, unit, assignee,
       state, since, due, due_kind, due_left, until, lang, test, received_at, search, kind, filed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
       array_to_tsvector($20::text[]), $21, $22)
     on conflict (reference) do nothing returning reference`,
    [
      ...[it.reference, it.responseId, it.secretHash, it.category, it.identity, it.channel, it.office],
      ...[it.place && JSON.stringify(it.place), it.unit, it.assignee, it.state, it.since],
      ...[
        it.promised.due,
        it.promised.kind,
        it.promised.left ?? null,
        it.until,
        it.lang,
        it.test,
        it.receivedAt,
        words,
        it.kind,
        it.filedAt,
      ],
    ],
  );
  return rows.length > 0;
}

/** Reads a case. */
export async function findCase(q: Queries, reference: string): Promise<StoredCase | undefined> {
  return one(await q.query<CaseRow>(`select ${caseColumns} from cases where reference = $1`, [reference]));
}

/**
 * What is kept of the secret of a case. There is always one row with as many bytes, so that it takes as long to find
 * that there is no such case.
 */
export async function secretHashOf(q: Queries, reference: string): Promise<Uint8Array> {
  const [row] = await q.query<{ hash: Uint8Array }>(
    'select coalesce((select secret_hash from cases where reference = $1), decode(repeat($2, 32), $3)) as hash',
    [reference, '00', 'hex'],
  );
  return row?.hash ?? new Uint8Array(32);
}

/** Reads the case that a response became, if it became one. */
export async function findCaseOf(q: Queries, responseId: string): Promise<StoredCase | undefined> {
  return one(await q.query<CaseRow>(`select ${caseColumns} from cases where response_id = $1`, [responseId]));
}

/** Reads a case and keeps others from changing it until the transaction ends. */
export async function lockCase(tx: Queries, reference: string): Promise<StoredCase | undefined> {
  return one(await tx.query<CaseRow>(`select ${caseColumns} from cases where reference = $1 for update`, [reference]));
}

/** Keeps what changed of a case that is locked. */
export async function saveCase(tx: Queries, it: StoredCase): Promise<void> {
  await tx.query(
    `update cases set office = $2, unit = $3, assignee = $4, state = $5, since = $6, due = $7, due_kind = $8,
       due_left = $9, until = $10, rating = $11, duplicate_of = $12, ended_at = $13, secret_hash = $14, category = $15
      where reference = $1`,
    [
      ...[it.reference, it.office, it.unit, it.assignee, it.state, it.since],
      ...[it.promised.due, it.promised.kind, it.promised.left ?? null],
      ...[it.until, it.rating, it.duplicateOf, it.endedAt, it.secretHash, it.category],
    ],
  );
}

/** References of cases in one of these states in which the citizen's time ran out before this day, the oldest first. */
export async function casesPast(q: Queries, states: readonly ComplaintState[], day: string): Promise<string[]> {
  const rows = await q.query<{ reference: string }>(
    'select reference from cases where until < $1 and state = any ($2::text[]) order by until, reference limit 500',
    [day, states],
  );
  return rows.map(({ reference }) => reference);
}

function one([row]: CaseRow[]): StoredCase | undefined {
  return row && toCase(row);
}

/** A row of `cases` as the rest of the server knows it. */
export function toCase({ due, dueKind, dueLeft, ...rest }: CaseRow): StoredCase {
  return { ...rest, promised: { due, kind: dueKind, ...(dueLeft !== null && { left: dueLeft }) } };
}

import type { Actor, ComplaintState, Reason } from '../../contract/complaint-states.ts';
import type { EventKind } from '../../contract/complaint-wire.ts';
import { addSearchText } from './case-search.ts';
import type { Queries, Row } from './database.ts';

/** What else an entry of the timeline may carry. */
export interface EventData {
  /** Ids of files that came with it. */
  files?: string[];
  /** The last day that the receipt promises; entries never change, so it stays when the promise is renewed. */
  due?: string;
  destination?: { name: string; number?: string | undefined };
  /** Reference of the case that this one is the same as. */
  link?: string;
  /** 1 to 5. */
  rating?: number;
  /** Who works on it from now on. */
  assignee?: string | null;
  unit?: string | null;
}

/** One entry of a case's timeline. */
export interface CaseEvent {
  /** Counts from 1 within the case. */
  seq: number;
  at: Date;
  actor: Actor;
  /** Name of the member of staff. */
  who: string | null;
  kind: EventKind;
  /** Whether whoever filed the case may see it. */
  open: boolean;
  from: ComplaintState | null;
  to: ComplaintState | null;
  reason: Reason | null;
  text: string | null;
  data: EventData;
}

/** An entry about to be added. */
export type NewCaseEvent = Pick<CaseEvent, 'at' | 'actor' | 'kind'> & Partial<Omit<CaseEvent, 'seq'>>;

/** Adds an entry to the timeline of a case that is locked, and gives its number. */
export async function addCaseEvent(tx: Queries, reference: string, event: NewCaseEvent): Promise<number> {
  const { at, actor, who = null, kind, open = true, from = null, to = null, reason = null, text = null } = event;
  const [row] = await tx.query<{ seq: number }>(
    `insert into case_events (reference, seq, at, actor, who, kind, open, from_state, to_state, reason, text, data)
     select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb
       from case_events where reference = $1
     returning seq`,
    [reference, at, actor, who, kind, open, from, to, reason, text, JSON.stringify(event.data ?? {})],
  );
  if (text !== null) await addSearchText(tx, reference, text);
  return row?.seq ?? 0;
}

/** The timeline of a case from its beginning; without what only the staff may see, if that is asked. */
export async function eventsOf(q: Queries, reference: string, openOnly: boolean): Promise<CaseEvent[]> {
  return q.query<CaseEvent & Row>(
    `select seq, at, actor, who, kind, open, from_state as "from", to_state as "to", reason, text, data
       from case_events where reference = $1 and (open or not $2) order by seq`,
    [reference, openOnly],
  );
}

import { dayOf } from '../../clock/days.ts';
import { pause, promise, resume } from '../../clock/promise.ts';
import { lastDay, type Term } from '../../clock/term.ts';
import {
  type Actor,
  type ComplaintState,
  findTransition,
  isEnded,
  isPaused,
  type Need,
  type Reason,
  type Transition,
} from '../../contract/complaint-states.ts';
import type { PartProblem } from '../../contract/problems.ts';
import type { Config } from '../config.ts';
import { ApiProblem } from '../problems.ts';
import { addCaseEvent, type EventData, eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase, saveCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { categoryOf } from './categories.ts';
import { tellOfEvent } from './tell.ts';

/** Where somebody wants a case to go, and what they say to it. */
export interface Move {
  to: ComplaintState;
  reason: Reason;
  actor: Actor;
  /** Name of the member of staff. */
  who?: string | undefined;
  at: Date;
  text?: string | undefined;
  files?: string[] | undefined;
  destination?: EventData['destination'];
  /** Reference of the other case. */
  link?: string | undefined;
}

/** What moves are made by: the agency's terms, and the days on which it is closed. */
export interface Rules {
  config: Config;
  holidays: ReadonlySet<string>;
}

/**
 * Moves a case that is locked: the one way in which its state ever changes. Keeps the entry of the timeline, stops or
 * starts its time, and has people told, all in the caller's transaction.
 * Throws `other-state` for what the table of transitions does not have, `still-their-time` where a citizen may still answer,
 * `invalid` if something is missing.
 */
export async function moveCase(tx: Queries, rules: Rules, before: StoredCase, move: Move): Promise<StoredCase> {
  const { to, reason, actor, who, at, text, files, destination, link } = move;
  const way = findTransition(before.state, to, actor, reason);
  if (!way || isLate(before, way, at)) throw new ApiProblem('other-state');
  if (await isTooEarly(tx, rules, before, move)) throw new ApiProblem('still-their-time');
  await checkNeeds(tx, before, move, way.needs);
  const after = stateAfter(rules, before, move);
  await saveCase(tx, after);
  const data = { ...(files?.length && { files }), ...(destination && { destination }), ...(link && { link }) };
  const seq = await addCaseEvent(tx, before.reference, {
    ...{ at, actor, who: who ?? null, kind: 'moved', from: before.state, to, reason, text: text ?? null, data },
  });
  await tellOfEvent(tx, rules.config, after, seq);
  return after;
}

/** A citizen is too late where the state gave them a time; the clock is too early until that has passed. */
function isLate({ until }: StoredCase, { actor, to }: Transition, at: Date): boolean {
  if (actor === 'clock') return until === null || dayOf(at) <= until;
  return actor === 'citizen' && to !== 'withdrawn' && until !== null && dayOf(at) > until;
}

/**
 * Nobody ends a case for too little information while the citizen may still send what they were asked for, not even by
 * dropping the request first.
 */
async function isTooEarly(tx: Queries, { config, holidays }: Rules, before: StoredCase, { reason, at }: Move) {
  if (reason !== 'too-little-information') return false;
  const today = dayOf(at);
  if (before.state === 'info_requested') return before.until !== null && today <= before.until;
  const asked = await eventsOf(tx, before.reference, true);
  const request = asked.findLast(({ to }) => to === 'info_requested');
  const wasDropped = asked.findLast(({ from }) => from === 'info_requested')?.reason === 'request-dropped';
  const term = config.complaints.answer;
  return request !== undefined && wasDropped && today <= lastDay(dayOf(request.at), term, holidays);
}

async function checkNeeds(tx: Queries, { reference }: StoredCase, move: Move, need: Need | undefined): Promise<void> {
  const refuse = (pointer: string, code: string): never => {
    throw new ApiProblem('invalid', { errors: [{ pointer, code } satisfies PartProblem] });
  };
  if (need === 'text' && !move.text?.trim()) refuse('/text', 'required');
  if (need === 'destination' && !move.destination?.name.trim()) refuse('/destination', 'required');
  if (need !== 'destination' && move.destination) refuse('/destination', 'not-wanted');
  if (need !== 'link' && move.link) refuse('/link', 'not-wanted');
  if (need !== 'link') return;
  if (!move.link) refuse('/link', 'required');
  else if (move.link === reference || !(await isWhole(tx, move.link))) refuse('/link', 'not-a-choice');
}

/** A case that went to another one itself leads nowhere, maybe back. */
async function isWhole(tx: Queries, reference: string): Promise<boolean> {
  const it = await findCase(tx, reference);
  return it !== undefined && it.state !== 'duplicate';
}

function stateAfter({ config, holidays }: Rules, before: StoredCase, { to, at, link }: Move): StoredCase {
  const today = dayOf(at);
  const after: StoredCase = {
    ...before,
    state: to,
    since: at,
    until: null,
    endedAt: isEnded(to) ? at : null,
    duplicateOf: link ?? before.duplicateOf,
  };
  const term = termOfCitizen(config, to);
  if (term) after.until = lastDay(today, term, holidays);
  if (to === 'reopened') after.promised = promise(today, categoryOf(config, before.category).term, holidays);
  else if (to === 'reopen_requested') after.promised = promise(today, config.complaints.decide, holidays);
  else if (isPaused(to)) after.promised = pause(before.promised, today, holidays);
  else if (isPaused(before.state)) {
    after.promised = resume(before.promised, today, holidays, dayOf(before.since));
  }
  return after;
}

/** What a state gives the citizen time for. */
function termOfCitizen({ complaints: { answer, confirm, reopen } }: Config, to: ComplaintState): Term | undefined {
  if (to === 'info_requested') return answer;
  if (to === 'resolved') return confirm;
  return to === 'lapsed' ? reopen : undefined;
}

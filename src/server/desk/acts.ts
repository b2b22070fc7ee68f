import type { z } from 'zod';
import type { DeskAssignment, DeskMessage, DeskMove, DeskNote } from '../../contract/desk.ts';
import type { AuditedAct } from '../../contract/desk-wire.ts';
import { maskIds } from '../../country/th/personal.ts';
import { readReference } from '../../country/th/reference.ts';
import { claimFor } from '../complaints/actions.ts';
import { moveCase } from '../complaints/move-case.ts';
import { tellOfEvent } from '../complaints/tell.ts';
import type { Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import { addCaseEvent } from '../store/case-events.ts';
import { lockCase, type StoredCase, saveCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { findDeskUser } from '../store/desk-users.ts';
import { lockCaseFor } from './access.ts';
import type { Staff } from './sessions.ts';

/** What the audit says of an act. */
export interface Done {
  what: AuditedAct;
  detail: Record<string, unknown>;
}

/** Something that somebody does with a case of theirs, within one transaction. */
export type Act = (tx: Queries, services: Services, staff: Staff, reference: string) => Promise<Done>;

/** Takes one of the ways that the case has. The case that it turns out to be the same as hears of it. */
export const moveAct =
  ({ to, reason, text, destination, link: typed, uploads }: z.output<typeof DeskMove>): Act =>
  async (tx, services, staff, reference) => {
    const link = typed === undefined ? undefined : (readReference(typed) ?? '');
    // Always in the same order, so that two who merge the same cases do not wait for each other.
    if (link !== undefined && link < reference) await lockCase(tx, link);
    const it = await lockCaseFor(tx, staff, reference);
    if (link !== undefined) await lockCaseFor(tx, staff, link).catch(refuseLink);
    const [at, files] = [services.now(), await claimFor(tx, it, uploads)];
    const move = { to, reason, actor: 'staff', who: staff.name, at, files, destination, link } as const;
    await moveCase(tx, services, it, { ...move, ...(text !== undefined && { text: maskIds(text) }) });
    if (link !== undefined && to === 'duplicate') {
      const event = {
        at,
        actor: 'staff',
        who: staff.name,
        kind: 'note',
        open: false,
        data: { link: reference },
      } as const;
      await addCaseEvent(tx, link, event);
    }
    return { what: 'case-moved', detail: { from: it.state, to, reason, ...(link !== undefined && { link }) } };
  };

/** Writes something for colleagues. */
export const noteAct =
  ({ text }: z.output<typeof DeskNote>): Act =>
  async (tx, { now }, staff, reference) => {
    const it = await lockCaseFor(tx, staff, reference);
    const event = { at: now(), actor: 'staff', who: staff.name, kind: 'note', open: false } as const;
    await addCaseEvent(tx, it.reference, { ...event, text: maskIds(text) });
    return { what: 'case-noted', detail: {} };
  };

/** Writes to whoever filed the case. */
export const messageAct =
  ({ text, uploads }: z.output<typeof DeskMessage>): Act =>
  async (tx, { config, now }, staff, reference) => {
    const it = await lockCaseFor(tx, staff, reference);
    const files = await claimFor(tx, it, uploads);
    const event = { at: now(), actor: 'staff', who: staff.name, kind: 'message', text: maskIds(text) } as const;
    const seq = await addCaseEvent(tx, it.reference, { ...event, ...(files.length > 0 && { data: { files } }) });
    await tellOfEvent(tx, config, it, seq);
    return { what: 'case-answered', detail: { files: files.length } };
  };

/** Gives a case to somebody, to a unit, or to nobody. */
export const assignAct =
  (wanted: z.output<typeof DeskAssignment>): Act =>
  async (tx, services, staff, reference) => {
    const it = await lockCaseFor(tx, staff, reference);
    await checkAssignment(tx, services, wanted);
    const { assignee = it.assignee, unit = it.unit } = wanted;
    await saveCase(tx, { ...it, assignee, unit });
    const event = { at: services.now(), actor: 'staff', who: staff.name, kind: 'assigned', open: false } as const;
    await addCaseEvent(tx, it.reference, { ...event, data: changedIn(it, { assignee, unit }) });
    return { what: 'case-assigned', detail: { assignee, unit } };
  };

const changedIn = (before: StoredCase, { assignee, unit }: Pick<StoredCase, 'assignee' | 'unit'>) => ({
  ...(assignee !== before.assignee && { assignee }),
  ...(unit !== before.unit && { unit }),
});

/** Throws `invalid` for somebody who works on no cases, and for a unit that there is not. */
async function checkAssignment(
  tx: Queries,
  { config }: Services,
  { assignee, unit }: z.output<typeof DeskAssignment>,
): Promise<void> {
  const user = typeof assignee === 'string' ? await findDeskUser(tx, assignee) : undefined;
  const works = user && user.disabledAt === null && user.roles.some((role) => role !== 'admin');
  if (typeof assignee === 'string' && !works) refuse('/assignee');
  if (typeof unit === 'string' && !config.units.some(({ name }) => name === unit)) refuse('/unit');
}

function refuseLink(error: unknown): never {
  if (error instanceof ApiProblem && error.problem === 'not-found') refuse('/link');
  throw error;
}

function refuse(pointer: string): never {
  throw new ApiProblem('invalid', { errors: [{ pointer, code: 'not-a-choice' }] });
}

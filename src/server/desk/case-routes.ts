import type { z } from 'zod';
import { type Day, dayOf, plusDays } from '../../clock/days.ts';
import type { ComplaintReceipt } from '../../contract/complaints.ts';
import { DeskAssignment, DeskFileRequest, DeskMessage, DeskMove, DeskNote, NewDeskCase } from '../../contract/desk.ts';
import { type AuditedAct, receivedBackDays } from '../../contract/desk-wire.ts';
import { lang as langSchema } from '../../contract/responses.ts';
import { headers } from '../../contract/wire.ts';
import { readReference } from '../../country/th/reference.ts';
import { readJson } from '../body.ts';
import { createComplaint } from '../complaints/create-complaint.ts';
import type { Services } from '../context.ts';
import { checkIdle, type KeyedRequest, once, readKey, replyOf } from '../once.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { uploadsOf } from '../store/uploads.ts';
import { newFileAddress } from '../uploads/file-address.ts';
import { caseFor, type DeskContext, type DeskHandler } from './access.ts';
import { type Act, assignAct, messageAct, moveAct, noteAct } from './acts.ts';
import { deskView } from './case-view.ts';
import type { Staff } from './sessions.ts';

/** The reference in a request's path, however it was typed; of what is none there is no case. */
export const referenceIn = (c: DeskContext): string => readReference(c.req.param('reference') ?? '') ?? '';

/** The language that a request asks for; Thai without one. */
export const langIn = (c: DeskContext): string => langSchema.catch('th').parse(c.req.query('lang'));

/** A case that somebody may see, and the audit's entry that they saw it, or took it out of the desk. */
export async function lookAt(
  { db, now }: Services,
  staff: Staff,
  reference: string,
  what: AuditedAct,
): Promise<StoredCase> {
  return db.transaction(async (tx) => {
    const it = await caseFor(tx, staff, reference);
    await addAudit(tx, { at: now(), who: staff.name, what, reference: it.reference });
    return it;
  });
}

/** Answers `GET desk/cases/{reference}`. */
export function getCase(services: Services): DeskHandler {
  return async (c, staff) => {
    const it = await lookAt(services, staff, referenceIn(c), 'case-viewed');
    return c.json(await deskView(services.db, services, it, langIn(c)));
  };
}

/** Answers `POST desk/cases/{reference}/moves`. */
export const sendDeskMove = (services: Services) => act(services, DeskMove, moveAct);

/** Answers `POST desk/cases/{reference}/notes`. */
export const sendNote = (services: Services) => act(services, DeskNote, noteAct);

/** Answers `POST desk/cases/{reference}/messages`. */
export const sendDeskMessage = (services: Services) => act(services, DeskMessage, messageAct);

/** Answers `POST desk/cases/{reference}/assignment`. */
export const sendAssignment = (services: Services) => act(services, DeskAssignment, assignAct);

/** Something that is done with a case, once per key. Of a repeat the case is shown as it is by then, if it is still theirs. */
function act<S extends z.ZodType>(services: Services, schema: S, toAct: (body: z.output<S>) => Act): DeskHandler {
  const { db, keys, now } = services;
  return async (c, staff) => {
    const reference = referenceIn(c);
    const { keyed, json } = await readKeyed(c, staff);
    if (await replyOf(db, keys, keyed)) {
      return c.json(await deskView(db, services, await caseFor(db, staff, reference), langIn(c)));
    }
    const body = parseBody(schema, json);
    await checkIdle(db, keys, keyed);
    await once(db, keys, keyed, async (tx) => {
      const done = await toAct(body)(tx, services, staff, reference);
      await addAudit(tx, { at: now(), who: staff.name, ...done, reference });
      return {};
    });
    return c.json(await deskView(db, services, (await findCase(db, reference)) as StoredCase, langIn(c)));
  };
}

/** Answers `POST desk/cases/{reference}/files`. */
export function askForFileAtDesk({ db, now }: Services): DeskHandler {
  return async (c, staff) => {
    const { id, original = false } = parseBody(DeskFileRequest, (await readJson(c.req)).json);
    const address = await db.transaction(async (tx) => {
      const it = await caseFor(tx, staff, referenceIn(c));
      const upload = (await uploadsOf(tx, it.responseId)).find((each) => each.id === id);
      if (!upload || (original && !upload.original)) throw new ApiProblem('not-found');
      const detail = { id, ...(original && { original }) };
      await addAudit(tx, { at: now(), who: staff.name, what: 'file-opened', reference: it.reference, detail });
      return newFileAddress(tx, { id, original }, now());
    });
    return c.json(address, 201);
  };
}

/** Answers `POST desk/cases`. */
export function fileForSomebody(services: Services): DeskHandler {
  const { db, keys, now } = services;
  return async (c, staff) => {
    const who = staff.name;
    const { keyed, json } = await readKeyed(c, staff);
    const earlier = await replyOf<ComplaintReceipt>(db, keys, keyed);
    if (earlier) return c.json(earlier, 201);
    const { channel, receivedOn: told, ...body } = parseBody(NewDeskCase, json);
    const receivedOn = checkReceived(told, dayOf(now()));
    const beside = (tx: Queries, reference: string) =>
      addAudit(tx, {
        at: now(),
        who,
        what: 'case-filed',
        reference,
        detail: { channel, ...(receivedOn && { receivedOn }) },
      });
    const filing = { body, keyed, address: c.var.address, channel, who, receivedOn, beside };
    return c.json(await createComplaint(services, filing), 201);
  };
}

/** An earlier day on which something reached the office. Throws `invalid` for one that is still to come, or too long ago. */
function checkReceived(day: Day | undefined, today: Day): Day | undefined {
  const [min, max] = [plusDays(today, -receivedBackDays), today];
  if (day !== undefined && (day < min || day > max)) {
    const code = day > max ? 'too-late' : 'too-early';
    throw new ApiProblem('invalid', { errors: [{ pointer: '/receivedOn', code, params: { min, max } }] });
  }
  return day === today ? undefined : day;
}

/** Whose key it is counts too: nobody gets what another one was told. */
async function readKeyed(c: DeskContext, { name }: Staff): Promise<{ keyed: KeyedRequest; json: unknown }> {
  const key = readKey(c.req.header(headers.key));
  const { bytes, json } = await readJson(c.req);
  return { keyed: { key, target: `desk ${name} ${c.req.path}`, body: bytes }, json };
}

import type { Context } from 'hono';
import type { z } from 'zod';
import {
  ComplaintLookup,
  ComplaintMessage,
  ComplaintMove,
  ComplaintRating,
  type ComplaintReceipt,
  type ComplaintView,
  NewComplaint,
} from '../../contract/complaints.ts';
import { headers } from '../../contract/wire.ts';
import { readReference } from '../../country/th/reference.ts';
import { readJson } from '../body.ts';
import type { AppEnv, Services } from '../context.ts';
import { checkIdle, once, readKey, replyOf } from '../once.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { findCase } from '../store/cases.ts';
import { actOn, type CitizenAct, citizenMessage, citizenMove, citizenRating } from './actions.ts';
import { caseOf, readCredentials } from './authorise.ts';
import { confirmAddress } from './confirm-address.ts';
import { createComplaint } from './create-complaint.ts';
import { trackerLink } from './tracker-link.ts';
import { viewOf } from './view.ts';

/** Answers `POST complaints`. A replay is answered before anything is checked, and costs no quota. */
export function sendComplaint(services: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    requireClient(c);
    const key = readKey(c.req.header(headers.key));
    const { bytes, json } = await readJson(c.req);
    const keyed = { key, target: 'complaint', body: bytes };
    const earlier = await replyOf<ComplaintReceipt>(services.db, services.keys, keyed);
    const filing = () => ({ body: parseBody(NewComplaint, json), keyed, address: c.var.address });
    const kept = earlier ?? (await createComplaint(services, { ...filing(), channel: 'web' }));
    const tracker = trackerLink(services.config, kept.reference);
    const receipt: ComplaintReceipt = { ...kept, ...(tracker && { tracker }) };
    c.header('Cache-Control', 'no-store');
    return c.json(receipt, 201);
  };
}

/** Answers `POST complaints/lookup`. */
export function lookUpComplaint(services: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    requireClient(c);
    const { json } = await readJson(c.req);
    const { code, ...receipt } = parseBody(ComplaintLookup, json);
    const it = await caseOf(services.db, receipt, findCase);
    // Only now, so that a code tells nobody anything who has no receipt.
    if (code !== undefined) await confirmAddress(services.db, services.keys, it, { code, at: services.now() });
    c.header('Cache-Control', 'no-store');
    return c.json(await viewOf(services.db, services, it));
  };
}

/** Answers `POST complaints/{reference}/moves`. */
export const sendMove = (services: Services) => act(services, ComplaintMove, citizenMove);

/** Answers `POST complaints/{reference}/messages`. */
export const sendMessage = (services: Services) => act(services, ComplaintMessage, citizenMessage);

/** Answers `POST complaints/{reference}/rating`. */
export const sendRating = (services: Services) => act(services, ComplaintRating, citizenRating);

/** What a citizen does with a case of theirs, once per key; the header must be of the case in the path. */
function act<S extends z.ZodType>(services: Services, schema: S, toAct: (body: z.output<S>) => CitizenAct) {
  const { db, keys, limiter } = services;
  return async (c: Context<AppEnv, '/:reference'>): Promise<Response> => {
    requireClient(c);
    const key = readKey(c.req.header(headers.key));
    const credentials = readCredentials(c.req.header('Authorization'));
    const { bytes, json } = await readJson(c.req);
    c.header('Cache-Control', 'no-store');
    // Whoever repeats a request proves again that the case is theirs.
    const { reference } = await caseOf(db, credentials, findCase);
    if (readReference(c.req.param('reference')) !== reference) throw new ApiProblem('bad-token');
    const keyed = { key, target: c.req.path, body: bytes };
    const earlier = await replyOf<ComplaintView>(db, keys, keyed);
    if (earlier) return c.json(earlier);
    const body = parseBody(schema, json);
    await checkIdle(db, keys, keyed);
    await limiter.countWrite(c.var.address, 'complaint');
    return c.json(await once(db, keys, keyed, (tx) => actOn(tx, services, credentials, toAct(body))));
  };
}

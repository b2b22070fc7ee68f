import type { Context } from 'hono';
import { FileRequest } from '../../contract/complaints.ts';
import { readJson } from '../body.ts';
import type { AppEnv, Services } from '../context.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { eventsOf } from '../store/case-events.ts';
import { findCase } from '../store/cases.ts';
import { uploadsOf } from '../store/uploads.ts';
import { newFileAddress } from '../uploads/file-address.ts';
import { caseOf, readCredentials } from './authorise.ts';

/** Answers `POST complaints/{reference}/files`: for files of the timeline as the citizen sees it, and no others. */
export function askForFile(services: Services) {
  const { db, limiter, now } = services;
  return async (c: Context<AppEnv, '/:reference'>): Promise<Response> => {
    requireClient(c);
    const credentials = readCredentials(c.req.header('Authorization'));
    const { json } = await readJson(c.req);
    const it = await caseOf(db, credentials, findCase);
    const { id } = parseBody(FileRequest, json);
    await limiter.countWrite(c.var.address, 'file');
    const shown = (await eventsOf(db, it.reference, true)).flatMap(({ data }) => data.files ?? []);
    const theirs = await uploadsOf(db, it.responseId);
    if (!shown.includes(id) || !theirs.some((upload) => upload.id === id)) throw new ApiProblem('not-found');
    c.header('Cache-Control', 'no-store');
    return c.json(await newFileAddress(db, { id, original: false }, now()), 201);
  };
}

import type { Context } from 'hono';
import { type AwayDraft, type AwayDraftReceipt, NewAwayDraft } from '../../contract/drafts.ts';
import { limits } from '../../contract/limits.ts';
import { draftIdPattern } from '../../contract/wire.ts';
import { readJson } from '../body.ts';
import { configOfForm } from '../config.ts';
import type { AppEnv, Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { deleteDraft, findDraft, putDraft, type StoredDraft } from '../store/drafts.ts';
import { hashToken } from '../token.ts';

type DraftContext = Context<AppEnv, '/:form/:id'>;

/** Answers `PUT forms/{form}/drafts/{id}`. */
export function putAwayDraft(services: Services) {
  return async (c: DraftContext): Promise<Response> => {
    requireClient(c);
    const at = await placeOf(c, services);
    const { json } = await readJson(c.req, limits.draftBytes * 2);
    const { sealed } = parseBody(NewAwayDraft, json);
    await services.limiter.countWrite(c.var.address, at.form);
    const savedAt = services.now();
    await putDraft(services.db, at.form, at.hash, { sealed: Buffer.from(sealed, 'base64url'), savedAt });
    return answer(c, receipt(at, savedAt));
  };
}

/** Answers `GET forms/{form}/drafts/{id}`. */
export function getAwayDraft(services: Services) {
  return async (c: DraftContext): Promise<Response> => {
    const at = await placeOf(c, services);
    const { sealed, savedAt } = await needDraft(services, at);
    const draft = { ...receipt(at, savedAt), sealed: Buffer.from(sealed).toString('base64url') };
    return answer(c, draft satisfies AwayDraft);
  };
}

/** Answers `DELETE forms/{form}/drafts/{id}`. */
export function deleteAwayDraft(services: Services) {
  return async (c: DraftContext): Promise<Response> => {
    requireClient(c);
    const at = await placeOf(c, services);
    const { savedAt } = await needDraft(services, at);
    await services.limiter.countWrite(c.var.address, at.form);
    await deleteDraft(services.db, at.form, at.hash);
    return answer(c, receipt(at, savedAt));
  };
}

/** Where a draft is kept. */
interface Place {
  form: string;
  id: string;
  hash: Buffer;
}

/** Throws `not-found` where there can be no draft. */
async function placeOf(c: DraftContext, { db, config }: Services): Promise<Place> {
  const { name: form } = await findForm(db, c.req.param('form'));
  const id = c.req.param('id');
  if (!configOfForm(config, form).resume || !draftIdPattern.test(id)) throw new ApiProblem('not-found');
  return { form, id, hash: hashToken(id) };
}

async function needDraft({ db, now }: Services, { form, hash }: Place): Promise<StoredDraft> {
  const draft = await findDraft(db, form, hash, new Date(now().getTime() - limits.draftKept));
  if (!draft) throw new ApiProblem('not-found');
  return draft;
}

function receipt({ id }: Place, savedAt: Date): AwayDraftReceipt {
  return { id, until: new Date(savedAt.getTime() + limits.draftKept).toISOString() };
}

function answer(c: DraftContext, body: AwayDraftReceipt | AwayDraft): Response {
  c.header('Cache-Control', 'no-store');
  return c.json(body);
}

import type { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import type { ResponseChange, ResponseChanged } from '../../contract/responses.ts';
import { admitChange, lockWhereCounted } from '../admission/admit.ts';
import { configOfForm } from '../config.ts';
import type { Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { ApiProblem } from '../problems.ts';
import { type ChangeableResponse, changeableResponse, changeResponse, lockResponse } from '../store/responses.ts';
import { setUploadsOf } from '../store/uploads.ts';
import { hashToken, sameDigest } from '../token.ts';
import { claimUploads } from '../uploads/claim-uploads.ts';
import { checkAnswers } from './check-answers.ts';
import { tellOwner } from './tell-owner.ts';

/** What is to be put in place of which response's answers, by whose token. */
export interface Change {
  form: string;
  id: string;
  token: string;
  body: z.output<typeof ResponseChange>;
  /** Whom limits go by. */
  address: string;
}

/**
 * Puts answers in place of those sent before. An older revision changes nothing; a complete response stays complete.
 * Throws what the contract documents for `PATCH forms/{form}/responses/{id}`.
 */
export async function applyChange(services: Services, change: Change): Promise<ResponseChanged> {
  const { db, config, limiter, now } = services;
  const { form: name, id, body } = change;
  const before = allowed(await changeableResponse(db, name, id), change, now());
  if (body.revision <= before.revision) return told(before);
  const form = await findForm(db, name, before.version);
  const { lang } = before;
  const { answers: sent, started } = body;
  const check = (complete: boolean) => checkAnswers(sent, { form, lang, complete, now, started });
  const expected = before.complete || body.complete;
  const kept = check(expected);
  await limiter.countWrite(change.address, name);
  const settings = configOfForm(config, name);
  return db.transaction(async (tx) => {
    await lockWhereCounted(tx, { form: name, settings });
    const stored = allowed(await lockResponse(tx, name, id), change, now());
    if (body.revision <= stored.revision) return told(stored);
    const complete = stored.complete || body.complete;
    const changedAt = now();
    await admitChange(tx, stored, { form: name, settings, at: changedAt, id, complete, test: stored.test });
    const { files, ...answers } = complete === expected ? kept : check(complete);
    const uploads = await claimUploads(tx, { response: id, form: name, files });
    await changeResponse(tx, id, {
      ...answers,
      ...{ complete, revision: body.revision, changedAt },
      completedAt: complete ? (stored.completedAt ?? changedAt) : null,
    });
    await setUploadsOf(tx, id, uploads);
    if (complete && !stored.complete) await tellOwner(tx, services, name, id);
    return told({ ...stored, complete });
  });
}

const nobody = Buffer.alloc(32);

/** An unknown response and a wrong token answer alike, in the same time. */
function allowed(stored: ChangeableResponse | undefined, { token }: Change, now: Date): ChangeableResponse {
  const isTheirs = sameDigest(stored?.tokenHash ?? nobody, hashToken(token));
  if (!stored || !isTheirs || now.getTime() - stored.receivedAt.getTime() > limits.changeable) {
    throw new ApiProblem('bad-token');
  }
  return stored;
}

function told({ id, receivedAt, complete }: ChangeableResponse): ResponseChanged {
  return { id, receivedAt: receivedAt.toISOString(), complete };
}

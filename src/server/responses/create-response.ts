import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { NewResponse, ResponseReceipt } from '../../contract/responses.ts';
import { admitNew } from '../admission/admit.ts';
import { configOfForm } from '../config.ts';
import type { Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { checkIdle, type KeyedRequest, once } from '../once.ts';
import { addResponse } from '../store/responses.ts';
import { setUploadsOf } from '../store/uploads.ts';
import { hashToken, newToken } from '../token.ts';
import { claimUploads } from '../uploads/claim-uploads.ts';
import { checkAnswers } from './check-answers.ts';
import { tellOwner } from './tell-owner.ts';

/** What is to be kept, for whom and under which key. */
export interface Creation {
  /** The form's name. */
  form: string;
  body: z.output<typeof NewResponse>;
  keyed: KeyedRequest;
  /** Whom limits go by. */
  address: string;
}

/**
 * Checks and keeps one response per key, with its contact data and what its form's owner is to be told, all or nothing.
 * Throws what the contract documents for `POST forms/{form}/responses`.
 */
export async function createResponse(
  services: Services,
  { form: name, body, keyed, address }: Creation,
): Promise<ResponseReceipt> {
  const { db, config, keys, limiter, now } = services;
  const { lang, page = null, test, complete, revision, ticket, started } = body;
  const form = await findForm(db, name, body.version);
  const { files, ...kept } = checkAnswers(body.answers, { form, lang, complete, now, started });
  await checkIdle(db, keys, keyed);
  await limiter.countWrite(address, name);
  return once(db, keys, keyed, async (tx) => {
    const [id, token, receivedAt] = [randomUUID(), newToken(), now()];
    const about = { id, form: name, version: form.version, lang, page, test, complete, revision, receivedAt };
    const settings = configOfForm(config, name);
    await admitNew(tx, { form: name, settings, at: receivedAt, id, complete, test, ticket });
    const uploads = await claimUploads(tx, { response: id, form: name, files });
    await addResponse(tx, { ...about, ...kept, tokenHash: hashToken(token) });
    if (uploads.length > 0) await setUploadsOf(tx, id, uploads);
    if (complete) await tellOwner(tx, services, name, id);
    return { id, receivedAt: receivedAt.toISOString(), token };
  });
}

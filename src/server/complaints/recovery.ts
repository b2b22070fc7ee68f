import type { Context } from 'hono';
import { recoveryTerm } from '../../contract/complaint-wire.ts';
import { RecoveryRequest, type RenewalReceipt, RenewalRequest } from '../../contract/complaints.ts';
import { headers } from '../../contract/wire.ts';
import { readReference } from '../../country/th/reference.ts';
import { readJson } from '../body.ts';
import type { AppEnv, Services } from '../context.ts';
import { enqueue } from '../jobs/queue.ts';
import { checkIdle, once, readKey, replyOf } from '../once.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import { codeOf, takeCode } from '../store/case-codes.ts';
import { addCaseEvent } from '../store/case-events.ts';
import { lockCase, saveCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { hashToken, sameDigest } from '../token.ts';
import { hashSecret, newSecret } from './receipt.ts';

const nobody = Buffer.alloc(32);

/** What is kept of an address that somebody says is theirs, until it is compared with the one of the case. */
export const hashOfEmail = (email: string): string =>
  hashToken(`recovery ${email.normalize('NFKC').trim().toLowerCase()}`).toString('base64url');

/**
 * Answers `POST complaints/recovery`. A job looks whether there is such a case and writes the mail, so that the answer
 * and the work that it takes are the same whatever there is.
 */
export function sendRecovery({ db, limiter, now }: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    requireClient(c);
    const { json } = await readJson(c.req);
    const { reference, email, lang } = parseBody(RecoveryRequest, json);
    await limiter.countWrite(c.var.address, 'recovery');
    const expiresAt = new Date(now().getTime() + recoveryTerm).toISOString();
    await enqueue(db, 'case-recovery', {
      ...{ reference: readReference(reference) ?? '', email: hashOfEmail(email), lang, expiresAt },
    });
    c.header('Cache-Control', 'no-store');
    return c.json({ expiresAt }, 202);
  };
}

/** Answers `POST complaints/recovery/renewal`. An unknown reference and a wrong code answer alike, after the same work. */
export function sendRenewal(services: Services) {
  const { db, keys, limiter, now } = services;
  return async (c: Context<AppEnv>): Promise<Response> => {
    requireClient(c);
    const key = readKey(c.req.header(headers.key));
    const { bytes, json } = await readJson(c.req);
    c.header('Cache-Control', 'no-store');
    const keyed = { key, target: 'renewal', body: bytes };
    const earlier = await replyOf<RenewalReceipt>(db, keys, keyed);
    if (earlier) return c.json(earlier, 201);
    const { reference: typed, code } = parseBody(RenewalRequest, json);
    await checkIdle(db, keys, keyed);
    await limiter.countWrite(c.var.address, 'recovery');
    const reference = readReference(typed) ?? '';
    const hash = await codeOf(db, reference, now());
    const isIt = sameDigest(hash ?? nobody, hashSecret(code));
    if (!hash || !isIt) throw new ApiProblem('bad-token');
    return c.json(await once(db, keys, keyed, (tx) => renew(tx, reference, hash, now())), 201);
  };
}

/** Puts a new secret in place of the old one, which is void from now on. */
async function renew(tx: Queries, reference: string, codeHash: Uint8Array, at: Date): Promise<RenewalReceipt> {
  const it = await lockCase(tx, reference);
  if (!it || !(await takeCode(tx, reference, codeHash))) throw new ApiProblem('bad-token');
  const secret = newSecret();
  await saveCase(tx, { ...it, secretHash: hashSecret(secret) });
  const seq = await addCaseEvent(tx, reference, { at, actor: 'citizen', kind: 'renewed' });
  // The citizen alone: to others nothing happened.
  if (!it.test) await enqueue(tx, 'case-notice', { reference, seq });
  await addAudit(tx, { at, who: null, what: 'secret-renewed', reference });
  return { reference, secret };
}

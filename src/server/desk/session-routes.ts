import { PasswordChange, SignIn } from '../../contract/desk-accounts.ts';
import { readJson } from '../body.ts';
import type { Services } from '../context.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import { type DeskUser, findDeskUser, setPassword } from '../store/desk-users.ts';
import { type DeskHandler, type OpenHandler, requireOwnPage } from './access.ts';
import { hashPassword } from './passwords.ts';
import { beginSession, finishSession, sessionReply } from './sessions.ts';
import { checkProof, isKnownPlace } from './sign-in.ts';

/** Answers `POST desk/session`. */
export function signIn(services: Services): OpenHandler {
  const { db, limiter, now } = services;
  return async (c) => {
    requireOwnPage(c);
    requireClient(c);
    const proof = parseBody(SignIn, (await readJson(c.req)).json);
    const { address } = c.var;
    // However many others try at the same time, who is known where they are gets their turn.
    const isKnown = await isKnownPlace(services, proof.name, address);
    await limiter.countWrite(address, isKnown ? 'desk sign-in, known' : 'desk sign-in');
    const user = await checkProof(services, proof, address);
    const staff = await beginSession(c, services, user);
    await addAudit(db, { at: now(), who: user.name, what: 'signed-in' });
    return c.json(sessionReply(services, staff));
  };
}

/** Answers `GET desk/session`. */
export const getSession =
  (services: Services): DeskHandler =>
  async (c, staff) =>
    c.json(sessionReply(services, staff));

/** Answers `DELETE desk/session`. */
export function signOut(services: Services): DeskHandler {
  return async (c, { name }) => {
    await finishSession(c, services);
    await addAudit(services.db, { at: services.now(), who: name, what: 'signed-out' });
    return c.body(null, 204);
  };
}

/** Answers `POST desk/password`. The session of whoever asks is theirs already; the password and a new code prove it again. */
export function changePassword(services: Services): DeskHandler {
  const { db, now } = services;
  return async (c, { name }) => {
    const { password, newPassword, code } = parseBody(PasswordChange, (await readJson(c.req)).json);
    if (newPassword === password) {
      throw new ApiProblem('invalid', { errors: [{ pointer: '/newPassword', code: 'same-as-before' }] });
    }
    await checkProof(services, { name, password, code }, c.var.address);
    const hash = await hashPassword(newPassword);
    await db.transaction(async (tx) => {
      await setPassword(tx, name, hash, false);
      await addAudit(tx, { at: now(), who: name, what: 'password-changed' });
    });
    const user = (await findDeskUser(db, name)) as DeskUser;
    return c.json(sessionReply(services, await beginSession(c, services, user)));
  };
}

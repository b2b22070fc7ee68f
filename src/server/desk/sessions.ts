import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dayOf } from '../../clock/days.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import { deskCookie } from '../../contract/desk-wire.ts';
import { basePath } from '../../contract/wire.ts';
import type { AppEnv, Services } from '../context.ts';
import { endOfHolidays } from '../holidays.ts';
import { ApiProblem } from '../problems.ts';
import { addSession, endSession, findSession, touchSession } from '../store/desk-sessions.ts';
import { type DeskUser, findDeskUser } from '../store/desk-users.ts';
import { hashToken, newToken } from '../token.ts';

/** Somebody who is signed in. */
export interface Staff extends DeskUser {
  /** Until when, if nothing more is done. */
  expiresAt: Date;
  /** Until when at most. */
  endsAt: Date;
}

const minute = 60_000;
/** A session ends after a working day, and after half an hour in which nothing was done. Milliseconds. */
const [longest, idle] = [8 * 60 * minute, 30 * minute];

const path = `${basePath}/desk`;

/** Begins a session in place of the one that the browser has, and gives it the cookie. */
export async function beginSession(c: Context<AppEnv>, { db, now }: Services, user: DeskUser): Promise<Staff> {
  const [token, at] = [newToken(), now()];
  const earlier = getCookie(c, deskCookie);
  if (earlier !== undefined) await endSession(db, hashToken(earlier));
  const oldest = new Date(at.getTime() - longest);
  await addSession(db, { tokenHash: hashToken(token), userName: user.name, at }, oldest);
  setCookie(c, deskCookie, token, { ...cookie(c), maxAge: longest / 1_000 });
  return { ...user, expiresAt: expiry({ beganAt: at, seenAt: at }), endsAt: endOf(at) };
}

/** Who the cookie says is signed in; the session goes on from now. Throws `signed-out`. */
export async function staffOf(c: Context<AppEnv>, { db, now }: Services): Promise<Staff> {
  const [tokenHash, at] = [hashToken(getCookie(c, deskCookie) ?? ''), now()];
  const session = await findSession(db, tokenHash);
  const user = session && expiry(session) > at ? await findDeskUser(db, session.userName) : undefined;
  if (!session || !user || user.disabledAt !== null)
    throw new ApiProblem('signed-out', { headers: { 'WWW-Authenticate': 'Ruam-Desk' } });
  if (at.getTime() - session.seenAt.getTime() >= minute) {
    await touchSession(db, tokenHash, at);
    session.seenAt = at;
  }
  return { ...user, expiresAt: expiry(session), endsAt: endOf(session.beganAt) };
}

/** Ends the session of the cookie, and takes that away. */
export async function finishSession(c: Context<AppEnv>, { db }: Services): Promise<void> {
  const token = getCookie(c, deskCookie);
  if (token !== undefined) await endSession(db, hashToken(token));
  deleteCookie(c, deskCookie, cookie(c));
}

/** What is said of a session. */
export function sessionReply(
  { holidays, now }: Services,
  { name, title, roles, unit, expiresAt, endsAt, mustChange }: Staff,
): DeskSession {
  const holidaysEnd = endOfHolidays(holidays, dayOf(now()));
  return {
    user: { name, title, roles, unit },
    ...{ expiresAt: expiresAt.toISOString(), endsAt: endsAt.toISOString() },
    mustChange,
    ...(holidaysEnd !== undefined && { holidaysEnd }),
  };
}

const endOf = (beganAt: Date) => new Date(beganAt.getTime() + longest);

const expiry = ({ beganAt, seenAt }: { beganAt: Date; seenAt: Date }) =>
  new Date(Math.min(endOf(beganAt).getTime(), seenAt.getTime() + idle));

/** Not every browser takes a secure cookie from `http://localhost`. */
function cookie(c: Context<AppEnv>) {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(c.req.header('Host') ?? '');
  return { path, httpOnly: true, secure: !isLocal, sameSite: 'Strict' } as const;
}

import { limits } from '../../contract/limits.ts';
import { limitedPart } from '../address.ts';
import type { Services } from '../context.ts';
import { type KeyRing, mac } from '../key.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import { keepPlace, knowsPlace } from '../store/desk-places.ts';
import { countTry, forgetTries, type TryRules } from '../store/desk-tries.ts';
import { type DeskUser, findDeskUser, useTotpStep } from '../store/desk-users.ts';
import { isPassword } from './passwords.ts';
import { newTotpSecret, openTotp, stepOf } from './totp.ts';

/** What somebody gives to prove who they are. */
export interface Proof {
  name: string;
  password: string;
  code: string;
}

const minute = 60_000;

/** A quarter of an hour, the next time twice as long, up to a day. */
const lock = (nth: number) => Math.min(15 * minute * 2 ** (nth - 1), 24 * 60 * minute);

/** Ten wrong tries from one network lock a name there. */
const here: TryRules = { most: 10, lock, forget: 48 * 60 * minute };

/** Fifty from networks in which the account is not known lock it in all of those; the known ones stay open. */
const elsewhere: TryRules = { ...here, most: 50 };

const decoy = newTotpSecret();

/** What tries under a name are counted by, from wherever the account is not known. */
export const nameHash = ([key]: KeyRing, name: string): Buffer => mac(key, 'sign-in', name);

/** The name of an account as it is kept, however it was typed. */
const toName = (typed: string) => typed.normalize('NFKC').trim().toLowerCase();

/** What tries under a name from one network are counted by, and that network is known by. */
const placeHash = ([key]: KeyRing, name: string, address: string): Buffer =>
  mac(key, 'sign-in place', name, limitedPart(address));

/** Whether somebody has signed in under this name from that network of late. */
export function isKnownPlace({ db, keys, now }: Services, typed: string, address: string): Promise<boolean> {
  const since = new Date(now().getTime() - limits.placeKept);
  return knowsPlace(db, placeHash(keys, toName(typed), address), since);
}

/**
 * The account of whoever proves that it is theirs. An unknown name, a wrong password, a wrong or used code and an
 * account that is disabled answer alike, after the same work, and lock alike. Throws `sign-in-refused`, `too-many`.
 * @param address where the try comes from
 */
export async function checkProof(
  services: Services,
  { name, password, code }: Proof,
  address: string,
): Promise<DeskUser> {
  const { db, keys, now } = services;
  const [at, ofName, place] = [now(), nameHash(keys, toName(name)), placeHash(keys, toName(name), address)];
  const isKnown = await isKnownPlace(services, name, address);
  const lockedUntil =
    (await countTry(db, { hash: place, ofName }, at, here)) ??
    (isKnown ? undefined : await countTry(db, { hash: ofName, ofName }, at, elsewhere));
  if (lockedUntil) {
    throw new ApiProblem('too-many', { retryAfter: Math.ceil((lockedUntil.getTime() - at.getTime()) / 1_000) });
  }
  const user = await findDeskUser(db, toName(name));
  const isRight = await isPassword(password, user?.password);
  const step = stepOf(user ? openTotp(keys, user.name, user.totp) : decoy, code, at);
  const isTheirs = user !== undefined && user.disabledAt === null && isRight && step !== undefined;
  if (!isTheirs || !(await useTotpStep(db, user.name, step))) {
    // A name that is none may be a password in the wrong field.
    await addAudit(db, { at, who: user?.name ?? null, what: 'sign-in-failed' });
    throw new ApiProblem('sign-in-refused');
  }
  await forgetTries(db, place);
  await keepPlace(db, place, user.name, at);
  return user;
}

import { randomInt } from 'node:crypto';
import type { KeyRing } from '../key.ts';
import { addAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { forgetPlaces } from '../store/desk-places.ts';
import { forgetTriesOf } from '../store/desk-tries.ts';
import { findDeskUser, setDisabled, setPassword } from '../store/desk-users.ts';
import { hashPassword } from './passwords.ts';
import { nameHash } from './sign-in.ts';

/** What changes of accounts are made with, and by whom: an administrator, or nobody in particular by command. */
export interface AccountParts {
  db: Database;
  keys: KeyRing;
  who: string | null;
  at: Date;
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read out and typed: 20 signs, 99 random bits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')).join('-');

/** Gives an account another password and lifts its locks; its sessions end, and no place is known any more. `false` if there is none of that name. */
export async function resetPassword(
  { db, keys, who, at }: AccountParts,
  name: string,
  password: string,
  mustChange: boolean,
): Promise<boolean> {
  if (!(await findDeskUser(db, name))) return false;
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await setPassword(tx, name, hash, mustChange);
    await forgetTriesOf(tx, nameHash(keys, name));
    await forgetPlaces(tx, name);
    await addAudit(tx, { at, who, what: 'password-reset', detail: { name } });
  });
  return true;
}

/** Lets somebody sign in again who tried too often; `false` if there is no account of that name. */
export async function unlock({ db, keys, who, at }: AccountParts, name: string): Promise<boolean> {
  if (!(await findDeskUser(db, name))) return false;
  await db.transaction(async (tx) => {
    await forgetTriesOf(tx, nameHash(keys, name));
    await addAudit(tx, { at, who, what: 'user-unlocked', detail: { name } });
  });
  return true;
}

/** Keeps somebody from signing in, from now on, or lets them again; `false` if there is no account of that name. */
export async function setEnabled({ db, who, at }: AccountParts, name: string, enabled: boolean): Promise<boolean> {
  if (!(await findDeskUser(db, name))) return false;
  await db.transaction(async (tx) => {
    await setDisabled(tx, name, enabled ? null : at);
    await addAudit(tx, { at, who, what: enabled ? 'user-enabled' : 'user-disabled', detail: { name } });
  });
  return true;
}

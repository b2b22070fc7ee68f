import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type DeskRole, passwordLeast, userNamePattern } from '../../contract/desk-wire.ts';
import { type AccountParts, newPassword, resetPassword, setEnabled, unlock } from '../desk/accounts.ts';
import { hashPassword } from '../desk/passwords.ts';
import { newTotpSecret, sealTotp, totpUri } from '../desk/totp.ts';
import { toJsonLine } from '../export/json-line.ts';
import { addAudit } from '../store/audit.ts';
import { addDeskUser, listDeskUsers, setTotp } from '../store/desk-users.ts';
import type { AdminParts, Chunks, Operation } from './operation.ts';

/** What is told once of an account: the password if it was made here, and what the authenticator needs if that is new. */
export interface AccountSecrets {
  password?: string;
  secret?: string;
  uri?: string;
}

/** An account as `ruam user list` shows it. */
export interface ListedUser {
  name: string;
  title: string;
  roles: DeskRole[];
  unit: string | null;
  disabled: boolean;
}

/** Makes an account and gives its `AccountSecrets`. */
export const addUser: Operation<'user-add'> = async function* (parts, { name, title, roles, unit, mustChange }, input) {
  const { db, config, keys } = parts;
  if (!userNamePattern.test(name)) {
    throw new Error(
      `"${name}" cannot be the name of an account: it has 1 to 64 of the characters a-z, 0-9, ".", "-" and "_", and begins with a letter or a digit.`,
    );
  }
  if (unit !== undefined && !config.units.some((each) => each.name === unit)) {
    throw new Error(`There is no unit of the name "${unit}" in config.json.`);
  }
  const { password, told } = await readPassword(input);
  const secret = newTotpSecret();
  const user = { name, title, roles: [...roles], unit: unit ?? null, mustChange, totpStep: 0, disabledAt: null };
  const kept = { password: await hashPassword(password), totp: sealTotp(keys, name, secret), createdAt: new Date() };
  await db.transaction(async (tx) => {
    if (!(await addDeskUser(tx, { ...user, ...kept }))) throw new Error(`There is an account "${name}" already.`);
    await addAudit(tx, { at: kept.createdAt, who: null, what: 'user-added', detail: { name, roles, unit: user.unit } });
  });
  yield toJsonLine({ ...told, ...authenticator(parts, name, secret) } satisfies AccountSecrets);
};

/** Gives every account by name. */
export const listUsers: Operation<'user-list'> = async function* ({ db }) {
  for (const { name, title, roles, unit, disabledAt } of await listDeskUsers(db)) {
    yield toJsonLine({ name, title, roles, unit, disabled: disabledAt !== null } satisfies ListedUser);
  }
};

/** Keeps somebody from signing in and ends their sessions, or lets them again. */
export const disableUser: Operation<'user-disable'> = async function* (parts, { name, enabled }) {
  need(await setEnabled(toAccountParts(parts), name, enabled), name);
  yield toJsonLine({ name });
};

/** Gives an account another password, and another authenticator if that is asked, and tells its `AccountSecrets`. */
export const resetUser: Operation<'user-password'> = async function* (parts, args, input) {
  const { name, mustChange, authenticator: renew } = args;
  const { password, told } = await readPassword(input);
  need(await resetPassword(toAccountParts(parts), name, password, mustChange), name);
  const secret = newTotpSecret();
  if (renew) await setTotp(parts.db, name, sealTotp(parts.keys, name, secret));
  yield toJsonLine({ ...told, ...(renew && authenticator(parts, name, secret)) } satisfies AccountSecrets);
};

/** Lets somebody sign in again who tried too often. */
export const unlockUser: Operation<'user-unlock'> = async function* (parts, { name }) {
  need(await unlock(toAccountParts(parts), name), name);
  yield toJsonLine({ name });
};

const toAccountParts = ({ db, keys }: AdminParts): AccountParts => ({ db, keys, who: null, at: new Date() });

const authenticator = ({ config }: AdminParts, name: string, secret: string) => ({
  secret,
  uri: totpUri(secret, name, config.agency.name.en),
});

async function readPassword(input: Chunks): Promise<{ password: string; told: AccountSecrets }> {
  const typed = await text(Readable.from(input));
  if (typed === '') {
    const password = newPassword();
    return { password, told: { password } };
  }
  if (typed.length < passwordLeast) throw new Error(`A password has at least ${passwordLeast} characters.`);
  return { password: typed, told: {} };
}

function need(found: boolean, name: string): void {
  if (!found) throw new Error(`There is no account "${name}" (see: ruam user list).`);
}

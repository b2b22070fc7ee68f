import type { DeskNewPassword, DeskUsers } from '../../contract/desk-accounts.ts';
import type { Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import { locksOf } from '../store/desk-tries.ts';
import { listDeskUsers } from '../store/desk-users.ts';
import type { DeskContext, DeskHandler } from './access.ts';
import { newPassword, resetPassword, unlock } from './accounts.ts';
import type { Staff } from './sessions.ts';
import { nameHash } from './sign-in.ts';

/** Answers `GET desk/users`. */
export function getUsers({ db, keys, config, now }: Services): DeskHandler {
  return async (c, { roles }) => {
    const isAdmin = roles.includes('admin');
    const users = (await listDeskUsers(db)).filter(({ disabledAt }) => isAdmin || disabledAt === null);
    const hashes = users.map(({ name }) => nameHash(keys, name));
    const locks = isAdmin ? await locksOf(db, hashes, now()) : new Map<string, Date>();
    const reply: DeskUsers = {
      users: users.map(({ name, title, roles: theirs, unit, disabledAt }, at) => {
        const lockedUntil = locks.get(hashes[at]?.toString('hex') ?? '');
        return {
          ...{ name, title, roles: theirs, unit, disabled: disabledAt !== null },
          ...(lockedUntil && { lockedUntil: lockedUntil.toISOString() }),
        };
      }),
      units: config.units,
    };
    return c.json(reply);
  };
}

/** Answers `POST desk/users/{name}/unlock`. */
export function unlockUser(services: Services): DeskHandler {
  return async (c, staff) => {
    if (!(await unlock(parts(services, staff), nameIn(c)))) throw new ApiProblem('not-found');
    return c.body(null, 204);
  };
}

/** Answers `POST desk/users/{name}/password`. */
export function resetUser(services: Services): DeskHandler {
  return async (c, staff) => {
    const password = newPassword();
    if (!(await resetPassword(parts(services, staff), nameIn(c), password, true))) throw new ApiProblem('not-found');
    return c.json({ password } satisfies DeskNewPassword);
  };
}

const nameIn = (c: DeskContext) => c.req.param('name') ?? '';
const parts = ({ db, keys, now }: Services, { name }: Staff) => ({ db, keys, who: name, at: now() });

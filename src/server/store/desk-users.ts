import type { DeskRole } from '../../contract/desk-wire.ts';
import type { Queries, Row } from './database.ts';

/** An account of the desk. */
export interface DeskUser {
  name: string;
  /** What colleagues know them by. */
  title: string;
  roles: DeskRole[];
  unit: string | null;
  /** Digest with its salt and cost. */
  password: string;
  /** Secret of the authenticator, sealed. */
  totp: Uint8Array;
  /** The step of time whose code was used last; none up to it is taken again. */
  totpStep: number;
  mustChange: boolean;
  disabledAt: Date | null;
  createdAt: Date;
}

const columns = `name, title, roles, unit, password, totp, totp_step as "totpStep", must_change as "mustChange",
  disabled_at as "disabledAt", created_at as "createdAt"`;

/** Keeps a new account; `false` if there is one of that name. */
export async function addDeskUser(q: Queries, user: DeskUser): Promise<boolean> {
  const rows = await q.query(
    `insert into desk_users (name, title, roles, unit, password, totp, totp_step, must_change, created_at)
     values ($1, $2, $3::text[], $4, $5, $6, $7, $8, $9) on conflict (name) do nothing returning name`,
    [
      ...[user.name, user.title, user.roles, user.unit, user.password, user.totp],
      ...[user.totpStep, user.mustChange, user.createdAt],
    ],
  );
  return rows.length > 0;
}

/** Reads an account. */
export async function findDeskUser(q: Queries, name: string): Promise<DeskUser | undefined> {
  const [user] = await q.query<DeskUser & Row>(`select ${columns} from desk_users where name = $1`, [name]);
  return user;
}

/** Every account by name. */
export async function listDeskUsers(q: Queries): Promise<DeskUser[]> {
  return q.query<DeskUser & Row>(`select ${columns} from desk_users order by name`);
}

/** Uses the code of a step of time up; `false` if that one or a later one was used before. */
export async function useTotpStep(q: Queries, name: string, step: number): Promise<boolean> {
  const rows = await q.query('update desk_users set totp_step = $2 where name = $1 and totp_step < $2 returning name', [
    name,
    step,
  ]);
  return rows.length > 0;
}

/** Puts another password in place of the one that an account has, and ends its sessions. */
export async function setPassword(tx: Queries, name: string, password: string, mustChange: boolean): Promise<void> {
  await tx.query('update desk_users set password = $2, must_change = $3 where name = $1', [name, password, mustChange]);
  await endSessionsOf(tx, name);
}

/** Puts another secret in place of the one that an account's authenticator has. */
export async function setTotp(tx: Queries, name: string, totp: Uint8Array): Promise<void> {
  await tx.query('update desk_users set totp = $2 where name = $1', [name, totp]);
}

/** Keeps an account from signing in and ends its sessions, or lets it sign in again. */
export async function setDisabled(tx: Queries, name: string, at: Date | null): Promise<void> {
  await tx.query('update desk_users set disabled_at = $2 where name = $1', [name, at]);
  await endSessionsOf(tx, name);
}

async function endSessionsOf(tx: Queries, name: string): Promise<void> {
  await tx.query('delete from desk_sessions where user_name = $1', [name]);
}

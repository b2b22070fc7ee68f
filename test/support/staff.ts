import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { ComplaintReceipt, NewComplaint } from '../../src/contract/complaints.ts';
import type { DeskCase } from '../../src/contract/desk.ts';
import { ruam } from './operator.ts';
import type { RunningServer } from './server.ts';

/** An account of a server that runs, as the command told it. */
export interface Account {
  name: string;
  password: string;
  /** What the authenticator shows `steps` half minutes from now: a code works once, and its neighbours in time do too. */
  code(steps?: number): string;
}

/** Makes an account by `ruam user add`. */
export async function addAccount({ data }: RunningServer, name: string, ...more: string[]): Promise<Account> {
  const said = await ruam(data, 'user', 'add', name, ...more);
  const [, password = ''] = /^Password: (.+)$/m.exec(said) ?? [];
  const [, secret = ''] = /^Authenticator secret: (.+)$/m.exec(said) ?? [];
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return { name, password, code: (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 }) };
}

/** Asks a server as a page of its own origin would; gives the JSON, if there is any. Throws if it is refused. */
export function caller({ origin }: RunningServer, cookie = '') {
  return async <T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> => {
    const reply = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...{ 'content-type': 'application/json', 'ruam-client': 'ruam-test/1', origin, cookie },
        ...{ 'idempotency-key': randomBytes(16).toString('base64url'), ...more },
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
}

/** Signs in, and gives what asks as that account. */
export async function signedIn(server: RunningServer, { name, password, code }: Account, steps = 0) {
  const reply = await fetch(`${server.origin}/api/v1/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'ruam-client': 'ruam-test/1', origin: server.origin },
    body: JSON.stringify({ name, password, code: code(steps) }),
  });
  if (!reply.ok) throw new Error(await reply.text());
  return caller(server, reply.headers.get('set-cookie')?.split(';')[0]);
}

/** Somebody who has complained. */
export interface Complainant extends ComplaintReceipt {
  move(to: string, reason: string, text?: string): Promise<unknown>;
}

/** Files a complaint, with a phone number. */
export async function complain(
  server: RunningServer,
  what: string,
  more: Partial<NewComplaint> = {},
): Promise<Complainant> {
  const ask = caller(server);
  const receipt = await ask<ComplaintReceipt>('POST', '/complaints', {
    ...{ category: 'service', identity: 'named', answers: { what }, lang: 'th' },
    ...{ person: { name: 'สมหญิง ใจดี', phone: '081-234-5678' }, ...more },
  });
  const { reference, secret } = receipt;
  return {
    ...receipt,
    move: (to, reason, text) => {
      const authorization = `Ruam ${reference}.${secret}`;
      return ask('POST', `/complaints/${reference}/moves`, { to, reason, ...(text && { text }) }, { authorization });
    },
  };
}

/** What a desk knows of a case. */
export type Asked = ReturnType<typeof caller>;

/** Reads a case at the desk. */
export const caseAt = (ask: Asked, reference: string): Promise<DeskCase> =>
  ask<DeskCase>('GET', `/desk/cases/${reference}`);

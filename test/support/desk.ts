import { Secret, TOTP } from 'otpauth';
import type { DeskCase } from '../../src/contract/desk.ts';
import { type DeskRole, deskCookie } from '../../src/contract/desk-wire.ts';
import { hashPassword } from '../../src/server/desk/passwords.ts';
import { newTotpSecret, sealTotp } from '../../src/server/desk/totp.ts';
import type { Database } from '../../src/server/store/database.ts';
import { addDeskUser } from '../../src/server/store/desk-users.ts';
import { host, newKey, type TestApp, type TestRequest, testKeys } from './app.ts';

/** The origin of the server itself. */
export const ownOrigin = `https://${host}`;

/** A moment that tests move on. */
export interface Clock {
  now(): Date;
  /** Milliseconds. */
  pass(time: number): void;
  /** Goes on to a moment. */
  set(at: Date): void;
}

/** A clock that stands still until it is moved. */
export function createClock(at = new Date('2026-09-01T03:00:00Z')): Clock {
  let moment = at;
  return {
    now: () => moment,
    pass: (time) => {
      moment = new Date(moment.getTime() + time);
    },
    set: (next) => {
      moment = next;
    },
  };
}

/** An account, and what only its owner knows. */
export interface Owner {
  name: string;
  password: string;
  secret: string;
}

const cheap = { N: 16, r: 8, p: 1 };

/** Makes an account whose password costs little to check. */
export async function givenUser(
  db: Database,
  name: string,
  {
    roles = ['agent'],
    unit = null,
    mustChange = false,
  }: { roles?: DeskRole[]; unit?: string | null; mustChange?: boolean } = {},
): Promise<Owner> {
  const [secret, password] = [newTotpSecret(), `a password of ${name}`];
  await addDeskUser(db, {
    ...{ name, title: `คุณ ${name}`, roles, unit, mustChange, totpStep: 0, disabledAt: null },
    password: await hashPassword(password, cheap),
    totp: sealTotp(testKeys, name, secret),
    createdAt: new Date(0),
  });
  return { name, password, secret };
}

/** What the owner's authenticator shows. */
export const codeOf = ({ secret }: Owner, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** The headers of the desk's own page. */
export const deskHeaders = (): Record<string, string> => ({
  'Content-Type': 'application/json',
  'Ruam-Client': 'ruam-desk/0.1.0',
  'Idempotency-Key': newKey(),
  Origin: ownOrigin,
});

/** Signs in, and gives the answer. */
export const trySignIn = ({ ask }: TestApp, body: { name: string; password: string; code: string }, headers = {}) =>
  ask('/api/v1/desk/session', { method: 'POST', body, headers: { ...deskHeaders(), ...headers } });

/** The cookie that an answer gives. */
export function cookieIn(reply: Response): string {
  const [, token = ''] = new RegExp(`${deskCookie}=([^;]*)`).exec(reply.headers.get('Set-Cookie') ?? '') ?? [];
  return `${deskCookie}=${token}`;
}

/** Somebody at the desk. */
export interface AtDesk {
  owner: Owner;
  cookie: string;
  ask(method: string, path: string, body?: unknown, more?: TestRequest): Promise<Response>;
  /** The JSON of an answer that is good. */
  get<T>(path: string): Promise<T>;
  /** Does something with a case that works. */
  act(reference: string, what: string, body: unknown): Promise<DeskCase>;
}

/** Makes an account and signs in with it. */
export async function atDesk(
  app: TestApp,
  db: Database,
  now: Date,
  name: string,
  account: Parameters<typeof givenUser>[2] = {},
): Promise<AtDesk> {
  const owner = await givenUser(db, name, account);
  const reply = await trySignIn(app, { name, password: owner.password, code: codeOf(owner, now) });
  if (reply.status !== 200) throw new Error(await reply.text());
  const cookie = cookieIn(reply);
  const ask: AtDesk['ask'] = async (method, path, body, more = {}) => {
    const headers = method === 'GET' ? {} : deskHeaders();
    return app.ask(`/api/v1${path}`, {
      method,
      body,
      ...more,
      headers: { ...headers, Cookie: cookie, ...more.headers },
    });
  };
  const read = async <T>(reply: Response): Promise<T> => {
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  return {
    ...{ owner, cookie, ask },
    get: async (path) => read(await ask('GET', path)),
    act: async (reference, what, body) => read(await ask('POST', `/desk/cases/${reference}/${what}`, body)),
  };
}

import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askPassword } from '../../src/cli/ask-password.ts';
import { isPassword } from '../../src/server/desk/passwords.ts';
import { openTotp } from '../../src/server/desk/totp.ts';
import { loadKeys } from '../../src/server/key.ts';
import { readAudit } from '../../src/server/store/audit.ts';
import { addSession } from '../../src/server/store/desk-sessions.ts';
import { findDeskUser } from '../../src/server/store/desk-users.ts';
import { emptyStore } from '../support/store.ts';
import { type CommandStore, ruam, ways } from './ways.ts';

describe.each(ways)('accounts of the desk on $way', ({ open }) => {
  let store: CommandStore;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => store.within(emptyStore));

  const run = async (...argv: string[]) => {
    const { code, stdout, stderr } = await ruam(store.env, 'user', ...argv);
    return { code, out: stdout.toString(), stderr };
  };
  const find = (name: string) => store.within((db) => findDeskUser(db, name));
  const line = (out: string, name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(out)?.[1] ?? '';

  it('are made with a password and a secret that are told once and kept so that nobody reads them', async () => {
    const { code, out } = await run('add', 'malee', '--title', 'มาลี', '--roles', 'lead,admin');
    expect(code).toBe(0);
    const user = await find('malee');
    expect(user).toMatchObject({ title: 'มาลี', roles: ['lead', 'admin'], unit: null, mustChange: true });
    expect(await isPassword(line(out, 'Password'), user?.password)).toBe(true);
    const secret = line(out, 'Authenticator secret');
    expect(line(out, 'Authenticator address')).toMatch(/^otpauth:\/\/totp\/.*malee\?/);
    expect(line(out, 'Authenticator address')).toContain(`secret=${secret}`);
    const keys = loadKeys(store.env.RUAM_KEY, store.env.RUAM_DATA ?? '');
    expect(openTotp(keys, 'malee', user?.totp ?? Buffer.alloc(0))).toBe(secret);
    expect(Buffer.from(user?.totp ?? []).toString('latin1')).not.toContain(secret);
    expect((await run('list')).out).toBe('malee  lead,admin  -  active  มาลี\n');
    expect(await run('add', 'malee')).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    const audit = await store.within((db) => readAudit(db, { limit: 10 }));
    expect(audit).toMatchObject([
      { who: null, what: 'user-added', detail: { name: 'malee', roles: ['lead', 'admin'] } },
    ]);
  });

  it('are disabled, which ends their sessions, and let in again; get another password or authenticator', async () => {
    await run('add', 'malee', '--keep');
    const first = await find('malee');
    expect(first?.mustChange).toBe(false);
    const session = { tokenHash: Buffer.from('x'), userName: 'malee', at: new Date() };
    await store.within((db) => addSession(db, session, new Date(0)));
    expect((await run('disable', 'malee')).code).toBe(0);
    expect((await find('malee'))?.disabledAt).not.toBeNull();
    expect(await store.within((db) => db.query('select 1 as one from desk_sessions'))).toEqual([]);
    expect((await run('list')).out).toContain('disabled');
    expect((await run('disable', 'malee', '--undo')).code).toBe(0);
    expect((await find('malee'))?.disabledAt).toBeNull();

    const { out } = await run('password', 'malee');
    const second = await find('malee');
    expect(await isPassword(line(out, 'Password'), second?.password)).toBe(true);
    expect([second?.mustChange, second?.totp]).toEqual([true, first?.totp]);
    expect(out).not.toContain('Authenticator');
    expect((await run('password', 'malee', '--authenticator')).out).toContain('otpauth://');
    expect((await find('malee'))?.totp).not.toEqual(first?.totp);
    expect((await run('unlock', 'malee')).code).toBe(0);
  }, 30_000);

  it('say what is wrong', async () => {
    expect(await run('add', 'Malee Jaidee')).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be') });
    expect(await run('add', 'malee', '--roles', 'boss')).toMatchObject({ code: 2 });
    expect(await run('add', 'malee', '--unit', 'nowhere')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('unit'),
    });
    for (const command of ['disable', 'password', 'unlock']) {
      expect(await run(command, 'nobody')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('no account "nobody"'),
      });
    }
  });
});

describe('a password asked at the terminal', () => {
  const ask = async (...typed: string[]) => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    let said = '';
    stderr.on('data', (chunk) => {
      said += chunk;
      if (String(chunk).endsWith(': ')) setImmediate(() => stdin.write(`${typed.shift()}\r`));
    });
    const password = askPassword({ env: {}, stdin, stdout, stderr });
    return { password: await password, said, shown: stdout.read() };
  };

  it('is typed twice and shown nowhere', async () => {
    const { password, said, shown } = await ask('one that is long enough', 'one that is long enough');
    expect([password, shown]).toEqual(['one that is long enough', null]);
    expect(said).not.toContain('long enough');
  });

  it('is refused if the second one is another, and may be left out', async () => {
    await expect(ask('one that is long enough', 'another')).rejects.toThrow('not the same');
    expect((await ask('')).password).toBe('');
  });
});

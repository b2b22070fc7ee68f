import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configOfForm, loadConfig, parseConfig } from '../../src/server/config.ts';
import { readEnvironment } from '../../src/server/environment.ts';
import { loadKeys, mac, parseKeys } from '../../src/server/key.ts';
import { SettingsError } from '../../src/server/settings-error.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ruam-settings-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('the environment', () => {
  test('without anything set it is for trying out', () => {
    const settings = readEnvironment({});
    expect(settings).toMatchObject({
      ...{ port: 8080, dataDir: './data', databaseUrl: undefined, key: undefined, production: false },
      limits: { perAddress: 120, perForm: 1_200, invalidPerAddress: 240 },
      origins: { localhost: true },
    });
    expect(settings.origins.allowed.size).toBe(0);
    expect(readEnvironment({ DATABASE_URL: '', PORT: '' }).port).toBe(8080);
  });

  test('everything can be set', () => {
    const settings = readEnvironment({
      ...{ PORT: '0', RUAM_DATA: '/srv/ruam', DATABASE_URL: 'postgresql://u@db/ruam', RUAM_KEY: 'k'.repeat(40) },
      ...{ RUAM_ORIGINS: 'https://a.go.th, https://b.go.th:8443', RUAM_PROXIES: '10.0.0.0/8 2001:db8::/32,192.0.2.1' },
      ...{ RUAM_LIMITS: '{"perForm":7}', SMTP_URL: 'smtps://m', RUAM_MAIL_FROM: 'r@a.go.th', NODE_ENV: 'production' },
      S3_URL: 'https://key:a%2Fb@s3.example.go.th/files/ruam?region=ap-1',
    });
    expect(settings).toMatchObject({ port: 0, production: true, limits: { perAddress: 120, perForm: 7 } });
    expect([...settings.origins.allowed]).toEqual(['https://a.go.th', 'https://b.go.th:8443']);
    expect(settings.s3Url).toContain('@s3.example.go.th/files/ruam');
    expect(settings.origins.localhost).toBe(false);
    const trusted = ['10.1.2.3', '192.0.2.1', '192.0.2.2'].map((address) => settings.proxies.check(address, 'ipv4'));
    expect([...trusted, settings.proxies.check('2001:db8::7', 'ipv6')]).toEqual([true, true, false, true]);
  });

  test.each([
    [{ PORT: 'x' }, /PORT must be a port number/],
    [{ DATABASE_URL: 'mysql://x', RUAM_KEY: 'k' }, /DATABASE_URL must begin with postgres/],
    [{ DATABASE_URL: 'postgres://x' }, /RUAM_KEY is required with DATABASE_URL/],
    [{ RUAM_ORIGINS: 'https://a.go.th/' }, /RUAM_ORIGINS.* must list origins/],
    [{ RUAM_ORIGINS: '*' }, /RUAM_ORIGINS.* must list origins/],
    [{ RUAM_PROXIES: '10.0.0.0/33' }, /RUAM_PROXIES.* must list addresses/],
    [{ RUAM_PROXIES: '10.0.0.0/' }, /RUAM_PROXIES.* must list addresses/],
    [{ RUAM_LIMITS: '{perAddress:1}' }, /RUAM_LIMITS must be JSON/],
    [{ RUAM_LIMITS: '{"perSecond":1}' }, /RUAM_LIMITS.*perSecond/],
    [{ RUAM_LIMITS: '{"perForm":0}' }, /RUAM_LIMITS\.perForm/],
    [{ SMTP_URL: 'smtp://x' }, /RUAM_MAIL_FROM is required/],
    [{ S3_URL: 's3://files' }, /S3_URL must be https:\/\/key:secret@host\/bucket/],
    [{ S3_URL: 'https://s3.example.go.th/files' }, /S3_URL must be/],
    [{ S3_URL: 'https://key:secret@s3.example.go.th/' }, /S3_URL must be/],
  ])('%j is refused in words', (env, words) => {
    expect(() => readEnvironment(env as NodeJS.ProcessEnv)).toThrow(SettingsError);
    expect(() => readEnvironment(env as NodeJS.ProcessEnv)).toThrow(words);
  });
});

describe('config.json', () => {
  test('is made with what a bare tag needs, and read again as it was made', async () => {
    const made = loadConfig(join(home, 'new'));
    expect(Object.keys(made.forms)).toEqual(['feedback', 'satisfaction']);
    expect(made.categories.map(({ name }) => name)).toEqual(['service']);
    expect(made.threads.map(({ name }) => name)).toEqual(['board', 'qa']);
    expect(loadConfig(join(home, 'new'))).toEqual(made);
  });

  test('may leave out what is as usual', () => {
    const config = parseConfig({ forms: { visit: { mailTo: 'a@b.go.th' } } });
    expect(configOfForm(config, 'visit')).toMatchObject({ mailTo: 'a@b.go.th', mailLang: 'th' });
    expect(configOfForm(config, 'other').retention).toEqual({ answersDays: 1_095, contactsDays: 90 });
  });

  test.each([
    ['{"agency":{"code":"doe","name":{"th":"ก","en":"a"}}}', /agency\.code/],
    ['{"forms":{"visit":{"retention":{"answersDays":0}}}}', /forms\.visit\.retention\.answersDays/],
    ['{"threads":[{"name":"board","kind":"wall","title":{"th":"ก","en":"a"}}]}', /threads\.0\.kind/],
    ['{"colour":"red"}', /colour/],
    [
      '{"units":[{"name":"roads","title":{"th":"ก","en":"a"}}],"categories":[{"name":"r","title":{"th":"ก","en":"a"},"unit":"raods"}]}',
      /categories\.0\.unit: there is no unit of the name "raods" \(there are: roads\)/,
    ],
    ['{"categories":[{"name":"r","title":{"th":"ก","en":"a"},"unit":"x"}]}', /categories\.0\.unit: .*"units" is empty/],
    [
      '{"offices":[{"name":"r","title":{"th":"ก","en":"a"}},{"name":"r","title":{"th":"ข","en":"b"}}]}',
      /offices\.1\.name: there is another one of the name "r"/,
    ],
    ['[]', /the whole/],
    ['{', /not JSON/],
  ])('%s is refused, with the place', async (text, words) => {
    await writeFile(join(home, 'config.json'), text);
    expect(() => loadConfig(home)).toThrow(SettingsError);
    expect(() => loadConfig(home)).toThrow(words);
  });
});

describe('the key', () => {
  test('is made once, and nobody else may read it', async () => {
    const [made] = loadKeys(undefined, join(home, 'new'));
    const path = join(home, 'new/key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path, 'utf8')).trim()).toBe(made.secret.toString());
    expect(loadKeys(undefined, join(home, 'new'))).toEqual([made]);
  });

  test('of several the first is in force, and each has an id of its own', () => {
    const [one, two] = parseKeys(`${'a'.repeat(32)}, ${'b'.repeat(32)}`, 'RUAM_KEY');
    expect(one.secret.toString()).toBe('a'.repeat(32));
    expect(two?.id).not.toBe(one.id);
  });

  test.each(['', 'short', `${'a'.repeat(32)},short`])('%j is refused', (text) => {
    expect(() => parseKeys(text, 'RUAM_KEY')).toThrow(SettingsError);
  });

  test('its digests of different things differ, however these are cut', () => {
    const [key] = parseKeys('a'.repeat(32), 'RUAM_KEY');
    const digests = [
      mac(key, 'p', 'ab', 'c'),
      mac(key, 'p', 'a', 'bc'),
      mac(key, 'pa', 'b', 'c'),
      mac(key, 'p', 'abc'),
    ];
    expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(4);
  });
});

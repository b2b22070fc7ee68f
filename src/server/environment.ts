import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { type WriteLimits, writesAMinute } from '../contract/limits.ts';
import { SettingsError } from './settings-error.ts';

/** Which pages may write, besides those of the server's own origin. */
export interface OriginRule {
  allowed: ReadonlySet<string>;
  /** Any page on `localhost`, whatever its port. */
  localhost: boolean;
}

/** What the server is told by environment variables. */
export interface Environment {
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  key: string | undefined;
  origins: OriginRule;
  /** Whose `X-Forwarded-For` is believed. */
  proxies: BlockList;
  limits: WriteLimits;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** A virus scanner that speaks clamd's protocol. */
  clamdUrl: string | undefined;
  /** A bucket for files, with its keys. */
  s3Url: string | undefined;
  production: boolean;
}

const count = z.int().positive();
const Limits = z.strictObject({ perAddress: count, perForm: count, invalidPerAddress: count }).partial();

const notAnOrigin = { error: 'must list origins such as https://www.example.go.th, without a path' };
const notACidr = { error: 'must list addresses or networks such as 10.0.0.0/8' };

const Variables = z
  .object({
    PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(8080),
    RUAM_DATA: z.string().default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    RUAM_KEY: z.string().optional(),
    RUAM_ORIGINS: z
      .string()
      .default('')
      .transform(splitList)
      .pipe(z.array(z.string().refine(isOrigin, notAnOrigin))),
    RUAM_PROXIES: z
      .string()
      .default('')
      .transform(splitList)
      .pipe(z.array(z.string().refine(isCidr, notACidr))),
    RUAM_LIMITS: z.string().default('{}').transform(parseJson).pipe(Limits),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    RUAM_MAIL_FROM: z.string().optional(),
    CLAMD_URL: z
      .string()
      .regex(/^(tcp:\/\/[^/:]+(:\d+)?|unix:\/.+)$/, 'must be tcp://host:port or unix:/path/of/socket')
      .optional(),
    S3_URL: z
      .string()
      .refine(isBucket, 'must be https://key:secret@host/bucket, or with /a-prefix behind it')
      .optional(),
    NODE_ENV: z.string().optional(),
  })
  .refine((vars) => !vars.DATABASE_URL || vars.RUAM_KEY, {
    path: ['RUAM_KEY'],
    error: 'is required with DATABASE_URL, and the same for every process (make one with: openssl rand -base64 32)',
  })
  .refine((vars) => !vars.SMTP_URL || vars.RUAM_MAIL_FROM, {
    path: ['RUAM_MAIL_FROM'],
    error: 'is required with SMTP_URL',
  });

/** Reads the environment; an empty variable is as good as none. Throws `SettingsError` that names each wrong variable. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Variables.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new SettingsError(`The environment cannot be used:\n${lines.join('\n')}`);
  }
  const vars = result.data;
  const production = vars.NODE_ENV === 'production';
  return {
    port: vars.PORT,
    dataDir: vars.RUAM_DATA,
    databaseUrl: vars.DATABASE_URL,
    key: vars.RUAM_KEY,
    origins: { allowed: new Set(vars.RUAM_ORIGINS), localhost: !production },
    proxies: toBlockList(vars.RUAM_PROXIES),
    limits: { ...writesAMinute, ...withoutUndefined(vars.RUAM_LIMITS) },
    smtpUrl: vars.SMTP_URL,
    mailFrom: vars.RUAM_MAIL_FROM,
    clamdUrl: vars.CLAMD_URL,
    s3Url: vars.S3_URL,
    production,
  };
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON, such as {"perAddress": 120}' });
    return z.NEVER;
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}

/** Names of buckets and prefixes are as narrow as all who speak S3 take them. */
function isBucket(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return false;
  const { username, password, pathname } = new URL(text);
  return username !== '' && password !== '' && /^(\/[\w.-]+)+\/?$/.test(pathname);
}

function isCidr(text: string): boolean {
  const { address, bits, most } = splitCidr(text);
  return most > 0 && Number.isInteger(bits) && bits >= 0 && bits <= most && address !== '';
}

function splitCidr(text: string): { address: string; bits: number; most: number } {
  const [address = '', bits] = text.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return { address, bits: bits === undefined ? most : Number(bits || Number.NaN), most };
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const { address, bits, most } = splitCidr(network);
    list.addSubnet(address, bits, most === 32 ? 'ipv4' : 'ipv6');
  }
  return list;
}

function withoutUndefined(limits: z.output<typeof Limits>): Partial<WriteLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

import { randomBytes, scrypt } from 'node:crypto';
import { sameDigest } from '../token.ts';

/** What a digest of a password costs (RFC 7914). */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

/** OWASP Password Storage Cheat Sheet: scrypt with N=2^17, r=8, p=1; takes 128 MiB each time. */
const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

/** So many are computed at once at most, whoever tries to sign in: each takes that memory. */
const atOnce = 2;

const digestBytes = 32;
const unknown = { cost: usualCost, salt: Buffer.alloc(16), digest: Buffer.alloc(digestBytes) };

let running = 0;
const waiting: (() => void)[] = [];

/** What is kept of a password: `scrypt:N:r:p:salt:digest`. */
export async function hashPassword(password: string, cost: Cost = usualCost): Promise<string> {
  const salt = randomBytes(16);
  const digest = await digestOf(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), digest.toString('base64url')].join(':');
}

/** Whether this is the password; where nothing is kept it is not, after the same work. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const { cost, salt, digest } = kept === undefined ? unknown : read(kept);
  const isSame = sameDigest(await digestOf(password, salt, cost), digest);
  return isSame && kept !== undefined;
}

function read(kept: string): typeof unknown {
  const [, N, r, p, salt = '', digest = ''] = kept.split(':');
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    digest: Buffer.from(digest, 'base64url'),
  };
}

async function digestOf(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await new Promise((resolve, reject) => {
      const options = { N, r, p, maxmem: 256 * N * r };
      scrypt(password.normalize('NFKC'), salt, digestBytes, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { PlaceFailed } from './place.ts';

/** A bucket, as far as files need one. Keys are of letters, digits and `/`, `-`. Throws `PlaceFailed`. */
export interface S3Client {
  /** Where it is, without what is secret. */
  readonly name: string;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Gives the bytes under a key; nothing if there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** What follows the prefix in the first thousand keys that begin with it, in order. */
  list(prefix: string): Promise<string[]>;
  remove(key: string): Promise<void>;
}

/** How long one request may take, in milliseconds; a file has 20 MB at most. */
const patience = 60_000;

/**
 * Speaks S3's protocol (https://docs.aws.amazon.com/AmazonS3/latest/API/), addressing the bucket in the path.
 * @param url `https://key:secret@host/bucket/prefix?region=…`
 */
export function createS3Client(url: string): S3Client {
  const { origin, host, pathname, searchParams, username, password } = new URL(url);
  const [bucket = '', ...folders] = pathname.split('/').filter(Boolean);
  const home = folders.map((folder) => `${folder}/`).join('');
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 3,
  });

  const ask = async (method: string, path: string, accepted: readonly number[], body?: Uint8Array) => {
    const hash = createHash('sha256').update(body ?? '');
    const headers = { 'X-Amz-Content-Sha256': hash.digest('hex') };
    const signal = AbortSignal.timeout(patience);
    const told = await client
      .fetch(`${origin}/${bucket}${path}`, {
        method,
        headers,
        signal,
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      })
      .catch((error: Error) => {
        throw new PlaceFailed(`S3 at ${host} cannot be reached: ${error.cause ?? error}`);
      });
    if (accepted.includes(told.status)) return told;
    const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(await told.text().catch(() => '')) ?? [];
    throw new PlaceFailed(`S3 at ${host} answers ${told.status} ${code} to ${method} in bucket ${bucket}.`);
  };
  const done = async (reply: Promise<Response>) => {
    await (await reply).arrayBuffer();
  };

  return {
    name: `s3://${[host, bucket, ...folders].join('/')}`,
    put: (key, bytes) => done(ask('PUT', `/${home}${key}`, [200], bytes)),
    async get(key) {
      const reply = await ask('GET', `/${home}${key}`, [200, 404]);
      if (reply.status === 200) return reply.body ?? undefined;
      const missing = await reply.text();
      if (!missing.includes('NoSuchKey')) throw new PlaceFailed(`S3 at ${host} has no bucket ${bucket}.`);
      return undefined;
    },
    async list(prefix) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: home + prefix });
      const xml = await (await ask('GET', `?${query}`, [200])).text();
      const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
      return keys.map((key) => key.slice(key.lastIndexOf(prefix) + prefix.length));
    },
    remove: (key) => done(ask('DELETE', `/${home}${key}`, [200, 204, 404])),
  };
}

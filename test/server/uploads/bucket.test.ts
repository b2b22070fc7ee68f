import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../../src/server/config.ts';
import { createHandlers } from '../../../src/server/jobs/index.ts';
import { createBucket } from '../../../src/server/uploads/bucket.ts';
import type { Places } from '../../../src/server/uploads/place.ts';
import { findPlaces } from '../../../src/server/uploads/places.ts';
import { createS3Client } from '../../../src/server/uploads/s3-client.ts';
import { problemIn, testKeys } from '../../support/app.ts';
import { places, startS3, type TestPlace } from '../../support/places.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';
import { createUploadApp, pdf } from '../../support/uploads.ts';

describe('a bucket of S3', () => {
  let s3: Awaited<ReturnType<typeof startS3>>;
  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3.close());

  it('keeps to its prefix, and tells its name without what is secret', async () => {
    const [one, other] = [createS3Client(s3.url), createS3Client(`${s3.url}/b`)];
    await one.put('kept/a', pdf);
    await other.put('kept/b', pdf);
    expect([await one.list('kept/'), await other.list('kept/')]).toEqual([['a'], ['b']]);
    expect(await other.get('kept/a')).toBeUndefined();
    expect(one.name).toMatch(/^s3:\/\/127\.0\.0\.1:\d+\/files\/ruam$/);
    await Promise.all([one.remove('kept/a'), other.remove('kept/b')]);
    expect(await one.list('kept/')).toEqual([]);
  });

  it('says why it cannot be used, without what is secret', async () => {
    const wrongly = async (url: string) => {
      const client = createS3Client(url);
      const tries = [() => client.list(''), () => client.put('a', pdf), () => client.get('a')];
      const told = await Promise.all(tries.map((each) => each().catch((error: Error) => error.message)));
      expect(told.join()).not.toMatch(/S3RVER|secret/);
      return told;
    };
    const { port } = new URL(s3.url);
    expect(await wrongly(s3.url.replace('S3RVER:', 'nobody:'))).toEqual([
      expect.stringMatching(/answers 403 InvalidAccessKeyId to GET in bucket files/),
      expect.stringContaining('403'),
      expect.stringContaining('403'),
    ]);
    expect(await wrongly(s3.url.replace('/files', '/none'))).toEqual([
      expect.stringContaining('404 NoSuchBucket'),
      expect.stringContaining('404 NoSuchBucket'),
      expect.stringContaining('has no bucket none'),
    ]);
    expect((await wrongly(s3.url.replace(port, '1')))[0]).toContain('cannot be reached');
  });

  it('makes a file of pieces that came twice, in parts or at once', async () => {
    const client = createS3Client(s3.url);
    const place = createBucket(s3.url);
    const piece = (offset: number, bytes: string) =>
      client.put(`arriving/x/${String(offset).padStart(12, '0')}-${bytes.length}`, Buffer.from(bytes));
    for (const [offset, bytes] of [
      [0, 'abc'],
      [0, 'abcde'],
      [3, 'de'],
      [5, 'f'],
      [9, 'z'],
    ] as const)
      await piece(offset, bytes);
    const { readFile } = await import('node:fs/promises');
    expect(await place.lend('x', (path) => readFile(path, 'utf8'))).toBe('abcdef');
    await place.remove('x');
    expect(await client.list('')).toEqual([]);
  });
});

describe('files of an agency that has got a bucket', () => {
  let store: TestStore;
  let dataDir: string;
  let bucket: TestPlace;
  let both: Places;
  let at: TestPlace;
  beforeAll(async () => {
    store = await openStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    dataDir = await mkdtemp(join(tmpdir(), 'ruam-places-'));
    bucket = await places[1].openPlace();
    both = [bucket.place, ...(await findPlaces({ dataDir, s3Url: undefined }))];
    at = { ...bucket, place: both[1] as TestPlace['place'] };
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await bucket.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const sweep = (those: Places) =>
    createHandlers(store.db, parseConfig({}), async () => {}, those, testKeys).uploads.run({}, 'uploads');
  const age = () => store.db.query(`update uploads set created_at = now() - interval '2 days'`);

  it('go on where they began, and are deleted wherever they are', async () => {
    const before = await createUploadApp(store.db, at);
    const old = await before.send(pdf, 'a.pdf');
    const begun = await before.begun(pdf.length, 'b.pdf');
    await before.append(begun, 0, pdf.subarray(0, 10));
    const after = await createUploadApp(store.db, bucket, { uploads: { places: both } });
    expect((await after.append(begun, 10, pdf.subarray(10))).status).toBe(204);
    const fresh = await after.send(pdf, 'c.pdf');
    const ids = (place: TestPlace['place'] | undefined) =>
      Promise.all([old, begun, fresh].map(async ({ id }) => (await place?.read(id)) !== undefined));
    expect(await ids(both[1])).toEqual([true, true, false]);
    expect(await ids(both[0])).toEqual([false, false, true]);
    await age();
    await sweep(both);
    expect([await ids(both[0]), await ids(both[1])]).toEqual([Array(3).fill(false), Array(3).fill(false)]);
    expect(await store.db.query('select id from uploads')).toEqual([]);
  });

  it('stay known where a process was not told of the bucket, until one that was deletes them', async () => {
    const app = await createUploadApp(store.db, bucket);
    const { id } = await app.send(pdf, 'a.pdf');
    await age();
    await sweep([both[1] as TestPlace['place']]);
    expect([await bucket.files(), await store.db.query('select id from uploads')]).toEqual([[id], [{ id }]]);
    await sweep(both);
    expect([await bucket.files(), await store.db.query('select id from uploads')]).toEqual([[], []]);
  });

  it('wait with all that arrived while the bucket cannot be reached', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = await createUploadApp(store.db, bucket);
    const receipt = await app.begun(pdf.length, 'a.pdf');
    await app.append(receipt, 0, pdf.subarray(0, 10));
    const { fetch } = globalThis;
    let fails = (request: Request) => request.method === 'PUT';
    vi.stubGlobal('fetch', (request: Request) =>
      fails(request) ? Promise.reject(new TypeError('no line')) : fetch(request),
    );
    const rest = pdf.subarray(10);
    expect(await problemIn(await app.append(receipt, 10, rest))).toEqual({ name: 'unavailable', status: 503 });
    fails = ({ method, url }) => method === 'PUT' && url.includes('/kept/');
    expect(await problemIn(await app.append(receipt, 10, rest))).toEqual({ name: 'unavailable', status: 503 });
    expect(told.mock.calls.join()).toContain('cannot be reached: TypeError: no line');
    fails = () => false;
    expect((await app.append(receipt, pdf.length - 1, pdf.subarray(-1))).status).toBe(204);
    expect(await bucket.kept(receipt.id)).toEqual(pdf);
    expect(await createS3Client(bucket.url as string).list('arriving/')).toEqual([]);
    vi.unstubAllGlobals();
  });
});

import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { createBucket } from '../../src/server/uploads/bucket.ts';
import { createFolder } from '../../src/server/uploads/folder.ts';
import type { Place } from '../../src/server/uploads/place.ts';
import { createS3Client } from '../../src/server/uploads/s3-client.ts';
import { gather } from './responses.ts';
import { type Engine, engines } from './store.ts';

/** A place for files, and how to look behind its back. */
export interface TestPlace {
  place: Place;
  /** The ids of all files that it has something of. */
  files(): Promise<string[]>;
  kept(id: string): Promise<Buffer>;
  /** How many bytes of a file on its way it has; nothing where it gathers them until a request ends. */
  arrived: ((id: string) => Promise<number>) | undefined;
  /** Puts bytes where those of a file gather, as if they had come without anybody looking them over. */
  putArrived(id: string, bytes: Uint8Array): Promise<void>;
  /** The bucket's `S3_URL`. */
  url?: string;
  close(): Promise<void>;
}

async function folder(): Promise<TestPlace> {
  const path = await mkdtemp(join(tmpdir(), 'ruam-uploads-'));
  const arriving = (id: string) => join(path, 'arriving', id);
  return {
    place: createFolder(path),
    async files() {
      const found = await readdir(path, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    kept: (id) => readFile(join(path, 'kept', id)),
    arrived: async (id) => (await readFile(arriving(id))).length,
    async putArrived(id, bytes) {
      await truncate(arriving(id), 0);
      await writeFile(arriving(id), bytes);
    },
    close: () => rm(path, { recursive: true, force: true }),
  };
}

/** A real S3 server on this machine with one bucket. */
export async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), 'ruam-s3-'));
  const options = { address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'files' }] };
  const server = new S3rver({ ...options, port: 0 });
  const { port } = await server.run();
  const close = async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { url: `http://S3RVER:S3RVER@127.0.0.1:${port}/files/ruam`, close };
}

async function bucket(): Promise<TestPlace> {
  const { url, close } = await startS3();
  const client = createS3Client(url);
  const place = createBucket(url);
  const ids = (keys: string[]) => [...new Set(keys.map((key) => key.split('/')[0] ?? ''))];
  return {
    place,
    files: async () => ids([...(await client.list('kept/')), ...(await client.list('arriving/'))]),
    async kept(id) {
      const bytes = await place.read(id);
      if (!bytes) throw new Error(`no ${id}`);
      return gather(bytes);
    },
    arrived: undefined,
    url,
    async putArrived(id, bytes) {
      await place.removeArrived(id);
      if (bytes.length > 0) await client.put(`arriving/${id}/${'0'.repeat(12)}-${bytes.length}`, bytes);
    },
    close,
  };
}

interface NamedPlace {
  place: string;
  openPlace(): Promise<TestPlace>;
}

/** Every place where files can be kept. */
export const places: readonly [NamedPlace, NamedPlace] = [
  { place: 'in a folder', openPlace: folder },
  { place: 'in a bucket of S3', openPlace: bucket },
];

/** Each engine and each place at least once: neither knows of the other. */
export const enginesAndPlaces: readonly (Engine & NamedPlace)[] = [
  ...engines.map((engine) => ({ ...engine, ...places[0] })),
  ...engines.slice(-1).map((engine) => ({ ...engine, ...places[1] })),
];

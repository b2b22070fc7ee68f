import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { type FindUpload, originalOf, type Place, PlaceFailed } from './place.ts';
import { createS3Client, type S3Client } from './s3-client.ts';

/** So many pieces, which one list can name, make a file; a phone on a bad line needs a few. */
const mostPieces = 900;

/** Keeps files in a bucket of S3, so that any number of processes share them. On their way they lie there in pieces. */
export function createBucket(url: string): Place {
  const s3 = createS3Client(url);
  const kept = (id: string) => `kept/${id}`;
  const removeArrived = async (id: string) => {
    for (let names = await s3.list(arriving(id)); names.length > 0; names = await s3.list(arriving(id))) {
      for (const name of names) await s3.remove(arriving(id) + name);
    }
  };
  return {
    name: s3.name,
    title: s3.name,
    isHere: () => true,
    openArrivals: async (find) => new Pieces(s3, find),
    hasRoom: async () => true,
    lend: (id, use) =>
      withFolder(async (folder) => {
        const path = join(folder, id);
        for (const { name } of (await piecesOf(s3, id)).pieces) {
          const bytes = await s3.get(arriving(id) + name);
          if (!bytes) throw new PlaceFailed(`A piece of ${id} is missing in ${s3.name}.`);
          await writeFile(path, bytes, { flag: 'a' });
        }
        return use(path);
      }),
    keep: (id, write) =>
      withFolder(async (folder) => {
        const path = join(folder, id);
        await write(path);
        await s3.put(kept(id), await readFile(path));
      }),
    read: (id) => s3.get(kept(id)),
    removeArrived,
    removeOriginal: (id) => s3.remove(kept(originalOf(id))),
    async remove(id) {
      await removeArrived(id);
      for (const each of [id, originalOf(id)]) await s3.remove(kept(each));
    },
  };
}

const arriving = (id: string) => `arriving/${id}/`;

/** Each piece is named by where it begins and how long it is. */
const nameOf = (offset: number, size: number) => `${String(offset).padStart(12, '0')}-${size}`;

/** The pieces that make the beginning of a file, and how long they are together. A later one may have come twice. */
async function piecesOf(s3: S3Client, id: string) {
  const names = await s3.list(arriving(id));
  const all = names.map((name) => ({ name, offset: Number(name.split('-')[0]), size: Number(name.split('-')[1]) }));
  const pieces: typeof all = [];
  let end = 0;
  for (;;) {
    const next = all.filter(({ offset, size }) => offset === end && size > 0).sort((a, b) => b.size - a.size)[0];
    if (!next) return { pieces, end, count: all.length };
    pieces.push(next);
    end += next.size;
  }
}

/** Has tus put what arrives into the bucket: what came before a line broke stays. */
class Pieces extends DataStore {
  readonly #s3: S3Client;
  readonly #find: FindUpload;

  constructor(s3: S3Client, find: FindUpload) {
    super();
    this.#s3 = s3;
    this.#find = find;
  }

  override async create(upload: Upload): Promise<Upload> {
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.#find(id);
    if (!found) throw ERRORS.FILE_NOT_FOUND;
    const { end, count } = await orTold(piecesOf(this.#s3, id));
    if (count >= mostPieces) throw ERRORS.ERR_MAX_SIZE_EXCEEDED;
    // A whole file is asked about only when its check did not come to an end: its last byte has it checked again.
    const offset = Math.min(end, found.size - 1);
    return new Upload({ id, size: found.size, offset, creation_date: found.createdAt.toISOString() });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const chunks: Uint8Array[] = [];
    let isBroken = false;
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
    } catch {
      isBroken = true;
    }
    const bytes = Buffer.concat(chunks);
    if (bytes.length > 0) await orTold(this.#s3.put(arriving(id) + nameOf(offset, bytes.length), bytes));
    if (isBroken) throw ERRORS.FILE_WRITE_ERROR;
    return offset + bytes.length;
  }
}

/** Tus says only that it failed. */
async function orTold<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    console.error(`Uploads: ${error instanceof Error ? error.message : error}`);
    throw error;
  });
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ruam-file-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

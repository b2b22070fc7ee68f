import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { type FindUpload, originalOf, type Place } from './place.ts';

/** What stays free on the disk, in bytes: files must not keep the database from working. */
const keptFree = 1_000_000_000;

/** What the store calls the folder, wherever it is. */
export const folderName = 'folder';

/** Where files are kept in the data directory. */
export const uploadFolder = (dataDir: string): string => join(dataDir, 'uploads');

/** Keeps files in a folder, for this user alone. */
export function createFolder(folder: string): Place {
  const arriving = join(folder, 'arriving');
  const arrivingPath = (id: string) => join(arriving, id);
  const keptPath = (id: string) => join(folder, 'kept', id);
  const remove = async (...paths: string[]) => {
    for (const path of paths) await rm(path, { force: true });
  };
  return {
    name: folderName,
    title: folder,
    isHere: () => existsSync(folder),
    async openArrivals(find) {
      await makeFolders(folder);
      return openFiles(arriving, find);
    },
    async hasRoom(bytes) {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - bytes >= keptFree;
    },
    lend: (id, use) => use(arrivingPath(id)),
    async keep(id, write) {
      const draft = `${keptPath(id)}.draft`;
      try {
        await write(draft);
        await flush(draft);
        await rename(draft, keptPath(id));
      } catch (error) {
        await remove(draft);
        throw error;
      }
    },
    async read(id) {
      return existsSync(keptPath(id)) ? createReadStream(keptPath(id)) : undefined;
    },
    removeArrived: (id) => remove(arrivingPath(id)),
    removeOriginal: (id) => remove(keptPath(originalOf(id)), `${keptPath(originalOf(id))}.draft`),
    remove: (id) =>
      remove(arrivingPath(id), ...[id, originalOf(id)].map(keptPath).flatMap((path) => [path, `${path}.draft`])),
  };
}

function openFiles(directory: string, find: FindUpload): FileStore {
  const configstore = {
    async get(id: string) {
      const found = await find(id);
      return found && new Upload({ id, size: found.size, offset: 0, creation_date: found.createdAt.toISOString() });
    },
    set: async () => {},
    delete: async () => {},
  };
  const files = new FileStore({ directory, configstore });
  const read = files.getUpload.bind(files);
  files.getUpload = async (id) => {
    const upload = await read(id);
    // A whole file is asked about only when its check did not come to an end: its last byte has it checked again.
    upload.offset = Math.min(upload.offset, (upload.size ?? 1) - 1);
    return upload;
  };
  return files;
}

/** Makes the folders, for this user alone. */
export async function makeFolders(folder: string): Promise<void> {
  for (const path of [folder, join(folder, 'arriving'), join(folder, 'kept')]) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

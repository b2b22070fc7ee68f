import { copyFile, writeFile } from 'node:fs/promises';
import { ApiProblem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { acceptUpload, deleteUpload, findUpload, type StoredUpload } from '../store/uploads.ts';
import type { Scan } from './clamd.ts';
import { encodeImage, isImage } from './encode-image.ts';
import { FileRefused } from './fault.ts';
import { originalOf, type Place, PlaceFailed, type Places, placeNamed } from './place.ts';
import { beginsAs } from './signature.ts';

/** What checking needs. */
export interface CheckParts {
  db: Database;
  places: Places;
  /** Looks for viruses; without it nobody does. */
  scan?: Scan | undefined;
}

/**
 * Gives the function that looks a whole file over and keeps it, or has it gone. It may be called again after a crash,
 * and while the same file is being checked. It throws `invalid` with the fault, `unavailable` without the scanner.
 */
export function createChecks(parts: CheckParts): (upload: StoredUpload) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (upload) => {
    const begun = running.get(upload.id) ?? check(parts, upload).finally(() => running.delete(upload.id));
    running.set(upload.id, begun);
    return begun;
  };
}

async function check(parts: CheckParts, upload: StoredUpload): Promise<void> {
  const { db, places } = parts;
  const place = placeNamed(places, upload.place);
  try {
    await keep(parts, place, upload);
  } catch (error) {
    // Another process was faster.
    if ((await findUpload(db, upload.id))?.acceptedAt) return;
    if (error instanceof PlaceFailed) {
      console.error(`Uploads: ${error.message}`);
      throw new ApiProblem('unavailable', { retryAfter: 60 });
    }
    if (!(error instanceof FileRefused)) throw error;
    await place.removeArrived(upload.id);
    await deleteUpload(db, upload.id);
    throw new ApiProblem('invalid', { errors: [{ pointer: '', code: error.fault }] });
  }
}

async function keep({ db, scan }: CheckParts, place: Place, { id, type, original }: StoredUpload): Promise<void> {
  await place.lend(id, async (arrived) => {
    if (!(await beginsAs(type, arrived))) throw new FileRefused('other-content');
    if (scan && !(await isClean(scan, arrived))) throw new FileRefused('virus');
    await place.keep(id, async (draft) => {
      if (isImage(type)) await writeFile(draft, await encodeImage(type, arrived));
      else await copyFile(arrived, draft);
    });
    if (original) await place.keep(originalOf(id), (draft) => copyFile(arrived, draft));
  });
  const isKept = await acceptUpload(db, id);
  if (isKept) return place.removeArrived(id);
  await place.remove(id);
  throw new ApiProblem('not-found');
}

async function isClean(scan: Scan, path: string): Promise<boolean> {
  try {
    return await scan(path);
  } catch (error) {
    console.error(`Uploads: ${error instanceof Error ? error.message : error}`);
    throw new ApiProblem('unavailable', { retryAfter: 60 });
  }
}

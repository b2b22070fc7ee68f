import { fileLimits } from '../../contract/files.ts';
import type { Database } from '../store/database.ts';
import { deleteUpload, droppedOriginals, forgetOriginal, takeUnneeded } from '../store/uploads.ts';
import type { Place, Places } from './place.ts';

const batch = 100;

/**
 * Deletes the files that nobody needs, then what the store knows of them, so that none is left behind after a crash.
 * What is in a place that this machine has not, such as an operator's own, is left to the server.
 */
export async function sweepUploads(db: Database, places: Places): Promise<void> {
  await sweepOriginals(db, places);
  for (const place of places) if (place.isHere()) await sweep(db, place);
}

/** Deletes the originals of photos whose senders took back that they be kept; what fails is still there the next time. */
export async function sweepOriginals(db: Database, places: Places): Promise<void> {
  for (const place of places) {
    if (!place.isHere()) continue;
    for (;;) {
      const ids = await droppedOriginals(db, place.name, batch);
      for (const id of ids) {
        await place.removeOriginal(id);
        await forgetOriginal(db, id);
      }
      if (ids.length < batch) break;
    }
  }
}

async function sweep(db: Database, place: Place): Promise<void> {
  for (;;) {
    const ids = await takeUnneeded(db, place.name, fileLimits.unattached, batch);
    for (const id of ids) {
      await place.remove(id);
      await deleteUpload(db, id);
    }
    if (ids.length < batch) return;
  }
}

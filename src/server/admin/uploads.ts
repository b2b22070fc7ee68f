import { addAudit } from '../store/audit.ts';
import { findUpload, uploadIdPattern } from '../store/uploads.ts';
import { placeNamed } from '../uploads/place.ts';
import type { Operation } from './operation.ts';

/** Gives the bytes of a file that belongs to a response. Throws if there is none of this id. */
export const getUpload: Operation<'uploads-get'> = async function* ({ db, places }, { id }) {
  const upload = uploadIdPattern.test(id) ? await findUpload(db, id) : undefined;
  if (!upload?.responseId) throw new Error(`No response has a file ${id}.`);
  const place = placeNamed(places, upload.place);
  const bytes = await place.read(id);
  if (!bytes) throw new Error(`The file ${id} is not in ${place.title}: it lies on the machine of the server.`);
  await addAudit(db, { at: new Date(), who: null, what: 'file-opened', detail: { id } });
  yield* bytes;
};

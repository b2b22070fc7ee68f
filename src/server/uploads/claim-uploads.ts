import { fileLimits, isAccepted } from '../../contract/files.ts';
import { pointerTo } from '../../contract/pointer.ts';
import type { PartProblem } from '../../contract/problems.ts';
import { ApiProblem } from '../problems.ts';
import type { Queries } from '../store/database.ts';
import { lockUploads, type StoredUpload, uploadIdPattern } from '../store/uploads.ts';
import type { NamedFile } from './find-uploads.ts';

/** Whose files are to be whose. */
export interface Claim {
  /** The id of the response. */
  response: string;
  /** The name of its form. */
  form: string;
  /** What its answers name. */
  files: readonly NamedFile[];
}

/**
 * Checks the files that answers name, in the transaction that then keeps the answers and makes the files theirs by
 * `setUploadsOf`, and gives their ids. Whoever knows a file's id may attach it, and only once: nobody can guess it.
 * Throws `invalid`, with `not-an-upload` for what is no file of this form's that is free, whole and good.
 */
export async function claimUploads(tx: Queries, { response, form, files }: Claim): Promise<string[]> {
  if (files.length === 0) return [];
  const ids = files.flatMap(({ id }) => (typeof id === 'string' && uploadIdPattern.test(id) ? [id] : []));
  const uploads = await lockUploads(tx, ids);
  const free = new Map(uploads.filter((upload) => isFree(upload, response, form)).map((upload) => [upload.id, upload]));
  const errors = files.flatMap((file): PartProblem[] => {
    const upload = typeof file.id === 'string' ? free.get(file.id) : undefined;
    // Named twice, it is missing the second time.
    if (upload) free.delete(upload.id);
    const fault = upload && saysSo(file, upload) ? questionFault(file, upload) : { code: 'not-an-upload' };
    return fault ? [{ pointer: pointerTo(file.path), ...fault }] : [];
  });
  errors.push(...tooMuch(uploads));
  if (errors.length > 0) throw new ApiProblem('invalid', { errors });
  return ids;
}

function isFree({ acceptedAt, attachedAt, responseId, form: its }: StoredUpload, response: string, form: string) {
  return acceptedAt !== null && its === form && (attachedAt === null || responseId === response);
}

/** What an answer says of its file is what was told when it was sent; a signature, which says nothing, is a picture. */
function saysSo({ says }: NamedFile, { name, type }: StoredUpload): boolean {
  if (says === 'nothing') return true;
  return says ? says.name === name && says.type === type : type.startsWith('image/');
}

/** Files that come beside answers, of any kind, where their ids stand in a list of this name. */
export const filesBeside = (name: string, ids: readonly string[] = []): NamedFile[] =>
  ids.map((id, at) => ({ path: [name, at], id, says: 'nothing', question: {} }));

/** What a question has against a file. */
function questionFault(
  { question }: NamedFile,
  { name, type, size }: StoredUpload,
): Omit<PartProblem, 'pointer'> | undefined {
  const { maxSize, acceptedTypes } = question;
  if (typeof maxSize === 'number' && maxSize > 0 && size > maxSize)
    return { code: 'too-large', params: { max: maxSize } };
  return typeof acceptedTypes === 'string' && !isAccepted(acceptedTypes, name, type)
    ? { code: 'file-type' }
    : undefined;
}

function tooMuch(uploads: readonly StoredUpload[]): PartProblem[] {
  const { perResponse, bytesPerResponse } = fileLimits;
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  if (uploads.length > perResponse) return [{ pointer: '/answers', code: 'too-many', params: { max: perResponse } }];
  return bytes > bytesPerResponse
    ? [{ pointer: '/answers', code: 'too-large', params: { max: bytesPerResponse } }]
    : [];
}

import { randomUUID } from 'node:crypto';
import { Metadata } from '@tus/server';
import { fileLimits, fileTypeOf, tusHeaders } from '../../contract/files.ts';
import { NewUpload, type UploadReceipt } from '../../contract/uploads.ts';
import type { Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addUpload } from '../store/uploads.ts';
import { hashToken, newToken } from '../token.ts';
import type { Arrivals } from './arrivals.ts';
import { isImage } from './encode-image.ts';
import { asksForFiles } from './find-uploads.ts';
import type { Place } from './place.ts';

/** What a new upload is made of. */
export interface Beginning {
  header(name: string): string | undefined;
  /** Whom limits go by. */
  address: string;
  /** Where it will be kept. */
  place: Place;
}

/**
 * Makes room for one file of a form that asks for files, or by which complaints are made, since the office may ask for
 * some later. Sent twice it makes two, of which the one that no response names is gone after a day: so it needs no
 * `Idempotency-Key`. Throws what the contract documents for `POST uploads`.
 */
export async function beginUpload(services: Services, arrivals: Arrivals, given: Beginning): Promise<UploadReceipt> {
  const { db, config, limiter, now } = services;
  const { form: name, version, filename, length, original } = parseBody(NewUpload, readHeaders(given));
  checkLength(length);
  const { definition } = await findForm(db, name, version);
  const takesFiles = asksForFiles(definition) || config.categories.some(({ form }) => form === name);
  if (!takesFiles) throw new ApiProblem('invalid', { errors: [{ pointer: '/form', code: 'no-files' }] });
  await limiter.countWrite(given.address, name);
  const [id, token, type] = [randomUUID(), newToken(), fileTypeOf(filename)];
  if (!type) throw new ApiProblem('invalid', { errors: [{ pointer: '/filename', code: 'file-type' }] });
  const facts = { id, form: name, name: filename, type, size: length, tokenHash: hashToken(token) };
  const upload = {
    ...{ ...facts, createdAt: now(), place: given.place.name },
    original: original !== undefined && isImage(type),
  };
  await addUpload(db, upload);
  await arrivals.begin(upload);
  if (!(await given.place.hasRoom(length))) throw new ApiProblem('unavailable', { retryAfter: 3_600 });
  return { id, token };
}

/** The pairs of `Upload-Metadata` and the length. Throws `malformed`. */
function readHeaders({ header }: Beginning): object {
  const [length, metadata] = [header(tusHeaders.length), header(tusHeaders.metadata)];
  if (!/^\d{1,15}$/.test(length ?? '')) throw new ApiProblem('malformed');
  try {
    return { ...Metadata.parse(metadata), length: Number(length) };
  } catch {
    throw new ApiProblem('malformed');
  }
}

function checkLength(length: number): void {
  const pointer = '/length';
  if (length === 0) throw new ApiProblem('invalid', { errors: [{ pointer, code: 'empty-file' }] });
  if (length <= fileLimits.bytes) return;
  const errors = [{ pointer, code: 'too-large', params: { max: fileLimits.bytes } }];
  throw new ApiProblem('too-large', { errors });
}

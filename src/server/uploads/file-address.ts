import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { fileAddressTerm } from '../../contract/complaint-wire.ts';
import type { FileAddress } from '../../contract/complaints.ts';
import { filePath } from '../../contract/files.ts';
import type { AppEnv, AppParts, Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import type { Queries } from '../store/database.ts';
import { addFileAddress, takeFileAddress, type WantedFile } from '../store/file-addresses.ts';
import { findUpload } from '../store/uploads.ts';
import { hashToken, newToken } from '../token.ts';
import { originalOf, type Place, PlaceFailed, type Places, placeNamed } from './place.ts';

/**
 * Makes an address, below the base, at which a file can be had once within a minute by whoever knows it. Whether they
 * may have the file is for the caller to know.
 */
export async function newFileAddress(tx: Queries, file: WantedFile, now: Date): Promise<FileAddress> {
  const token = newToken();
  const until = new Date(now.getTime() + fileAddressTerm);
  await addFileAddress(tx, hashToken(token), file, until);
  return { path: filePath(token), expiresAt: until.toISOString() };
}

/**
 * Answers `GET files/{token}`: once, as something to be kept and never shown or run, whatever it holds. An address that
 * was used, is too old, or never was, answers alike.
 */
export function getFile({ db, now }: Services, { places }: AppParts['uploads']) {
  return async (c: Context<AppEnv, '/:token'>): Promise<Response> => {
    // Who only asks what is there must not use it up.
    if (c.req.method === 'HEAD') throw new ApiProblem('method-not-allowed', { headers: { Allow: 'GET' } });
    const file = await takeFileAddress(db, hashToken(c.req.param('token')), now());
    const upload = file && (await findUpload(db, file.id));
    const name = file?.original ? originalOf(file.id) : file?.id;
    const bytes = upload?.acceptedAt && name && (await read(places, upload.place, name));
    if (!upload || !bytes) throw new ApiProblem('not-found');
    return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': upload.type,
        'Content-Disposition': attachment(upload.name),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      },
    });
  };
}

/** The bytes of a file, if it is there. Throws `unavailable` where its place is out of reach. */
async function read(places: Places, place: string, name: string): ReturnType<Place['read']> {
  try {
    return await placeNamed(places, place).read(name);
  } catch (error) {
    if (!(error instanceof PlaceFailed)) throw error;
    console.error(`Files: ${error.message}`);
    throw new ApiProblem('unavailable', { retryAfter: 60 });
  }
}

/** The name as RFC 6266 has it: for all, and for those that read no more than ASCII. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

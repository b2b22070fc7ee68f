import { tusHeaders, tusType, tusVersion, uploadPaths } from '../contract/files.ts';
import type { Problem } from '../contract/problems.ts';
import type { UploadReceipt } from '../contract/uploads.ts';
import { headers } from '../contract/wire.ts';
import type { Outcome } from './backend.ts';
import { failureOf } from './call.ts';
import { version } from './version.ts';

/** What is said of a file before it is sent. */
export interface NewFile {
  form: string;
  /** The version of the form that the person saw. */
  version?: string | undefined;
  name: string;
  /** In bytes. */
  length: number;
  /** Of a photo, the untouched original is to be kept too, for staff alone. */
  original?: boolean;
}

/** How files reach a backend, by tus 1.0. Calls never throw. */
export interface UploadBackend {
  /** Announces a file. */
  begin(file: NewFile): Promise<Outcome<UploadReceipt>>;
  /** Asks where a file goes on, in bytes; at its length it was found good. */
  offset(receipt: UploadReceipt): Promise<Outcome<number>>;
  /** Sends bytes of a file from `offset` on, and says where it goes on. The last ones have the file looked over. */
  append(receipt: UploadReceipt, offset: number, bytes: Blob, signal: AbortSignal): Promise<Outcome<number>>;
}

/** How long an answer may take, in milliseconds: a piece on a slow network, or the looking over of a whole file. */
const patience = 120_000;

/** Sends files to the reference backend, or to any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamUploads(endpoint: string, widget: string): UploadBackend {
  const base = endpoint.replace(/\/$/, '');

  async function call<T>(
    path: string,
    init: RequestInit,
    read: (reply: Response) => T | Promise<T>,
  ): Promise<Outcome<T>> {
    const abort = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, patience);
    const stop = () => abort.abort();
    init.signal?.addEventListener('abort', stop);
    try {
      const reply = await fetch(base + path, {
        ...init,
        signal: abort.signal,
        credentials: 'omit',
        referrerPolicy: 'origin',
        headers: { ...init.headers, [headers.client]: `${widget}/${version}`, [tusHeaders.version]: tusVersion },
      });
      if (reply.ok) return { ok: true, value: await read(reply) };
      return { ok: false, failure: failureOf(reply, await problemIn(reply)) };
    } catch (error) {
      if (error instanceof SyntaxError) return { ok: false, failure: { reason: 'server', unknown: true } };
      return { ok: false, failure: { reason: late ? 'timeout' : 'offline', unknown: true } };
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener('abort', stop);
    }
  }

  return {
    begin: ({ name, length, original, ...about }) =>
      call(
        uploadPaths.uploads,
        {
          method: 'POST',
          headers: {
            [tusHeaders.length]: String(length),
            [tusHeaders.metadata]: metadata({ filename: name, ...about, ...(original && { original: 'keep' }) }),
          },
        },
        (reply) => reply.json(),
      ),
    offset: ({ id, token }) =>
      call(uploadPaths.upload(id), { method: 'HEAD', headers: { [headers.token]: token } }, offsetIn),
    append: ({ id, token }, offset, body, signal) =>
      call(
        uploadPaths.upload(id),
        {
          ...{ method: 'PATCH', body, signal },
          headers: { [headers.token]: token, [tusHeaders.offset]: String(offset), 'Content-Type': tusType },
        },
        offsetIn,
      ),
  };
}

/** The answer to a `HEAD` has no body: a refusal then says that there is no such file to send on. */
async function problemIn(reply: Response): Promise<Problem> {
  const text = await reply.text();
  if (text || reply.status >= 500) return JSON.parse(text);
  return { type: 'urn:ruam:problem:bad-token', title: '', status: reply.status };
}

function offsetIn(reply: Response): number {
  const offset = reply.headers.get(tusHeaders.offset);
  // Without it the answer is not the backend's, but a portal's or a proxy's.
  if (!offset) throw new SyntaxError();
  return Number(offset);
}

function metadata(pairs: Record<string, string | undefined>): string {
  return Object.entries(pairs)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => `${key} ${base64(value)}`)
    .join(',');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

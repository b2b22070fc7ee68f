import { type DataStore, Server, Upload } from '@tus/server';
import { tusHeaders, uploadPaths } from '../../contract/files.ts';
import { basePath } from '../../contract/wire.ts';
import { ApiProblem } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { findUpload, type StoredUpload } from '../store/uploads.ts';
import type { Place } from './place.ts';

/** Files on their way here. */
export interface Arrivals {
  /** Begins one. */
  begin(upload: Pick<StoredUpload, 'id' | 'size'>): Promise<void>;
  /** Has tus answer a `HEAD` or `PATCH`, and gives where the file goes on from now. Throws what the contract documents. */
  ask(request: Request, id: string): Promise<number>;
}

/** Takes files by tus into a place. What is known of each stands in the store, so that all processes know it. */
export function createArrivals(db: Database, place: Place): Arrivals {
  let opened: Promise<{ files: DataStore; server: Server }> | undefined;
  const open = () => {
    opened ??= openPlace(db, place);
    return opened;
  };
  return {
    async begin({ id, size }) {
      const { files } = await open();
      await files.create(new Upload({ id, size, offset: 0 }));
    },
    async ask(request, id) {
      const { server } = await open();
      const reply = await server.handleWeb(onlyTus(request, id));
      if (!reply.ok) throw problemOf(reply.status);
      return Number(reply.headers.get(tusHeaders.offset));
    },
  };
}

async function openPlace(db: Database, place: Place): Promise<{ files: DataStore; server: Server }> {
  const files = await place.openArrivals((id) => findUpload(db, id));
  return { files, server: new Server({ path: basePath + uploadPaths.uploads, datastore: files }) };
}

/** A request without what proxies and our own contract add, some of which tus refuses. */
function onlyTus(request: Request, id: string): Request {
  const names = ['Content-Type', 'Content-Length', tusHeaders.version, tusHeaders.offset];
  const headers = names.flatMap((name): [string, string][] => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const { method, body, signal } = request;
  const url = new URL(basePath + uploadPaths.upload(id), request.url);
  return new Request(url, { method, headers, signal, ...(method === 'PATCH' && { body, duplex: 'half' }) });
}

function problemOf(status: number): ApiProblem {
  if (status === 404 || status === 410) return new ApiProblem('not-found');
  if (status === 409) return new ApiProblem('other-offset');
  if (status === 413) return new ApiProblem('too-large');
  if (status < 500) return new ApiProblem('malformed');
  console.error(`Uploads: tus answered ${status}.`);
  return new ApiProblem('unavailable', { retryAfter: 5 });
}

import { randomUUID } from 'node:crypto';
import type { Json } from '../../src/form/types.ts';
import { formVersion } from '../../src/form/version.ts';
import type { Database } from '../../src/server/store/database.ts';
import { addFormVersion, type FormSource, makeCurrent } from '../../src/server/store/forms.ts';
import { addResponse, type NewStoredResponse } from '../../src/server/store/responses.ts';

/** Puts a version of a form into the store and gives its hash. */
export async function givenForm(
  db: Database,
  name: string,
  definition: Json,
  source: FormSource = 'operator',
): Promise<string> {
  const version = await formVersion(definition);
  await addFormVersion(db, { name, version, definition }, source);
  await makeCurrent(db, name, version);
  return version;
}

/** Puts a response into the store, complete and just received unless it is said otherwise, and gives its id. */
export async function givenResponse(
  db: Database,
  response: Pick<NewStoredResponse, 'form' | 'version'> & Partial<NewStoredResponse>,
): Promise<string> {
  const id = response.id ?? randomUUID();
  await addResponse(db, {
    answers: {},
    contacts: {},
    lang: 'th',
    page: '/contact',
    test: false,
    complete: true,
    revision: 0,
    receivedAt: new Date(),
    tokenHash: Buffer.alloc(32, 7),
    ...response,
    id,
  });
  return id;
}

/** Takes all that a stream of text or bytes gives. */
export async function gather(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

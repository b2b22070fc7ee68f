import type { HonoRequest } from 'hono';
import { limits } from '../contract/limits.ts';
import { ApiProblem } from './problems.ts';

/** What a browser sends from an HTML form. */
export const plainFormType = 'application/x-www-form-urlencoded';

/** Type of a request's body, in lower case without parameters. */
export function contentType(request: HonoRequest): string {
  return (request.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a body, and stops at the limit, in bytes. Throws `too-large`; `malformed` if the client goes away. */
export async function readBytes(request: HonoRequest, most: number = limits.bodyBytes): Promise<Buffer> {
  if (Number(request.header('Content-Length')) > most) throw new ApiProblem('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.raw.body ?? []) {
      size += chunk.byteLength;
      if (size > most) break;
      chunks.push(chunk);
    }
  } catch {
    throw new ApiProblem('malformed');
  }
  if (size > most) throw new ApiProblem('too-large');
  return Buffer.concat(chunks, size);
}

/** Reads JSON in UTF-8. Throws `wrong-type`, `too-large`, `malformed`. */
export async function readJson(request: HonoRequest, most?: number): Promise<{ bytes: Buffer; json: unknown }> {
  if (contentType(request) !== 'application/json') throw new ApiProblem('wrong-type');
  const bytes = await readBytes(request, most);
  try {
    return { bytes, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refuseProto) };
  } catch {
    throw new ApiProblem('malformed');
  }
}

/** Copying a key of this name sets a prototype instead. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__');
  return value;
}

import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { fileLimits } from '../../../src/contract/files.ts';
import { hashToken } from '../../../src/server/token.ts';
import { problemIn } from '../../support/app.ts';
import { enginesAndPlaces } from '../../support/places.ts';
import { uploadSuite } from '../../support/upload-suite.ts';
import { createUploadApp, pdf, photo } from '../../support/uploads.ts';

describe.each(enginesAndPlaces)('a file being sent, on $name and $place', ({ open, openPlace }) => {
  const suite = uploadSuite(openPlace, open);

  const rows = () => suite.store.db.query<{ id: string; token_hash: Uint8Array }>('select * from uploads');
  const offsetOf = (reply: Response) => Number(reply.headers.get('Upload-Offset'));

  it('arrives in pieces, and is known by an id and a token that nobody can guess', async () => {
    const bytes = await photo();
    const reply = await suite.app.begin(bytes.length, { filename: 'ถนนพัง.jpg' });
    expect(reply.status).toBe(201);
    const receipt = (await reply.json()) as { id: string; token: string };
    expect(reply.headers.get('Location')).toBe(`/api/v1/uploads/${receipt.id}`);
    const half = bytes.length >> 1;
    const first = await suite.app.append(receipt, 0, bytes.subarray(0, half));
    expect([first.status, offsetOf(first), await first.text()]).toEqual([204, half, '']);
    expect(offsetOf(await suite.app.head(receipt))).toBe(half);
    expect((await suite.app.append(receipt, half, bytes.subarray(half))).status).toBe(204);
    const told = await suite.app.head(receipt);
    expect([told.status, offsetOf(told), told.headers.get('Upload-Length')]).toEqual([
      ...[200, bytes.length, String(bytes.length)],
    ]);
    expect(told.headers.get('Tus-Resumable')).toBe('1.0.0');
    expect(await rows()).toMatchObject([{ id: receipt.id, name: 'ถนนพัง.jpg', type: 'image/jpeg', form: 'evidence' }]);
    expect(Buffer.from((await rows())[0]?.token_hash ?? [])).toEqual(hashToken(receipt.token));
    expect(await suite.app.files()).toEqual([receipt.id]);
  });

  it('goes on where it was, also at another process, when the network or the server went away', async () => {
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    await suite.app.append(receipt, 0, pdf.subarray(0, 10));
    const other = await createUploadApp(await suite.store.another(), suite.at);
    expect(offsetOf(await other.head(receipt))).toBe(10);
    expect((await other.append(receipt, 10, pdf.subarray(10))).status).toBe(204);
    expect(await suite.at.kept(receipt.id)).toEqual(pdf);
  });

  it('keeps what arrived of a piece that was cut off', async () => {
    let came = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, next) {
        came += chunk.length;
        next.enqueue(chunk);
      },
    });
    const fetch = ({ url, method, headers, body, signal }: Request) =>
      suite.app.app.fetch(
        new Request(url, { method, headers, signal, body: body?.pipeThrough(counted), duplex: 'half' } as RequestInit),
      );
    const server = createServer(async (request, response) => {
      const { getRequestListener } = await import('@hono/node-server');
      await getRequestListener(fetch)(request, response);
    }).listen(0);
    const { port } = server.address() as { port: number };
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    const cut = new AbortController();
    const body = new ReadableStream({
      start: (pieces) => pieces.enqueue(pdf.subarray(0, 20)),
    });
    const sent = globalThis.fetch(`http://127.0.0.1:${port}/api/v1/uploads/${receipt.id}`, {
      method: 'PATCH',
      body,
      signal: cut.signal,
      duplex: 'half',
      headers: {
        ...{ 'Tus-Resumable': '1.0.0', 'Ruam-Client': 'test/1', 'Ruam-Token': receipt.token },
        ...{ 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
      },
    } as RequestInit);
    await expect.poll(() => suite.at.arrived?.(receipt.id) ?? came).toBe(20);
    cut.abort();
    await expect(sent).rejects.toThrow();
    await expect.poll(async () => offsetOf(await suite.app.head(receipt))).toBe(20);
    expect((await suite.app.append(receipt, 20, pdf.subarray(20))).status).toBe(204);
    server.closeAllConnections();
    server.close();
  });

  it('is looked over again when the server went away while it looked', async () => {
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    await suite.app.append(receipt, 0, pdf.subarray(0, 5));
    await suite.at.putArrived(receipt.id, pdf);
    const told = await suite.app.head(receipt);
    expect(offsetOf(told)).toBe(pdf.length - 1);
    expect((await suite.app.append(receipt, pdf.length - 1, pdf.subarray(-1))).status).toBe(204);
    expect(offsetOf(await suite.app.head(receipt))).toBe(pdf.length);
  });

  it('is looked over once when its end is sent twice at once', async () => {
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    await suite.app.append(receipt, 0, pdf.subarray(0, -1));
    const replies = await Promise.all([1, 2].map(() => suite.app.append(receipt, pdf.length - 1, pdf.subarray(-1))));
    expect(replies.some(({ status }) => status === 204)).toBe(true);
    for (const reply of replies) expect([204, 409]).toContain(reply.status);
    expect(await suite.at.kept(receipt.id)).toEqual(pdf);
  });

  it('is refused from a wrong place', async () => {
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    expect(await problemIn(await suite.app.append(receipt, 3, pdf.subarray(3)))).toEqual({
      name: 'other-offset',
      status: 409,
    });
    await suite.app.append(receipt, 0, pdf);
    expect(await problemIn(await suite.app.append(receipt, 0, pdf))).toEqual({ name: 'other-offset', status: 409 });
  });

  it('is nobody else’s to send: a wrong token and an unknown file answer alike', async () => {
    const [mine, theirs] = [await suite.app.begun(9, 'a.pdf'), await suite.app.begun(9, 'b.pdf')];
    const asIf = [
      { ...mine, token: theirs.token },
      { ...mine, token: '' },
      { ...mine, id: crypto.randomUUID() },
      { ...mine, id: '..%2Fkept' },
      { ...mine, id: 'a%00b' },
    ];
    for (const wrong of asIf) {
      expect(await problemIn(await suite.app.append(wrong, 0, pdf.subarray(0, 9)))).toEqual({
        name: 'bad-token',
        status: 403,
      });
      expect((await suite.app.head(wrong)).status).toBe(403);
    }
    expect(offsetOf(await suite.app.head(mine))).toBe(0);
  });

  it('is refused from a foreign page, without a client or by another protocol', async () => {
    const name = { filename: 'a.pdf' };
    const refused = async (headers: Record<string, string | undefined>) =>
      (await problemIn(await suite.app.begin(9, name, { headers }))).name;
    expect(await refused({ Origin: 'https://evil.example' })).toBe('origin-refused');
    expect(await refused({ Origin: 'null' })).toBe('origin-refused');
    expect(await refused({ 'Ruam-Client': undefined })).toBe('missing-client');
    expect(await refused({ 'Tus-Resumable': undefined })).toBe('other-protocol');
    expect(await refused({ 'Tus-Resumable': '0.2.2' })).toBe('other-protocol');
    const receipt = await suite.app.begun(9, 'a.pdf');
    const headers = { Origin: 'https://evil.example' };
    expect((await problemIn(await suite.app.append(receipt, 0, pdf.subarray(0, 9), headers))).name).toBe(
      'origin-refused',
    );
    const json = { 'Content-Type': 'application/json' };
    expect((await problemIn(await suite.app.append(receipt, 0, pdf.subarray(0, 9), json))).name).toBe('wrong-type');
    expect(await rows()).toHaveLength(1);
  });

  it('is not begun when it is empty, too large, or none of what is taken', async () => {
    const refused = async (length: number | string, metadata: Record<string, string>) => {
      const { name, errors } = await problemIn(await suite.app.begin(length, metadata));
      return [
        name,
        ...((errors ?? []) as { pointer: string; code: string }[]).map((error) => `${error.pointer} ${error.code}`),
      ];
    };
    expect(await refused(0, { filename: 'a.pdf' })).toEqual(['invalid', '/length empty-file']);
    expect(await refused(fileLimits.bytes + 1, { filename: 'a.pdf' })).toEqual(['too-large', '/length too-large']);
    expect(await refused(9, { filename: 'a.exe' })).toEqual(['invalid', '/filename file-type']);
    expect(await refused(9, { filename: 'a.jpg.svg' })).toEqual(['invalid', '/filename file-type']);
    expect(await refused(9, { filename: 'jpg' })).toEqual(['invalid', '/filename file-type']);
    expect(await refused(9, { filename: 'a.HEIC' })).toEqual(['invalid', '/filename heic']);
    expect(await refused(9, { filename: 'gpj.\u202efdp.jpg' })).toEqual(['invalid', '/filename bad-format']);
    expect(await refused(9, { filename: `${'ก'.repeat(300)}.jpg` })).toEqual(['invalid', '/filename too-long']);
    expect(await refused(9, {})).toEqual(['invalid', '/filename required']);
    expect(await refused(9, { filename: 'a.pdf', form: 'no-such-form' })).toEqual(['not-found']);
    expect(await refused('-1', { filename: 'a.pdf' })).toEqual(['malformed']);
    expect(await refused('1e3', { filename: 'a.pdf' })).toEqual(['malformed']);
    expect(await rows()).toEqual([]);
    expect(await suite.app.files()).toEqual([]);
  });

  it('is not begun for a form that asks for no files', async () => {
    const { putReadyForms } = await import('../../../src/server/forms/ready-forms.ts');
    await putReadyForms(suite.store.db);
    const reply = await suite.app.begin(9, { filename: 'a.pdf', form: 'feedback' });
    expect(await problemIn(reply)).toMatchObject({ errors: [{ pointer: '/form', code: 'no-files' }] });
  });

  it('has no more bytes than were announced', async () => {
    const receipt = await suite.app.begun(pdf.length, 'a.pdf');
    const tooMany = Buffer.concat([pdf, pdf]);
    expect((await problemIn(await suite.app.append(receipt, 0, tooMany))).name).toBe('too-large');
    const counted = { 'Content-Length': String(tooMany.length) };
    expect((await problemIn(await suite.app.append(receipt, 0, tooMany, counted))).name).toBe('too-large');
    await suite.at.putArrived(receipt.id, Buffer.alloc(0));
    expect((await suite.app.append(receipt, 0, pdf)).status).toBe(204);
  });

  it('waits while its address has sent too many', async () => {
    const slow = await createUploadApp(suite.store.db, suite.at, {
      limits: { perAddress: 2, perForm: 100, invalidPerAddress: 100 },
    });
    const names = await Promise.all([1, 2, 3].map(async () => (await slow.begin(9, { filename: 'a.pdf' })).status));
    expect(names.sort()).toEqual([201, 201, 429]);
  });

  it('is not read by a GET', async () => {
    const receipt = await suite.app.begun(9, 'a.pdf');
    const reply = await suite.app.ask(`/api/v1/uploads/${receipt.id}`, { headers: { 'Tus-Resumable': '1.0.0' } });
    expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'HEAD, PATCH']);
  });
});

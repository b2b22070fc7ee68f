import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ruamUploads } from '../../src/backends/ruam-uploads.ts';
import { originalOf } from '../../src/server/uploads/place.ts';
import { sendFile } from '../../src/ui/send-file.ts';
import { host, pageOrigin } from '../support/app.ts';
import { places } from '../support/places.ts';
import { uploadSuite } from '../support/upload-suite.ts';
import { pdf, photo } from '../support/uploads.ts';

const backend = ruamUploads(`http://${host}/api/v1/`, 'ruam-survey');
const { signal } = new AbortController();

describe.each(places)('files that a widget sends, $place', ({ openPlace }) => {
  const suite = uploadSuite(openPlace);
  beforeEach(() => {
    const elsewhere = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string | Request, init: RequestInit) => {
      if (typeof url !== 'string') return elsewhere(url, init);
      const headers = { ...(init.headers as Record<string, string>), Host: host, Origin: pageOrigin };
      return suite.app.app.request(url, { ...init, headers }, { incoming: { socket: { remoteAddress: '192.0.2.1' } } });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const journey = (file: File) => ({ file, about: { form: 'evidence' }, signal, progress: () => {} });

  it('a file of several pieces gets to the reference backend, with its Thai name', async () => {
    const bytes = Buffer.concat([pdf, Buffer.alloc(700_000, 'x')]);
    const sent = await sendFile(backend, journey(new File([bytes], 'คำร้อง ๑.pdf')));
    if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
    expect(await suite.at.kept(sent.value.id)).toEqual(bytes);
    expect(await suite.store.db.query('select name from uploads')).toEqual([{ name: 'คำร้อง ๑.pdf' }]);
  });

  it('the original of a photo is kept where that is said', async () => {
    const bytes = await photo();
    const about = { form: 'evidence', original: true };
    const sent = await sendFile(backend, { ...journey(new File([new Uint8Array(bytes)], 'a.jpg')), about });
    if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
    expect(Buffer.compare(await suite.at.kept(originalOf(sent.value.id)), bytes)).toBe(0);
  });

  it('it says why a file is not taken', async () => {
    const refusedAs = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const sent = await sendFile(backend, journey(new File([bytes], name)));
      return sent.ok ? 'kept' : sent.failure;
    };
    const invalid = (pointer: string, code: string) => ({
      reason: 'invalid',
      unknown: false,
      errors: [{ pointer, code }],
    });
    expect(await refusedAs(Buffer.from('no pdf'), 'a.pdf')).toEqual(invalid('', 'other-content'));
    expect(await refusedAs(Buffer.from('MZ'), 'a.exe')).toEqual(invalid('/filename', 'file-type'));
    expect(await refusedAs(Buffer.alloc(20_000_001), 'a.pdf')).toEqual({
      ...{ reason: 'refused', unknown: false, problem: 'too-large' },
    });
  });

  it('it tells a file that nobody has any more from a backend that is away', async () => {
    const unknown = { id: crypto.randomUUID(), token: 'x' };
    expect(await backend.offset(unknown)).toEqual({
      ok: false,
      failure: { reason: 'refused', unknown: false, problem: 'bad-token' },
    });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await backend.offset(unknown)).toEqual({ ok: false, failure: { reason: 'offline', unknown: true } });
    vi.stubGlobal('fetch', async () => new Response('<h1>Sign in</h1>'));
    expect(await backend.append(unknown, 0, new Blob(['x']), signal)).toEqual({
      ok: false,
      failure: { reason: 'server', unknown: true },
    });
    vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await backend.offset(unknown)).toEqual({ ok: false, failure: { reason: 'server', unknown: true } });
  });
});

import sharp from 'sharp';
import type { UploadReceipt } from '../../src/contract/uploads.ts';
import type { AppParts } from '../../src/server/context.ts';
import type { Database } from '../../src/server/store/database.ts';
import { createTestApp, pageOrigin, type TestRequest } from './app.ts';
import type { TestPlace } from './places.ts';
import { givenForm } from './responses.ts';

/** A form that asks for files in every place where a form can. */
export const evidence = {
  elements: [
    { type: 'text', name: 'what' },
    { type: 'checkbox', name: 'originals', choices: ['keep'] },
    { type: 'file', name: 'photos', allowMultiple: true },
    { type: 'panel', name: 'more', elements: [{ type: 'file', name: 'paper', acceptedTypes: '.pdf', maxSize: 5_000 }] },
    { type: 'signaturepad', name: 'signature' },
    { type: 'paneldynamic', name: 'witnesses', templateElements: [{ type: 'file', name: 'card' }] },
  ],
};

/** What a tus client sends before the headers of its own request. */
export const tus = { 'Tus-Resumable': '1.0.0', 'Ruam-Client': 'ruam-survey/0.1.0', Origin: pageOrigin };

/** The app with a place of its own for files, and how to send it some. */
export type UploadApp = Awaited<ReturnType<typeof createUploadApp>>;

/** Makes the app on a store that has the form `evidence`. */
export async function createUploadApp(
  db: Database,
  at: TestPlace,
  { scan, ...parts }: Partial<AppParts> & Pick<AppParts['uploads'], 'scan'> = {},
) {
  await givenForm(db, 'evidence', evidence);
  const app = createTestApp(db, { uploads: { places: [at.place], scan }, ...parts });

  const begin = (length: number | string, metadata: Record<string, string> = {}, more: TestRequest = {}) =>
    app.ask('/api/v1/uploads', {
      method: 'POST',
      ...more,
      headers: { ...tus, 'Upload-Length': String(length), 'Upload-Metadata': encode(metadata), ...more.headers },
    });
  const begun = async (length: number, filename: string, more = {}): Promise<UploadReceipt> => {
    const reply = await begin(length, { filename, ...more });
    if (reply.status !== 201) throw new Error(`${reply.status} ${await reply.text()}`);
    return (await reply.json()) as UploadReceipt;
  };
  const append = (
    { id, token }: UploadReceipt,
    offset: number,
    body: Uint8Array,
    headers: TestRequest['headers'] = {},
  ) =>
    app.ask(`/api/v1/uploads/${id}`, {
      method: 'PATCH',
      body,
      headers: {
        ...{ ...tus, 'Ruam-Token': token, 'Upload-Offset': String(offset) },
        ...{ 'Content-Type': 'application/offset+octet-stream', ...headers },
      },
    });
  const head = ({ id, token }: UploadReceipt, headers: TestRequest['headers'] = {}) =>
    app.ask(`/api/v1/uploads/${id}`, { method: 'HEAD', headers: { ...tus, 'Ruam-Token': token, ...headers } });
  /** Sends a whole file; gives the last answer with the file's receipt. */
  const send = async (bytes: Uint8Array, filename: string, more: Record<string, string> = {}) => {
    const receipt = await begun(bytes.length, filename, more);
    return { ...receipt, reply: await append(receipt, 0, bytes) };
  };
  return { ...app, ...at, begin, begun, append, head, send };
}

function encode(metadata: Record<string, string>): string {
  return Object.entries({ form: 'evidence', ...metadata })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  });

/** A photo as a phone makes it: lying on its side, and telling where it was taken. */
export const photo = () =>
  noise(60, 40)
    .withExif({
      IFD0: { Make: 'Somchai Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 45/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '100/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A picture in any format. */
export const picture = (format: 'png' | 'webp' | 'jpeg' | 'gif') => noise(30, 20).toFormat(format).toBuffer();

/** The smallest PDF that a reader takes for one. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The head of a file of ISO's base media format. */
export const mp4 = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0isommp42`)]);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenFiles, messageFiles } from '../../../src/contract/complaint-wire.ts';
import type { ComplaintReceipt, FileAddress } from '../../../src/contract/complaints.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { addCaseEvent } from '../../../src/server/store/case-events.ts';
import { findCase } from '../../../src/server/store/cases.ts';
import { addUploadsTo } from '../../../src/server/store/uploads.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { problemIn, widgetHeaders } from '../../support/app.ts';
import { actWith, fileComplaint, lookUp } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';
import { createUploadApp, pdf, photo, type UploadApp } from '../../support/uploads.ts';

const title = { th: 'บริการ', en: 'Service' };
const config = parseConfig({ categories: [{ name: 'service', title, form: 'evidence' }] });

let store: TestStore;
let app: UploadApp;
let folder: string;
let now: Date;
beforeAll(async () => {
  store = await openStore();
  folder = await mkdtemp(join(tmpdir(), 'ruam-case-files-'));
  now = new Date('2026-11-23T10:00:00+07:00');
  const at = { place: createFolder(folder) } as Parameters<typeof createUploadApp>[1];
  app = await createUploadApp(store.db, at, { config, now: () => now });
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true });
});

const complain = (uploads?: string[]) => fileComplaint(app, { answers: { what: 'ก' }, ...(uploads && { uploads }) });
const sent = async (bytes: Uint8Array, name: string) => (await app.send(bytes, name)).id;
const askFor = ({ reference, secret }: ComplaintReceipt, id: string) =>
  app.post({
    path: `/api/v1/complaints/${reference}/files`,
    body: { id },
    headers: { ...widgetHeaders(), Authorization: `Ruam ${reference}.${secret}`, 'Idempotency-Key': undefined },
  } as Parameters<typeof app.post>[0]);
const addressOf = async (receipt: ComplaintReceipt, id: string) => {
  const reply = await askFor(receipt, id);
  expect(reply.status).toBe(201);
  return (await reply.json()) as FileAddress;
};
const get = ({ path }: FileAddress, method = 'GET') => app.ask(`/api/v1${path}`, { method });

describe('a file of a complaint', () => {
  it('is among what one sees, and can be had once, to be kept and never to be shown', async () => {
    const id = await sent(pdf, 'ใบเสร็จ "๑".pdf');
    const receipt = await complain([id]);
    const view = await lookUp(app, receipt);
    expect(view.events[0]?.files).toEqual([{ id, name: 'ใบเสร็จ "๑".pdf', type: 'application/pdf', size: pdf.length }]);
    const address = await addressOf(receipt, id);
    expect(address.expiresAt).toBe('2026-11-23T03:01:00.000Z');
    const reply = await get(address);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''%E0[\w%.-]+$/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await problemIn(await get(address))).toMatchObject({ status: 404, name: 'not-found' });
  });

  it('can be had for a minute, and whoever only looks does not use that up', async () => {
    const id = await sent(await photo(), 'a.jpg');
    const receipt = await complain([id]);
    const [late, looked] = [await addressOf(receipt, id), await addressOf(receipt, id)];
    expect((await get(looked, 'HEAD')).status).toBe(405);
    expect((await get(looked)).status).toBe(200);
    now = new Date(now.getTime() + 60_001);
    expect((await get(late)).status).toBe(404);
    expect((await get({ path: '/files/nobody-knows', expiresAt: '' })).status).toBe(404);
  });

  it('can be had by nobody else, nor before the office shows it', async () => {
    const mine = await complain();
    const id = await sent(pdf, 'a.pdf');
    await complain([id]);
    expect(await problemIn(await askFor(mine, id))).toMatchObject({ status: 404 });
    expect(await problemIn(await askFor({ ...mine, secret: '0'.repeat(16) }, id))).toMatchObject({ status: 403 });
    const inside = await sent(pdf, 'note.pdf');
    await store.db.transaction(async (tx) => {
      const it = await findCase(tx, mine.reference);
      await addUploadsTo(tx, it?.responseId ?? '', [inside]);
      const data = { files: [inside] };
      await addCaseEvent(tx, mine.reference, { at: now, actor: 'staff', kind: 'note', open: false, data });
    });
    expect(await problemIn(await askFor(mine, inside))).toMatchObject({ status: 404 });
    expect(await problemIn(await askFor(mine, 'no id'))).toMatchObject({ status: 404 });
  });

  it('can be sent later, without a word', async () => {
    const receipt = await complain();
    const id = await sent(pdf, 'later.pdf');
    expect((await actWith(app, receipt, 'messages', { uploads: [id] })).status).toBe(200);
    expect((await lookUp(app, receipt)).events.at(-1)).toMatchObject({ kind: 'message', files: [{ id }] });
    expect(await problemIn(await actWith(app, receipt, 'messages', { uploads: [] }))).toMatchObject({
      errors: [{ pointer: '/text', code: 'required' }],
    });
  });

  it('finds room until a case has as many as its author may send', async () => {
    const receipt = await complain();
    const send = async (many: number) => {
      const uploads: string[] = [];
      for (let sending = 0; sending < many; sending++) uploads.push(await sent(pdf, 'more.pdf'));
      return actWith(app, receipt, 'messages', { uploads });
    };
    for (let full = 0; full < citizenFiles; full += messageFiles) expect((await send(messageFiles)).status).toBe(200);
    expect(await problemIn(await send(1))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/uploads', code: 'too-many', params: { max: citizenFiles } }],
    });
    expect((await lookUp(app, receipt)).events.flatMap(({ files }) => files ?? [])).toHaveLength(citizenFiles);
  });

  it('leaves no address behind from which it could be had', async () => {
    const id = await sent(pdf, 'a.pdf');
    const { path } = await addressOf(await complain([id]), id);
    const [row] = await store.db.query<{ dump: string }>(
      "select string_agg(t::text, '') as dump from file_addresses t",
    );
    expect(row?.dump).toContain(id);
    expect(row?.dump).not.toContain(path.split('/').at(-1));
  });
});

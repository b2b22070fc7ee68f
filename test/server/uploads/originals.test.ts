import { beforeEach, describe, expect, it } from 'vitest';
import type { FileAddress } from '../../../src/contract/complaints.ts';
import type { DeskCase } from '../../../src/contract/desk.ts';
import type { DeskAudit } from '../../../src/contract/desk-tools.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { createHandlers } from '../../../src/server/jobs/index.ts';
import { originalOf, type Place } from '../../../src/server/uploads/place.ts';
import { sweepUploads } from '../../../src/server/uploads/sweep.ts';
import { problemIn, testKeys, widgetHeaders } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { type AtDesk, atDesk } from '../../support/desk.ts';
import { places } from '../../support/places.ts';
import { uploadSuite } from '../../support/upload-suite.ts';
import { pdf, photo } from '../../support/uploads.ts';

const title = { th: 'บริการ', en: 'Service' };
const config = parseConfig({ categories: [{ name: 'service', title, form: 'evidence' }] });
const keep = { original: 'keep' };

describe.each(places)('the untouched original of a photo $place', ({ openPlace }) => {
  const suite = uploadSuite(openPlace, undefined, { config });
  let staff: AtDesk;
  beforeEach(async () => {
    staff = await atDesk(suite.app, suite.store.db, new Date(), 'agent', { roles: ['agent', 'admin'] });
  });

  const isKept = (id: string) =>
    suite.at.kept(id).then(
      () => true,
      () => false,
    );

  it('is kept only of photos, and only where whoever sends them says so', async () => {
    const taken = await photo();
    const [with_, without, document] = [
      await suite.app.send(taken, 'a.jpg', keep),
      await suite.app.send(taken, 'a.jpg'),
      await suite.app.send(pdf, 'a.pdf', keep),
    ];
    expect((await suite.at.kept(with_.id)).includes('Somchai Phone')).toBe(false);
    expect(Buffer.compare(await suite.at.kept(originalOf(with_.id)), taken)).toBe(0);
    expect([await isKept(originalOf(without.id)), await isKept(originalOf(document.id))]).toEqual([false, false]);
    expect(await problemIn(await suite.app.begin(9, { filename: 'a.jpg', original: 'yes' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/original' }],
    });
  });

  it('is had by staff alone, once, and the audit says so', async () => {
    const taken = await photo();
    const [{ id }, plain] = [await suite.app.send(taken, 'a.jpg', keep), await suite.app.send(taken, 'b.jpg')];
    const { reference, secret } = await fileComplaint(suite.app, {
      ...{ answers: { what: 'ก', originals: ['keep'] }, uploads: [id, plain.id] },
    });
    const { files } = await staff.get<DeskCase>(`/desk/cases/${reference}`);
    expect(files.map(({ name, original }) => [name, original])).toEqual(
      expect.arrayContaining([
        ['a.jpg', true],
        ['b.jpg', undefined],
      ]),
    );
    const ask = (body: object) => staff.ask('POST', `/desk/cases/${reference}/files`, body);
    const { path } = (await (await ask({ id, original: true })).json()) as FileAddress;
    const got = await suite.app.ask(`/api/v1${path}`, {});
    expect(Buffer.compare(Buffer.from(await got.arrayBuffer()), taken)).toBe(0);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await suite.app.ask(`/api/v1${path}`, {})).status).toBe(404);
    expect((await ask({ id: plain.id, original: true })).status).toBe(404);
    const { entries } = await staff.get<DeskAudit>(`/desk/audit?reference=${reference}`);
    expect(entries.filter(({ what }) => what === 'file-opened').map(({ detail }) => detail)).toEqual([
      { id, original: true },
    ]);
    const theirs = await suite.app.post({
      ...{ path: `/api/v1/complaints/${reference}/files`, body: { id, original: true } },
      headers: { ...widgetHeaders(), Authorization: `Ruam ${reference}.${secret}` },
    });
    expect(await problemIn(theirs)).toMatchObject({ status: 422 });
  });

  it('is had by nobody where whoever sent it has changed their mind', async () => {
    const { id } = await suite.app.send(await photo(), 'a.jpg', keep);
    const { reference } = await fileComplaint(suite.app, { answers: { what: 'ก' }, uploads: [id] });
    const { files } = await staff.get<DeskCase>(`/desk/cases/${reference}`);
    expect(files.map(({ original }) => original)).toEqual([undefined]);
    expect((await staff.ask('POST', `/desk/cases/${reference}/files`, { id, original: true })).status).toBe(404);
  });

  it('is removed at once where its sender took the choice back, and again later where that failed', async () => {
    const { id } = await suite.app.send(await photo(), 'a.jpg', keep);
    const other = await suite.app.send(await photo(), 'b.jpg', keep);
    await fileComplaint(suite.app, { answers: { what: 'ก', originals: ['keep'] }, uploads: [other.id] });
    const jobs = () => suite.store.db.query<{ id: string }>("select id from jobs where kind = 'originals'");
    expect(await jobs()).toEqual([]);
    await fileComplaint(suite.app, { answers: { what: 'ก' }, uploads: [id] });
    expect(await jobs()).toHaveLength(1);
    const handlers = (place: Place) => createHandlers(suite.store.db, config, async () => {}, [place], testKeys);
    const broken = { ...suite.at.place, removeOriginal: () => Promise.reject(new Error('no disk')) };
    await expect(handlers(broken).originals.run({}, 'job')).rejects.toThrow('no disk');
    expect(await isKept(originalOf(id))).toBe(true);
    await handlers(suite.at.place).originals.run({}, 'job');
    expect([await isKept(id), await isKept(originalOf(id))]).toEqual([true, false]);
    expect(await isKept(originalOf(other.id))).toBe(true);
    // The hourly sweep does what the job could not.
    const late = await suite.app.send(await photo(), 'c.jpg', keep);
    await fileComplaint(suite.app, { answers: { what: 'ก' }, uploads: [late.id] });
    await sweepUploads(suite.store.db, [suite.at.place]);
    expect([await isKept(late.id), await isKept(originalOf(late.id))]).toEqual([true, false]);
  });

  it('goes when the photo goes', async () => {
    const { id } = await suite.app.send(await photo(), 'a.jpg', keep);
    await suite.store.db.query("update uploads set created_at = now() - interval '2 days'");
    await sweepUploads(suite.store.db, [suite.at.place]);
    expect([await isKept(id), await isKept(originalOf(id))]).toEqual([false, false]);
  });
});

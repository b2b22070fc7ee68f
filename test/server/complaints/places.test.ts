import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlacesReply } from '../../../src/contract/complaint-places.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createTestApp, problemIn, type TestApp } from '../../support/app.ts';
import { aComplaint, fileComplaint } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db);
});
afterAll(() => store?.close());

const read = async (within?: string) => {
  const reply = await app.ask(`/api/v1/places${within === undefined ? '' : `?in=${within}`}`);
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=86400');
  return PlacesReply.parse(await reply.json());
};

describe('whoever says where something happened', () => {
  it('chooses among 77 provinces, their districts and sub-districts, each within the one before', async () => {
    const provinces = await read();
    expect(provinces).toHaveLength(77);
    const counts = { districts: 0, subdistricts: 0 };
    for (const { code } of provinces) {
      for (const district of await read(code)) {
        const all = await read(district.code);
        expect([district.code.slice(0, 2), all.length > 0]).toEqual([code, true]);
        expect(all.every((each) => each.code.slice(0, 4) === district.code)).toBe(true);
        counts.districts++;
        counts.subdistricts += all.length;
      }
    }
    expect(counts.districts).toBe(928);
    expect(counts.subdistricts).toBeGreaterThan(7_300);
  });

  it('reads them in Thai and in English', async () => {
    const find = async (code: string) => (await read(code.slice(0, -2) || undefined)).find((at) => at.code === code);
    expect([await find('10'), await find('1001'), await find('100402'), await find('500109')]).toEqual([
      { code: '10', name: { th: 'กรุงเทพมหานคร', en: 'Bangkok' } },
      { code: '1001', name: { th: 'พระนคร', en: 'Phra Nakhon' } },
      { code: '100402', name: { th: 'สีลม', en: 'Si Lom' } },
      { code: '500109', name: { th: 'แม่เหียะ', en: 'Mae Hia' } },
    ]);
  });

  it.each(['', '1', '00', '100402', 'x'])('is told that there is nothing within "%s"', async (code) => {
    expect((await app.ask(`/api/v1/places?in=${code}`)).status).toBe(404);
  });

  it('is refused a place that is none, or not where it is said to be', async () => {
    await fileComplaint(app, { place: { province: '10', district: '1004', subdistrict: '100402' } });
    await fileComplaint(app, { place: { province: '10' } });
    for (const place of [
      { province: '00' },
      { province: '11', district: '1004' },
      { province: '10', district: '1099' },
      { province: '10', subdistrict: '100402' },
    ]) {
      const reply = await app.post({ path: '/api/v1/complaints', body: aComplaint({ place }) });
      expect(await problemIn(reply)).toMatchObject({
        status: 422,
        errors: [{ pointer: '/place', code: 'not-a-choice' }],
      });
    }
  });
});

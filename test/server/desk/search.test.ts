import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskCases } from '../../../src/contract/desk.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { addSearchText, renewSearch, searchRules } from '../../../src/server/store/case-search.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { actWith, fileComplaint } from '../../support/complaints.ts';
import { type AtDesk, atDesk } from '../../support/desk.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';

describe.each(engines)('the search at the desk, on $name', ({ open }) => {
  let store: TestStore;
  let app: TestApp;
  let lead: AtDesk;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    await putReadyForms(store.db);
    app = createTestApp(store.db);
    lead = await atDesk(app, store.db, new Date(), 'lead', { roles: ['lead'] });
  });

  const found = async (q: string) =>
    (await lead.get<DeskCases>(`/desk/cases?q=${encodeURIComponent(q)}`)).cases.map(({ reference }) => reference);

  it('finds words of later messages of both sides, and of notes', async () => {
    const receipt = await fileComplaint(app);
    await fileComplaint(app);
    const { reference } = receipt;
    await actWith(app, receipt, 'messages', { text: 'ช่วงบ่ายมีน้ำท่วมขังด้วย' });
    await lead.act(reference, 'messages', { text: 'จะส่งวิศวกรไปดู' });
    await lead.act(reference, 'notes', { text: 'โทรหาเทศบาลแล้ว' });
    for (const word of ['น้ำท่วม', 'วิศวกร', 'เทศบาล', 'คิว เทศบาล']) {
      expect((await found(word)).includes(reference), word).toBe(true);
    }
    expect(await found('วิศวกร เทศบาล')).toEqual([reference]);
  });

  it('takes any number of long messages, though not all of their words can be found', async () => {
    const receipt = await fileComplaint(app);
    for (let nth = 0; nth < 40; nth++) {
      const text = Array.from({ length: 500 }, (_, word) => `${nth}x${word}${'ก'.repeat(30)}`).join(' ');
      await addSearchText(store.db, receipt.reference, text);
    }
    expect(await found(receipt.reference)).toEqual([receipt.reference]);
  });

  it('is made anew when the rules by which words are split have changed, and only then', async () => {
    const receipt = await fileComplaint(app);
    await actWith(app, receipt, 'messages', { text: 'ช่วงบ่ายมีน้ำท่วมขังด้วย' });
    const forget = () => store.db.query("update cases set search = ''");
    await renewSearch(store.db);
    await forget();
    await renewSearch(store.db);
    expect(await found('น้ำท่วม')).toEqual([]);
    await store.db.query("update search_version set version = 'icu 1 1'");
    await renewSearch(store.db);
    expect([await found('น้ำท่วม'), await found('คิว')]).toEqual([[receipt.reference], [receipt.reference]]);
    expect(await store.db.query('select version from search_version')).toEqual([{ version: searchRules }]);
  });
});

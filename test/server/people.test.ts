import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasePerson, findPerson } from '../../src/server/store/people.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { countRows, emptyStore, engines, type TestStore } from '../support/store.ts';

describe.each(engines)("one person's data on $name", ({ open }) => {
  let store: TestStore;
  let version: string;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    version = await givenForm(store.db, 'feedback', {});
  });

  let second = 0;
  const from = (id: string, contacts: Record<string, unknown>) =>
    givenResponse(store.db, {
      id,
      form: 'feedback',
      version,
      contacts,
      receivedAt: new Date(1_790_000_000_000 + 1_000 * second++),
    });

  it.each(['0812345678', '+66 81 234 5678', '081-234-5678', '๐๘๑ ๒๓๔ ๕๖๗๘'])(
    'finds a phone number asked for as %s',
    async (asked) => {
      await from('digits', { contact: '0812345678' });
      await from('words', { contact: 'โทร. 081-234-5678 (หลังเที่ยง)' });
      await from('thai', { phone: '๐๘๑๒๓๔๕๖๗๘', name: 'สมศรี' });
      await from('abroad', { phone: '+66812345678', email: 'x@y.th' });
      await from('another', { phone: '0812345679' });
      expect(await findPerson(store.db, asked)).toEqual(['digits', 'words', 'thai', 'abroad']);
    },
  );

  it('finds an e-mail address in any case, and no other that contains it', async () => {
    await from('one', { contact: ' Somsri@Example.com ' });
    await from('both', { contact: 'somsri@example.com หรือ 0812345678' });
    await from('longer', { contact: 'somsri@example.com.th' });
    await from('shorter', { contact: 'sri@example.com' });
    expect(await findPerson(store.db, 'SOMSRI@example.com')).toEqual(['one', 'both']);
  });

  it('keeps and finds what is long, and has neither', async () => {
    // Text that does not repeat itself, which the store cannot make shorter.
    const address = Array.from({ length: 5_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7_919) % 20_000))).join(
      '',
    );
    await from('long', { address });
    expect(await findPerson(store.db, address)).toEqual(['long']);
    expect(await findPerson(store.db, address.slice(1))).toEqual([]);
  });

  it('erases the responses whole, and nobody else’s', async () => {
    await from('mine', { email: 'somsri@example.com', name: 'สมศรี' });
    await from('mine too', { contact: 'somsri@example.com' });
    await from('theirs', { contact: 'somchai@example.com' });
    expect((await erasePerson(store.db, 'somsri@example.com')).toSorted()).toEqual(['mine', 'mine too']);
    expect(await countRows(store.db)).toMatchObject({ responses: 1, contacts: 1 });
    expect(await findPerson(store.db, 'somsri@example.com')).toEqual([]);
  });

  it.each(['', ' ', '\u200b'])('finds and erases nobody for an empty contact', async (empty) => {
    await from('someone', { contact: '' });
    await expect(findPerson(store.db, empty)).rejects.toThrow('empty');
    await expect(erasePerson(store.db, empty)).rejects.toThrow('empty');
    expect(await countRows(store.db)).toMatchObject({ responses: 1 });
  });
});

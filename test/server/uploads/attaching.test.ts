import { beforeAll, describe, expect, it } from 'vitest';
import { fileLimits } from '../../../src/contract/files.ts';
import type { ResponseReceipt } from '../../../src/contract/responses.ts';
import { operations } from '../../../src/server/admin/index.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { exportResponses } from '../../../src/server/export/index.ts';
import { createHandlers } from '../../../src/server/jobs/index.ts';
import { listResponses } from '../../../src/server/store/responses.ts';
import { problemIn, testKeys } from '../../support/app.ts';
import { enginesAndPlaces } from '../../support/places.ts';
import { gather } from '../../support/responses.ts';
import { uploadSuite } from '../../support/upload-suite.ts';
import { pdf, photo } from '../../support/uploads.ts';

const path = '/api/v1/forms/evidence/responses';

describe.each(enginesAndPlaces)('a file of a response, on $name and $place', ({ open, openPlace }) => {
  const suite = uploadSuite(openPlace, open);
  let image: Buffer;
  beforeAll(async () => {
    image = await photo();
  });

  const sent = async (name = 'a.jpg', bytes: Uint8Array = image) => {
    const { id, token, reply } = await suite.app.send(bytes, name);
    expect(reply.status).toBe(204);
    const type = name.endsWith('pdf') ? 'application/pdf' : 'image/jpeg';
    return { id, token, answer: { name, type, content: id } };
  };
  const post = (answers: object, more: object = {}) => suite.app.post({ path, body: { answers, lang: 'th', ...more } });
  const kept = async (answers: object, more: object = {}) => {
    const reply = await post(answers, more);
    expect([reply.status, await reply.clone().text()]).toEqual([201, expect.any(String)]);
    return (await reply.json()) as ResponseReceipt;
  };
  const change = ({ id, token }: ResponseReceipt, answers: object, revision: number) =>
    suite.app.post({
      ...{ method: 'PATCH', path: `${path}/${id}`, headers: { 'Ruam-Token': token, 'Idempotency-Key': undefined } },
      body: { answers, revision },
    });
  const errorsOf = async (answers: object) => (await problemIn(await post(answers))).errors;
  const parts = () => ({
    db: suite.store.db,
    config: parseConfig({}),
    keys: testKeys,
    dataDir: '',
    places: [suite.at.place] as const,
  });
  const sweep = () =>
    createHandlers(suite.store.db, parseConfig({}), async () => {}, [suite.at.place], testKeys).uploads.run(
      {},
      'uploads',
    );
  const owners = async () => {
    const rows = await suite.store.db.query<{ id: string; owner: string }>(
      'select id, response_id as owner from uploads',
    );
    return Object.fromEntries(rows.map(({ id, owner }) => [id, owner]));
  };

  it('becomes the response’s own wherever the form asks for it', async () => {
    const [one, two, paper, sign, card] = [
      ...[await sent(), await sent('b.jpg'), await sent('c.pdf', pdf), await sent(), await sent('d.pdf', pdf)],
    ] as const;
    const answers = {
      ...{ photos: [one.answer, two.answer], paper: [paper.answer], signature: sign.id },
      witnesses: [{ card: [card.answer] }],
    };
    const { id } = await kept(answers);
    expect((await listResponses(suite.store.db, { limit: 9 }))[0]?.answers).toEqual(answers);
    expect(await owners()).toEqual(Object.fromEntries([one, two, paper, sign, card].map((file) => [file.id, id])));
  });

  it('is no other response’s, however many claim it at once', async () => {
    const { answer } = await sent();
    const claims = await Promise.all([1, 2, 3, 4].map(() => post({ photos: [answer] })));
    expect(claims.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    expect(await listResponses(suite.store.db, { limit: 9 })).toHaveLength(1);
    expect(await errorsOf({ photos: [answer] })).toEqual([
      { pointer: '/answers/photos/0/content', code: 'not-an-upload' },
    ]);
  });

  it('is refused where it is no file that was sent, and nothing is kept', async () => {
    const { answer, id } = await sent();
    const half = await suite.app.begun(image.length, 'a.jpg');
    const not = async (pointer: string, answers: object) =>
      expect(await errorsOf(answers)).toEqual([{ pointer: `/answers/${pointer}`, code: 'not-an-upload' }]);
    await not('photos/0/content', { photos: [{ ...answer, content: 'data:image/png;base64,iVBORw0KGgo=' }] });
    await not('photos/0/content', { photos: [{ ...answer, content: 'https://evil.example/a.jpg' }] });
    await not('photos/0/content', { photos: [{ ...answer, content: crypto.randomUUID() }] });
    await not('photos/0/content', { photos: [{ ...answer, content: 'a\0b' }] });
    await not('photos/0/content', { photos: [{ ...answer, content: [id] }] });
    await not('photos/0/content', { photos: [{ ...answer, content: half.id }] });
    await not('photos/0/content', { photos: [{ ...answer, name: '../../etc/passwd' }] });
    await not('photos/0/content', { photos: [{ ...answer, type: 'text/html' }] });
    await not('photos/0/content', { photos: [{ ...answer, name: 'a\0.jpg' }] });
    await not('photos/0/content', { photos: [{ ...answer, 'x\0': 1 }] });
    await not('photos/0/content', { photos: ['x'] });
    await not('photos/1/content', { photos: [answer, answer] });
    await not('signature', { signature: 'data:image/png;base64,iVBORw0KGgo=' });
    await not('signature', { signature: (await sent('a.pdf', pdf)).id });
    await not('witnesses/0/card/0/content', { witnesses: [{ card: [{ ...answer, content: 'data:,x' }] }] });
    expect(await listResponses(suite.store.db, { limit: 9 })).toEqual([]);
    await kept({ photos: [answer] });
  });

  it('is held to what the question takes', async () => {
    const large = await sent('a.pdf', Buffer.concat([pdf, Buffer.alloc(6_000, ' ')]));
    expect(await errorsOf({ paper: [large.answer] })).toEqual([
      { pointer: '/answers/paper/0/content', code: 'too-large', params: { max: 5_000 } },
    ]);
    expect(await errorsOf({ paper: [(await sent()).answer] })).toEqual([
      { pointer: '/answers/paper/0/content', code: 'file-type' },
    ]);
  });

  it('is one of not too many', async () => {
    const files = await Promise.all(Array.from({ length: fileLimits.perResponse + 1 }, () => sent('a.pdf', pdf)));
    const photos = files.map(({ answer }) => answer);
    const params = { max: fileLimits.perResponse };
    expect(await errorsOf({ photos })).toEqual([{ pointer: '/answers', code: 'too-many', params }]);
    await kept({ photos: photos.slice(1) });
  });

  it('stays while it is named, and is deleted when a change leaves it out', async () => {
    const [first, second] = [await sent('a.pdf', pdf), await sent('b.pdf', pdf)];
    const receipt = await kept({ photos: [first.answer] }, { complete: false, revision: 1 });
    expect((await change(receipt, { photos: [first.answer, second.answer] }, 2)).status).toBe(200);
    await sweep();
    expect((await suite.app.files()).sort()).toEqual([first.id, second.id].sort());
    expect((await change(receipt, { photos: [second.answer] }, 3)).status).toBe(200);
    const again = await change(receipt, { photos: [first.answer, second.answer] }, 4);
    expect(await problemIn(again)).toMatchObject({ errors: [{ code: 'not-an-upload' }] });
    await sweep();
    expect(await suite.app.files()).toEqual([second.id]);
  });

  it('is gone after a day if no response names it, and not before', async () => {
    const [old, young, half] = [await sent('a.pdf', pdf), await sent('b.pdf', pdf), await suite.app.begun(99, 'c.pdf')];
    const mine = await sent('d.pdf', pdf);
    await kept({ photos: [mine.answer] });
    const age = async (hours: number, ids: string[]) =>
      suite.store.db.query(
        'update uploads set created_at = now() - make_interval(hours => $1) where id = any ($2::text[])',
        [hours, ids],
      );
    await age(25, [old.id, half.id, mine.id]);
    await age(23, [young.id]);
    await sweep();
    expect((await suite.app.files()).sort()).toEqual([young.id, mine.id].sort());
    expect(await errorsOf({ photos: [old.answer] })).toMatchObject([{ code: 'not-an-upload' }]);
    await kept({ photos: [young.answer] });
  });

  it('goes with its response, also when the server died before it could delete it', async () => {
    const files = [await sent('a.pdf', pdf), await sent('b.pdf', pdf)];
    const [one, two] = await Promise.all(files.map(({ answer }) => kept({ photos: [answer] })));
    await suite.store.db.query('delete from responses where id = $1', [one?.id]);
    expect(await errorsOf({ photos: [files[0]?.answer] })).toMatchObject([{ code: 'not-an-upload' }]);
    await sweep();
    expect(await suite.app.files()).toEqual([files[1]?.id]);
    await suite.store.db.query('delete from responses where id = $1', [two?.id]);
    await sweep();
    expect([await suite.app.files(), await owners()]).toEqual([[], {}]);
  });

  it('is named in the export, and given to staff by its id', async () => {
    const { id, answer } = await sent('สัญญา.pdf', pdf);
    await kept({ photos: [answer] });
    const csv = (await gather(exportResponses(suite.store.db, { test: false, contact: false }, 'csv'))).toString();
    expect(csv).toContain(`สัญญา.pdf (${id})`);
    await expect(gather(operations['uploads-get'](parts(), { id: 'x' }, gatherNothing()))).rejects.toThrow(
      'No response',
    );
    expect(await gather(operations['uploads-get'](parts(), { id }, gatherNothing()))).toEqual(pdf);
  });
});

async function* gatherNothing(): AsyncGenerator<string> {}

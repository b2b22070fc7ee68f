import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { anyRate, createTestApp, newKey, type TestApp, widgetHeaders } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, { limits: anyRate });
});
afterAll(() => store?.close());

const wrong = '0000-0000-0000-0000';
const unknown = 'DOE-2569-000002';
const look = (to: TestApp, reference: string) =>
  to.post({ path: '/api/v1/complaints/lookup', body: { reference, secret: wrong } });

describe('an unknown reference and a wrong secret', () => {
  it('take the same statements, which bring as many rows of as many bytes', async () => {
    const { reference } = await fileComplaint(app);
    const seen: string[][] = [];
    for (const asked of [reference, unknown, 'rubbish']) {
      const work: string[] = [];
      const query = async (sql: string, params?: unknown[]) => {
        const rows = await store.db.query(sql, params);
        const shape = rows.map((row) =>
          Object.values(row).map((value) => (value instanceof Uint8Array ? value.length : typeof value)),
        );
        if (!sql.includes('quotas')) work.push(sql, JSON.stringify(shape));
        return rows;
      };
      await look(createTestApp({ ...store.db, query } as Database, { limits: anyRate }), asked);
      seen.push(work);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]).toHaveLength(2);
  });

  it('cannot be told apart by the time that they take', async () => {
    const { reference } = await fileComplaint(app);
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const time = async (which: keyof typeof times) => {
      const began = performance.now();
      await look(app, which === 'known' ? reference : unknown);
      times[which].push(performance.now() - began);
    };
    for (let nth = 0; nth < 40; nth++) await time(nth % 2 ? 'known' : 'unknown');
    times.known = [];
    times.unknown = [];
    for (let nth = 0; nth < 300; nth++) {
      // In turns, and in changing order, so that whatever else the machine does meets both alike.
      const [first, second] = nth % 4 < 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      await time(first);
      await time(second);
    }
    // How often a look-up of the one kind is slower than one of the other: a half, if nothing tells them apart
    // (Mann and Whitney's U; its deviation at 300 each is 0.024).
    const ranks = [
      ...times.known.map((at) => ({ at, known: true })),
      ...times.unknown.map((at) => ({ at, known: false })),
    ]
      .sort((one, other) => one.at - other.at)
      .map(({ known }, index) => (known ? index + 1 : 0));
    const n = times.known.length;
    const share = (ranks.reduce((sum, rank) => sum + rank, 0) - (n * (n + 1)) / 2) / (n * n);
    console.info(`slower: ${share.toFixed(3)}`);
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });

  it('are throttled alike, whoever goes on trying', async () => {
    const { reference, secret } = await fileComplaint(app);
    let now = new Date('2026-11-23T03:00:00Z');
    const strict = createTestApp(store.db, { limits: { ...anyRate, invalidPerAddress: 5 }, now: () => now });
    const statusOf = async (given: object, from = '192.0.2.77') =>
      (await strict.post({ path: '/api/v1/complaints/lookup', body: given, from })).status;
    const statuses = [];
    for (let nth = 0; nth < 8; nth++) {
      statuses.push(await statusOf({ reference: nth % 2 ? reference : unknown, secret: wrong }));
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
    // Nor do they learn that a guess was right; others do not suffer for them, nor they themselves for long.
    expect(await statusOf({ reference, secret })).toBe(429);
    const headers = { ...widgetHeaders(), Authorization: `Ruam ${reference}.${secret}`, 'Idempotency-Key': newKey() };
    const message = { path: `/api/v1/complaints/${reference}/messages`, body: { text: 'ก' }, headers };
    expect((await strict.post({ ...message, from: '192.0.2.77' })).status).toBe(429);
    expect(await statusOf({ reference, secret }, '192.0.2.78')).toBe(200);
    now = new Date(now.getTime() + 60_000);
    expect(await statusOf({ reference, secret })).toBe(200);
  });
});

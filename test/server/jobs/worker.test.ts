import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '../../../src/server/jobs/queue.ts';
import { type Handlers, type Pace, startJobs, usualPace } from '../../../src/server/jobs/worker.ts';
import { leaseJob } from '../../../src/server/store/jobs.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';
import { waitFor } from '../../support/wait-for.ts';

const quick: Pace = { idle: { least: 1, most: 20 }, lease: 60_000, retry: () => 1, attempts: 5 };
/** Looks again so seldom that only a job added in this process can wake it. */
const sleepy: Pace = { ...quick, idle: { least: 1, most: 3_600_000 } };

describe.each(engines)('jobs on $name', ({ open }) => {
  let store: TestStore;
  let stops: (() => Promise<void>)[] = [];
  const done: string[] = [];

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    done.length = 0;
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(stops.map((stop) => stop()));
    stops = [];
  });

  const start = (handlers: Partial<Handlers> = {}, pace: Pace = quick, db = store.db) => {
    const stop = startJobs(
      db,
      {
        'response-mail': { run: async ({ response }) => void done.push(response) },
        retention: { run: async () => {} },
        'case-notice': { run: async () => {} },
        'case-clock': { run: async () => {} },
        'case-recovery': { run: async () => {} },
        'case-office-mail': { run: async () => {} },
        webhook: { run: async () => {} },
        uploads: { run: async () => {} },
        originals: { run: async () => {} },
        'count-responses': { run: async () => {} },
        ...handlers,
      },
      pace,
    );
    stops.push(stop);
    return stop;
  };
  const jobs = () => store.db.query('select * from jobs order by run_at');
  const enqueueMail = (response: string) => enqueue(store.db, 'response-mail', { response });

  it('does a job that was added before it started, and keeps nothing of it', async () => {
    await enqueueMail('a');
    start();
    await waitFor(() => expect(done).toEqual(['a']));
    await waitFor(async () => expect(await jobs()).toEqual([]));
  });

  it('does a job as soon as the transaction commits that added it, long before it would look again', async () => {
    start({}, sleepy);
    await enqueueMail('awake');
    await waitFor(() => expect(done).toEqual(['awake']));
    await store.db.transaction(async (tx) => {
      await enqueue(tx, 'response-mail', { response: 'committed' });
      await tx.query(`select pg_sleep(0.1)`);
    });
    await waitFor(() => expect(done).toEqual(['awake', 'committed']));
  });

  it('keeps no address that a mail server repeats as it refuses it', async () => {
    const refused = '550 5.1.1 <somying@example.com>: no such person';
    start({ 'response-mail': { run: () => Promise.reject(new Error(refused)) } }, { ...quick, attempts: 1 });
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    await enqueueMail('a');
    await waitFor(() => expect(told).toHaveBeenCalled());
    await waitFor(async () => expect(JSON.stringify(await jobs())).toContain('no such person'));
    expect(JSON.stringify([await jobs(), told.mock.calls])).not.toContain('somying');
  });

  it('does the jobs that it has handlers for, and leaves others to those who have', async () => {
    let answer = () => {};
    const hanging = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const webhook = { run: vi.fn(() => hanging) };
    const mail = { run: async ({ response }: { response: string }) => void done.push(response) };
    stops.push(startJobs(store.db, { webhook }, quick), startJobs(store.db, { 'response-mail': mail }, quick));
    await store.db.query(`insert into jobs (id, kind, payload) values ('w', 'webhook', '{}')`);
    await waitFor(() => expect(webhook.run).toHaveBeenCalledOnce());
    await enqueueMail('not held up');
    await waitFor(() => expect(done).toEqual(['not held up']));
    answer();
  });

  it('does nothing for a transaction that fails', async () => {
    start();
    const failing = store.db.transaction(async (tx) => {
      await enqueue(tx, 'response-mail', { response: 'never' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await enqueueMail('next');
    await waitFor(() => expect(done).toEqual(['next']));
  });

  it('finds a job that another process added', async () => {
    start();
    await store.db.query(
      `insert into jobs (id, kind, payload) values ('1', 'response-mail', '{"response": "foreign"}')`,
    );
    await waitFor(() => expect(done).toEqual(['foreign']));
  });

  it('does each job once with several workers', async () => {
    const another = await store.another();
    for (const db of [store.db, another, store.db]) start({}, quick, db);
    const all = Array.from({ length: 30 }, (_, i) => `r${i}`);
    await Promise.all(all.map(enqueueMail));
    await waitFor(async () => expect(await jobs()).toEqual([]));
    expect(done.toSorted()).toEqual(all.toSorted());
  });

  it('takes up a job whose process was killed, once its lease has ended, and not before', async () => {
    await enqueueMail('orphan');
    const killed = await leaseJob(store.db, ['response-mail'], 60_000);
    expect(killed?.payload).toEqual({ response: 'orphan' });
    start();
    await enqueueMail('other');
    await waitFor(() => expect(done).toEqual(['other']));
    await store.db.query('update jobs set leased_until = now()');
    await waitFor(() => expect(done).toEqual(['other', 'orphan']));
  });

  it('leaves a job alone that somebody else took over meanwhile', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    start({ 'response-mail': { run: () => slow } });
    await enqueueMail('slow');
    await waitFor(async () => expect((await jobs())[0]?.attempts).toBe(1));
    await store.db.query('update jobs set leased_until = now()');
    const other = await store.another();
    await waitFor(async () => expect((await leaseJob(other, ['response-mail'], 60_000))?.attempts).toBe(2));
    finish();
    await Promise.all(stops.map((stop) => stop()));
    expect(await jobs()).toMatchObject([{ attempts: 2, last_error: null }]);
  });

  it('tries again after a failure until it works', async () => {
    let failures = 0;
    const retry = vi.fn(() => 1);
    start(
      {
        'response-mail': {
          run: async ({ response }) => (++failures < 4 ? Promise.reject(new Error('down')) : void done.push(response)),
        },
      },
      { ...quick, retry },
    );
    await enqueueMail('stubborn');
    await waitFor(() => expect(done).toEqual(['stubborn']));
    expect(retry.mock.calls).toEqual([[1], [2], [3]]);
  });

  it('gives up after the last attempt, says so, and keeps why', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    start({ 'response-mail': { run: () => Promise.reject(new Error('no such mailbox')) } });
    await enqueueMail('hopeless');
    await waitFor(async () =>
      expect(await jobs()).toMatchObject([{ attempts: 5, last_error: 'no such mailbox', failed_at: expect.any(Date) }]),
    );
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('given up after 5 attempts: no such mailbox'));
  });

  it('does not begin a job once more that ended its process each time', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await enqueueMail('poison');
    await store.db.query('update jobs set attempts = 5');
    start();
    await waitFor(async () => expect(await jobs()).toMatchObject([{ last_error: 'It never came to an end.' }]));
    expect(done).toEqual([]);
  });

  it('finishes the job in hand before it stops, and begins no other', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const begun: string[] = [];
    const run = ({ response }: { response: string }) => {
      begun.push(response);
      return slow;
    };
    const stop = start({ 'response-mail': { run } });
    await enqueueMail('first');
    await waitFor(() => expect(begun).toEqual(['first']));
    await enqueueMail('second');
    const stopped = stop();
    finish();
    await stopped;
    expect(begun).toEqual(['first']);
    expect(await jobs()).toMatchObject([{ payload: { response: 'second' }, attempts: 0 }]);
  });

  it('runs a periodic job once for all processes, then again when its time has come', async () => {
    const day = 24 * 3_600_000;
    const run = vi.fn(async () => {});
    const retention = { run, every: day };
    start({ retention });
    start({ retention }, quick, await store.another());
    await waitFor(async () => expect((await jobs())[0]?.attempts).toBe(0));
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    await waitFor(async () => {
      const [next] = await store.db.query(`select run_at > now() + interval '23 hours' as tomorrow from jobs`);
      expect(next).toEqual({ tomorrow: true });
    });
    start({ retention });
    await enqueueMail('later');
    await waitFor(() => expect(done).toEqual(['later']));
    expect(run).toHaveBeenCalledTimes(1);
    await store.db.query('update jobs set run_at = now()');
    await waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  });

  it('never gives a periodic job up', async () => {
    const run = vi.fn(() => Promise.reject(new Error('not today')));
    start({ retention: { run, every: 24 * 3_600_000 } });
    await waitFor(async () =>
      expect(await jobs()).toMatchObject([{ attempts: 0, failed_at: null, last_error: 'not today' }]),
    );
    expect(run).toHaveBeenCalledTimes(5);
  });

  it('goes on when the store was away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let away = true;
    const db = {
      ...store.db,
      query: ((sql, params) =>
        away ? Promise.reject(new Error('ECONNREFUSED')) : store.db.query(sql, params)) as typeof store.db.query,
    };
    start({}, quick, db);
    await waitFor(() => expect(console.error).toHaveBeenCalledWith('Jobs: ECONNREFUSED'));
    await enqueueMail('patient');
    away = false;
    await waitFor(() => expect(done).toEqual(['patient']));
  });
});

it('waits longer and longer between attempts, never quite the same, for days in all', () => {
  const waits = Array.from({ length: usualPace.attempts - 1 }, (_, failures) => usualPace.retry(failures + 1));
  for (const [index, wait] of waits.entries()) {
    const middle = Math.min(30_000 * 2 ** index, 6 * 3_600_000);
    expect(wait).toBeGreaterThanOrEqual(middle / 2);
    expect(wait).toBeLessThanOrEqual(middle * 1.5);
  }
  expect(new Set(waits).size).toBe(waits.length);
  expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(2 * 24 * 3_600_000);
});

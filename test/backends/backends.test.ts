import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { memory } from '../../src/backends/memory.ts';
import { memoryComplaints } from '../../src/backends/memory-complaints.ts';
import { ruam } from '../../src/backends/ruam.ts';
import { ruamComplaints } from '../../src/backends/ruam-complaints.ts';
import { placeOf } from '../../src/country/th/places.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import feedback from '../../src/surveys/feedback.json' with { type: 'json' };
import { anyRate, createTestApp } from '../support/app.ts';
import { emptyTables, openStore, type TestStore } from '../support/store.ts';
import { oneRecord } from '../ui/one-record.ts';
import { conforms, takesComplaints } from './conformance.ts';

const endpoint = 'http://backend.example/api/v1';

conforms('memory', async () =>
  memory({ forms: { feedback: { name: 'feedback', version: 'a'.repeat(64), form: feedback } } }),
);

const term = { days: 15, kind: 'working' } as const;
const words = { th: 'ก', en: 'a' };

takesComplaints('memory', async () =>
  memoryComplaints({
    offer: {
      ...{ agency: words, privacy: words, offices: [], terms: { answer: term, confirm: term, reopen: term } },
      categories: [
        {
          ...{ name: 'service', title: words, notices: [], elsewhere: false, form: 'complaint', term },
          ...{ identities: ['anonymous'], asksOffice: false, asksPlace: true },
        },
      ],
    },
    places: ['10', '1004', '100402'].flatMap((code) => placeOf(code) ?? []),
  }),
);

const stub = (answer: (url: string, init?: RequestInit) => Promise<Response>) => vi.stubGlobal('fetch', answer);
describe('the reference backend', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openStore();
    await putReadyForms(store.db);
  });
  afterAll(() => store.close());

  const forget = () => emptyTables(store.db, 'uploads', 'responses', 'idempotency_keys', 'quotas', 'result_counts');
  const connect = () => {
    const { app } = createTestApp(store.db, { limits: anyRate });
    stub(async (url, init) => app.request(url, init));
    return ruam(endpoint, 'test');
  };

  conforms('ruam', async () => {
    await forget();
    return connect();
  });

  takesComplaints('ruam', async () => {
    await forget();
    connect();
    return ruamComplaints(endpoint, 'test');
  });

  it('keeps exactly one record with what was typed last, whatever happens on the way', async () => {
    const records = async () => {
      const rows = await store.db.query(
        `select answers || coalesce((select jsonb_object_agg(question, value) from contacts where response_id = id), '{}') as answers,
           complete from responses`,
      );
      return rows as { answers: Record<string, unknown>; complete: boolean }[];
    };
    await fc.assert(
      oneRecord(async () => {
        await forget();
        const backend = connect();
        // A process that dies takes everything in its memory along; what it had answered is in the store.
        return { backend, records, crash: async () => void connect() };
      }),
      { numRuns: 60 },
    );
  });
});

describe('when the backend cannot be reached as it should', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const send = () => ruam(endpoint, 'test').sendResponse('feedback', 'k'.repeat(22), '{}');
  const problem = (status: number, body: unknown, headers = {}) =>
    stub(async () => Response.json(body, { status, headers }));

  it('tells a page that is not allowed from a network that is not there', async () => {
    stub(async (_url, init) => {
      if (init?.mode === 'no-cors') return new Response();
      throw new TypeError('Failed to fetch');
    });
    expect(await send()).toEqual({ ok: false, failure: { reason: 'page-refused', unknown: true } });
    stub(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await send()).toEqual({ ok: false, failure: { reason: 'offline', unknown: true } });
  });

  it('takes an answer without an id, or one that is not JSON, for no answer', async () => {
    problem(200, { hello: 'from the hotel’s wifi' });
    expect(await send()).toEqual({ ok: false, failure: { reason: 'server', unknown: true } });
    stub(async () => new Response('<h1>Welcome</h1>'));
    expect(await send()).toEqual({ ok: false, failure: { reason: 'server', unknown: true } });
  });

  it('takes a refusal that is not the backend’s own for no answer: it may have been stored', async () => {
    for (const body of [{ message: 'Request timeout' }, { type: 'about:blank' }, null]) {
      problem(408, body);
      expect(await send()).toEqual({ ok: false, failure: { reason: 'server', unknown: true } });
    }
  });

  it('gives up looking for the reason, too', async () => {
    vi.useFakeTimers();
    stub((_url, init) => {
      if (init?.method !== 'HEAD') return Promise.reject(new TypeError('Failed to fetch'));
      return new Promise((_resolve, reject) => {
        if (init.signal?.aborted) reject(init.signal.reason);
        init.signal?.addEventListener('abort', reject);
      });
    });
    const sending = send();
    await vi.runAllTimersAsync();
    expect(await sending).toEqual({ ok: false, failure: { reason: 'offline', unknown: true } });
    vi.useRealTimers();
  });

  it('gives up after a while, not knowing whether it was stored', async () => {
    vi.useFakeTimers();
    stub(
      (_url, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    );
    const sending = send();
    await vi.runAllTimersAsync();
    expect(await sending).toEqual({ ok: false, failure: { reason: 'timeout', unknown: true } });
    vi.useRealTimers();
  });

  it('says how long to wait', async () => {
    problem(429, { type: 'urn:ruam:problem:too-many', retryAfter: 17 });
    expect(await send()).toEqual({ ok: false, failure: { reason: 'too-many', unknown: false, wait: 17 } });
  });
});

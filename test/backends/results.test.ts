import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { memory } from '../../src/backends/memory.ts';
import type { ResultsBackend } from '../../src/backends/results.ts';
import { ruamResults } from '../../src/backends/ruam-results.ts';
import { parseConfig } from '../../src/server/config.ts';
import { createTestApp } from '../support/app.ts';
import { givenForm } from '../support/responses.ts';
import { openStore, type TestStore } from '../support/store.ts';

const none = { period: null, responses: null, publishedAt: null, questions: [] };
const form = { title: 'ก', elements: [{ type: 'rating', name: 'score' }] };
const stub = (answer: (url: string, init?: RequestInit) => Promise<Response>) => vi.stubGlobal('fetch', answer);
let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await givenForm(store.db, 'open', form);
  await givenForm(store.db, 'closed', form);
});
afterAll(() => store.close());
afterEach(() => void vi.unstubAllGlobals());

const backends: Record<string, () => ResultsBackend> = {
  memory: () => memory({ results: { open: { name: 'open', title: 'ก', ...none } } }),
  ruam: () => {
    const { app } = createTestApp(store.db, { config: parseConfig({ forms: { open: { results: 'public' } } }) });
    stub(async (url, init) => app.request(url, init));
    return ruamResults('http://backend.example/api/v1/');
  },
};

describe.each(Object.keys(backends))('the results of the backend "%s"', (name) => {
  const open = () => (backends[name] as () => ResultsBackend)();

  it('say that too few have answered', async () => {
    expect(await open().getResults('open', 'th')).toEqual({ ok: true, value: { name: 'open', title: 'ก', ...none } });
  });

  it('are not found where they are not public', async () => {
    const refused = { ok: false, failure: { reason: 'not-found', unknown: false } };
    expect(await open().getResults('closed', 'th')).toEqual(refused);
    expect(await open().getResults('nothing', 'th')).toEqual(refused);
  });
});

it('asks for a period in a language', async () => {
  const asked: string[] = [];
  stub(async (url) => {
    asked.push(url);
    return Response.json({ questions: [] });
  });
  await ruamResults('http://b.example/api/v1').getResults('a b', 'en', '2569-Q1');
  expect(asked).toEqual(['http://b.example/api/v1/forms/a%20b/results?lang=en&period=2569-Q1']);
});

it('tells a dead network from an answer that is not the backend’s', async () => {
  const read = () => ruamResults('http://b.example/api/v1').getResults('f', 'th');
  stub(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await read()).toEqual({ ok: false, failure: { reason: 'offline', unknown: true } });
  for (const reply of [
    () => new Response('<h1>Welcome</h1>'),
    () => Response.json({}),
    () => Response.json({ questions: [] }, { status: 500 }),
  ]) {
    stub(async () => reply());
    expect(await read()).toEqual({ ok: false, failure: { reason: 'server', unknown: true } });
  }
});

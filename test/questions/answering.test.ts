import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Backend, Outcome } from '../../src/backends/backend.ts';
import type { ResponseReceipt } from '../../src/contract/responses.ts';
import { createForm } from '../../src/form/index.ts';
import { createModel } from '../../src/form/model.ts';
import { createFilling } from '../../src/questions/filling.ts';
import { commonLooks } from '../../src/questions/index.ts';
import { createResponding } from '../../src/questions/responding.ts';
import { readAnswers } from '../../src/server/responses/check-answers.ts';

const host = {
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
  renderRoot: { querySelector: () => null } as unknown as ParentNode,
};

const receipt: Outcome<ResponseReceipt> = {
  ok: true,
  value: { id: 'r1', receivedAt: '2026-01-01T00:00:00Z', token: 't' },
};

beforeEach(() => vi.stubGlobal('location', { pathname: '/', origin: 'https://page.example' }));
afterEach(() => vi.unstubAllGlobals());

/** Answers a form from its first question to the thanks. Gives what went out. */
async function send(json: object, answers: readonly [string, unknown][]): Promise<Record<string, unknown>> {
  const bodies: string[] = [];
  const backend: Backend = {
    getForm: () => Promise.reject(new Error('not asked')),
    sendResponse: async (_form, _key, body) => {
      bodies.push(body);
      return receipt;
    },
    changeResponse: () => Promise.reject(new Error('not asked')),
  };
  const subject = {
    backend,
    place: 'here',
    form: 'f',
    json: json as never,
    read: createForm,
    version: 'v',
    test: false,
    tell: () => true,
  };
  const filling = createFilling(host, createModel(json, { locale: 'en' }), commonLooks);
  const answering = createResponding(host, filling, subject);
  for (const [name, value] of answers) filling.change(name, value, 'typed');
  await answering.submit();
  expect(answering.progress.at).toBe('sent');
  return JSON.parse(bodies[0] ?? '').answers;
}

const chain = {
  elements: [
    { type: 'text', name: 'a' },
    { type: 'text', name: 'b', visibleIf: '{a} notempty' },
    { type: 'comment', name: 'c', visibleIf: '{b} notempty' },
  ],
};

it('it keeps to itself what is hidden and shows nothing', async () => {
  const sent = await send(chain, [
    ['a', '1'],
    ['b', '2'],
    ['a', undefined],
    ['b', undefined],
    ['a', '3'],
  ]);
  expect(sent).toEqual({ a: '3' });
});

it('it loses no answer to a question that only a hidden answer shows: the backend keeps what the person saw', async () => {
  const answers = await send(chain, [
    ['a', '1'],
    ['b', '2'],
    ['c', 'ช้ามาก'],
    ['a', undefined],
  ]);
  const form = { name: 'f', definition: chain, version: 'v' } as never;
  const read = readAnswers(answers as never, { form, lang: 'en', now: () => new Date() } as never);
  expect(read.problems).toEqual([]);
  expect(read.form.complete()).toEqual({ c: 'ช้ามาก' });
});

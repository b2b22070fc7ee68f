import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memory } from '../../src/backends/memory.ts';
import { createOutbox } from '../../src/ui/outbox.ts';
import { oneRecord } from './one-record.ts';

const plainKeep = () => {
  let kept: unknown;
  return {
    read: () => kept ?? null,
    write(value: unknown) {
      kept = value;
    },
  };
};

function outboxOn(backend: ReturnType<typeof memory>, keep = plainKeep()) {
  return createOutbox({
    backend,
    form: 'feedback',
    envelope: async () => ({ lang: 'th' }),
    personal: () => ['contact'],
    keep,
  });
}

describe('an answer on its way', () => {
  it('arrives once with what was typed last, whatever happens on the way', async () => {
    await fc.assert(
      oneRecord(async () => {
        const backend = memory();
        return { backend, records: async () => [...backend.responses.values()] };
      }),
      { numRuns: 500 },
    );
  });

  it('repeats the very same key and bytes while the outcome is unknown', async () => {
    const sent: [string, string][] = [];
    const backend = memory({
      after: (call) => (call === 'sendResponse' && sent.length < 2 ? { reason: 'offline', unknown: true } : undefined),
    });
    const { sendResponse } = backend;
    backend.sendResponse = (form, key, body) => {
      sent.push([key, body]);
      return sendResponse(form, key, body);
    };
    const outbox = outboxOn(backend);
    await outbox.save({ answers: { satisfaction: 2 }, complete: false });
    await outbox.save({ answers: { satisfaction: 5, comment: 'ดี' }, complete: true });
    expect(sent[1]).toEqual(sent[0]);
    expect([...backend.responses.values()]).toMatchObject([
      { answers: { satisfaction: 5, comment: 'ดี' }, complete: true },
    ]);
  });

  it('never leaves contact data on the device', async () => {
    const keep = plainKeep();
    const backend = memory({ after: () => ({ reason: 'offline', unknown: true }) });
    await outboxOn(backend, keep).save({ answers: { comment: 'ดี', contact: '0812345678' }, complete: true });
    expect(JSON.stringify(keep.read())).toContain('ดี');
    expect(JSON.stringify(keep.read())).not.toContain('0812345678');
  });

  it('says why it failed, and starts anew after a refusal', async () => {
    const backend = memory({ before: () => ({ reason: 'invalid', unknown: false, errors: [] }) });
    const outbox = outboxOn(backend);
    expect(await outbox.save({ answers: { comment: '' }, complete: true })).toMatchObject({
      ok: false,
      failure: { reason: 'invalid' },
    });
    expect(outbox.at).toBe('none');
    backend.options = {};
    expect(await outbox.save({ answers: { comment: 'ดี' }, complete: true })).toMatchObject({ ok: true, id: 'm1' });
  });
});

import { expect, it } from 'vitest';
import type { ComplaintBackend } from '../../src/backends/complaints.ts';
import type { ComplaintReceipt } from '../../src/contract/complaints.ts';
import { createComplaintOutbox } from '../../src/widgets/complaint/outbox.ts';

const receipt = { reference: 'DOE-2569-7K3M9Q', receivedAt: '2026-11-23T10:00:00Z' } as ComplaintReceipt;

it('a page that crashes before its receipt repeats the same key and bytes, whatever is typed since, until that is kept', async () => {
  const sent: [key: string, body: string][] = [];
  const kept: { text?: string | undefined } = {};
  const keep = {
    read: () => JSON.parse(kept.text ?? 'null'),
    write(value: unknown) {
      kept.text = value === undefined ? undefined : JSON.stringify(value);
    },
  };
  const backend = {
    async sendComplaint(key: string, body: string) {
      sent.push([key, body]);
      if (sent.length === 1) return { ok: false, failure: { reason: 'offline', unknown: true } } as const;
      return { ok: true, value: receipt } as const;
    },
  } as unknown as ComplaintBackend;
  const open = () =>
    createComplaintOutbox(backend, keep, ({ answers }) => ({ category: 'service', body: JSON.stringify(answers) }));

  const first = await open().save({ answers: { what: 'รอคิว' }, complete: true });
  expect([first.ok, open().at]).toEqual([false, 'sending']);
  const again = open();
  expect(await again.save({ answers: { what: 'แก้แล้ว' }, complete: true })).toMatchObject({ ok: true });
  expect(again.held?.arrived).toBe(true);
  const later = open();
  await later.resume();
  expect(new Set(sent.map((each) => each.join())).size).toBe(1);
  expect(sent).toHaveLength(3);
  later.forget();
  expect(open().at).toBe('none');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure, Outcome } from '../../src/backends/backend.ts';
import type { UploadBackend } from '../../src/backends/ruam-uploads.ts';
import { type Journey, sendFile } from '../../src/ui/send-file.ts';

const piece = 262_144;
const lost: Failure = { reason: 'offline', unknown: true };
const fail = (failure: Failure = lost) => ({ ok: false, failure }) as const;

/** What becomes of a call: nothing arrives, a part arrives, all does but not the answer, or all goes well. */
type Fate = 'lost' | 'part' | 'reply lost' | 'well';

/** A backend that keeps bytes as tus says, over a network that does what it is told, then goes well. */
function unreliable(fates: Fate[]) {
  const kept: Buffer[] = [];
  let begun = 0;
  const over = async <T>(arrive: (part: number) => Promise<T>): Promise<Outcome<T>> => {
    const fate = fates.shift() ?? 'well';
    if (fate === 'lost') return fail();
    const value = await arrive(fate === 'part' ? 0.5 : 1);
    return fate === 'well' ? { ok: true, value } : fail();
  };
  const bytes = () => Buffer.concat(kept);
  const backend: UploadBackend = {
    begin: () =>
      over(async () => {
        kept.length = 0;
        begun++;
        return { id: `f${begun}`, token: 't' };
      }),
    offset: () => over(async () => bytes().length),
    async append(_receipt, offset, blob) {
      if (offset !== bytes().length) return fail({ reason: 'refused', unknown: false, problem: 'other-offset' });
      return over(async (part) => {
        kept.push(Buffer.from(await blob.arrayBuffer()).subarray(0, Math.floor(blob.size * part)));
        return bytes().length;
      });
    },
  };
  return { backend, bytes, begun: () => begun };
}

function journeyOf(size: number): Journey & { told: number[] } {
  const told: number[] = [];
  const file = new File([Buffer.alloc(size, 'ruam')], 'a.pdf');
  return {
    file,
    about: { form: 'f' },
    signal: new AbortController().signal,
    progress: (sent) => told.push(sent),
    told,
  };
}

describe('a file', () => {
  it('arrives whole, byte by byte, whatever the network does, when the person tries again', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('lost', 'part', 'reply lost', 'well'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 1, max: 4 * piece }), async (all, size) => {
        const { backend, bytes } = unreliable([...all]);
        const journey = journeyOf(size);
        for (let tries = 0; tries < 60; tries++) {
          const sent = await sendFile(backend, journey);
          if (sent.ok) return bytes().equals(Buffer.alloc(size, 'ruam'));
        }
        throw new Error('never arrived');
      }),
      { numRuns: 60 },
    );
  });

  it('goes on by itself after a connection that broke for a moment, and sends no piece twice', async () => {
    const { backend, bytes, begun } = unreliable(['well', 'well', 'part', 'well', 'reply lost']);
    const journey = journeyOf(3 * piece);
    expect((await sendFile(backend, journey)).ok).toBe(true);
    expect([bytes().length, begun()]).toEqual([3 * piece, 1]);
    expect(journey.told).toEqual([0, piece, 1.5 * piece, 2.5 * piece]);
  });

  it('goes on where it was when it is sent again, not from the start', async () => {
    const { backend, begun } = unreliable(['well', 'well', ...Array<Fate>(9).fill('lost')]);
    const journey = journeyOf(3 * piece);
    expect(await sendFile(backend, journey)).toEqual(fail());
    journey.told.length = 0;
    let sent = await sendFile(backend, journey);
    for (let tries = 0; !sent.ok && tries < 9; tries++) sent = await sendFile(backend, journey);
    expect([sent.ok, begun(), journey.told[0]]).toEqual([true, 1, piece]);
  });

  it('begins anew when the backend has forgotten it', async () => {
    const { backend, begun } = unreliable([]);
    const journey = journeyOf(10);
    journey.receipt = { id: 'old', token: 't' };
    const forgotten: UploadBackend = {
      ...backend,
      offset: async (receipt) =>
        receipt.id === 'old'
          ? fail({ reason: 'refused', unknown: false, problem: 'bad-token' })
          : backend.offset(receipt),
    };
    expect((await sendFile(forgotten, journey)).ok).toBe(true);
    expect(begun()).toBe(1);
  });

  it('is not sent on when the backend refuses it', async () => {
    const refusal: Failure = { reason: 'invalid', unknown: false, errors: [{ pointer: '', code: 'virus' }] };
    const { backend } = unreliable([]);
    expect(await sendFile({ ...backend, append: async () => fail(refusal) }, journeyOf(10))).toEqual(fail(refusal));
  });
});

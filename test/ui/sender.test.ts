import { describe, expect, it } from 'vitest';
import type { Failure, Outcome } from '../../src/backends/backend.ts';
import { createSender } from '../../src/ui/sender.ts';

const lost: Failure = { reason: 'timeout', unknown: true };
const refused: Failure = { reason: 'invalid', unknown: false, errors: [] };

/** A sender whose tries end so, one after the other, and then well. */
function sender(...failures: (Failure | undefined)[]) {
  const tries: { what: string; key: string; body: string }[] = [];
  const send = createSender<string>(async (what, key, body): Promise<Outcome<string>> => {
    tries.push({ what, key, body });
    const failure = failures.shift();
    return failure ? { ok: false, failure } : { ok: true, value: body };
  });
  return { tries, send, bodies: () => tries.map(({ body }) => body) };
}

describe('what is sent', () => {
  it('goes under a key of its own each time it is something new', async () => {
    const { tries, send } = sender();
    await send('a', '1');
    await send('a', '1');
    expect(new Set(tries.map(({ key }) => key)).size).toBe(2);
  });

  it('is repeated under its key, to the byte, until its outcome is known', async () => {
    const { tries, send } = sender(lost, { reason: 'too-many', unknown: false, wait: 3 });
    for (let nth = 0; nth < 3; nth++) await send('a', '1');
    expect(new Set(tries.map(({ key, body }) => key + body)).size).toBe(1);
  });

  it('is a new request once it was refused', async () => {
    const { tries, send } = sender(refused);
    await send('a', '1');
    await send('a', '2');
    expect(new Set(tries.map(({ key }) => key)).size).toBe(2);
  });

  it('is not said twice when it was changed meanwhile: what arrived is what was sent before', async () => {
    const { send, bodies } = sender(lost);
    await send('a', '1');
    expect(await send('a', '2')).toEqual({ outcome: { ok: true, value: '1' }, earlier: true });
    expect(bodies()).toEqual(['1', '1']);
    expect(await send('a', '2')).toEqual({ outcome: { ok: true, value: '2' } });
  });

  it('follows what was sent before, once that has its outcome', async () => {
    const { send, bodies } = sender(lost, lost);
    await send('a', '1');
    expect(await send('b', '2')).toEqual({ outcome: { ok: false, failure: lost } });
    expect(await send('b', '2')).toEqual({ outcome: { ok: true, value: '2' } });
    expect(bodies()).toEqual(['1', '1', '1', '2']);
  });

  it('goes out changed where what was sent before is refused in the end', async () => {
    const { send, bodies } = sender(lost, refused);
    await send('a', '1');
    expect(await send('a', '2')).toEqual({ outcome: { ok: true, value: '2' } });
    expect(bodies()).toEqual(['1', '1', '2']);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNap } from '../../../src/server/jobs/nap.ts';

describe('a pause between two looks at the queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const nap = () => createNap({ least: 10, most: 100 });
  /** How long a pause is, in milliseconds. */
  const measure = async (sleep: () => Promise<void>) => {
    const from = Date.now();
    let over = false;
    const slept = sleep().then(() => {
      over = true;
    });
    while (!over) await vi.advanceTimersByTimeAsync(1);
    await slept;
    return Date.now() - from;
  };

  it('grows while nothing happens, up to a bound', async () => {
    const { sleep } = nap();
    const pauses = [];
    for (let i = 0; i < 6; i++) pauses.push(await measure(sleep));
    expect(pauses).toEqual([10, 20, 40, 80, 100, 100]);
  });

  it('ends at once when something happened, and begins with the shortest again', async () => {
    const { sleep, wake } = nap();
    for (let i = 0; i < 5; i++) await measure(sleep);
    setTimeout(wake, 30);
    expect(await measure(sleep)).toBe(30);
    expect(await measure(sleep)).toBe(10);
  });

  it('is left out when something happened while nobody slept', async () => {
    const { sleep, wake } = nap();
    wake();
    await sleep();
    expect(await measure(sleep)).toBe(10);
  });
});

import type { Backend, Failure, Outcome } from '../../src/backends/backend.ts';

/** What becomes of one request. */
export type Fate =
  | 'arrives'
  /** Never reaches the backend. */
  | 'lost'
  /** Is stored, but nobody hears of it. */
  | 'reply-lost'
  /** Gives up waiting; the request is stored some requests later. */
  | 'late'
  /** A busy server: nothing is stored. */
  | 'too-many';

/** A backend behind a network that does with each request what `fates` says; afterwards all is well. */
export function unreliable(backend: Backend, fates: Fate[]) {
  const late: (() => Promise<unknown>)[] = [];
  const failed = (failure: Failure) => ({ ok: false, failure }) as const;

  async function send<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const fate = fates.shift() ?? 'arrives';
    if (fate === 'lost') return failed({ reason: 'offline', unknown: true });
    if (fate === 'too-many') return failed({ reason: 'too-many', unknown: false, wait: 1 });
    if (fate === 'late') {
      late.push(work);
      return failed({ reason: 'timeout', unknown: true });
    }
    const outcome = await work();
    return fate === 'reply-lost' ? failed({ reason: 'offline', unknown: true }) : outcome;
  }

  return {
    getForm: (form: string) => backend.getForm(form),
    sendResponse: (form: string, key: string, body: string) => send(() => backend.sendResponse(form, key, body)),
    changeResponse: (...args: Parameters<Backend['changeResponse']>) => send(() => backend.changeResponse(...args)),
    /** Lets the oldest request that is still on its way arrive. */
    async deliver() {
      await late.shift()?.();
    },
    /** From now on every request arrives; those on their way first. */
    async heal() {
      fates.length = 0;
      while (late.length) await late.shift()?.();
    },
  } satisfies Backend & Record<string, unknown>;
}

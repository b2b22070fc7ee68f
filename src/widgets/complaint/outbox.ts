import type { ComplaintBackend } from '../../backends/complaints.ts';
import type { ComplaintReceipt } from '../../contract/complaints.ts';
import { newKey } from '../../ui/held.ts';
import type { Outbox, Saved, Wanted } from '../../ui/outbox.ts';
import type { Keep } from '../../ui/storage.ts';
import { toAsked } from './body.ts';

/** A complaint that was sent, to the byte, and its key. */
export interface Held {
  category: string;
  key: string;
  body: string;
  /** The backend has answered: the same bytes bring the same receipt, and nothing new. */
  arrived?: boolean;
}

/** Brings one complaint to the backend, and keeps hold of it until its receipt is kept. */
export interface ComplaintOutbox extends Outbox {
  readonly receipt: ComplaintReceipt | undefined;
  /** What was sent, as long as it is held. */
  readonly held: Held | undefined;
  /** The person has kept the receipt: what was sent is forgotten. */
  forget(): void;
}

/**
 * Brings a complaint to the backend: while its outcome is unknown, the very same bytes are repeated under the same key,
 * whatever is typed meanwhile. They stay in the tab until the receipt is kept, so that no crash loses it.
 */
export function createComplaintOutbox(
  backend: ComplaintBackend,
  keep: Keep,
  write: (wanted: Wanted) => Pick<Held, 'category' | 'body'>,
): ComplaintOutbox {
  let held = (keep.read() as Held | null) ?? undefined;
  let receipt: ComplaintReceipt | undefined;
  let running: Promise<Saved> | undefined;
  const hold = (next: Held | undefined) => {
    held = next;
    keep.write(next);
  };

  const bring = async (): Promise<Saved> => {
    if (!receipt) {
      if (!held) throw new Error('nothing to send');
      const outcome = await backend.sendComplaint(held.key, held.body);
      if (!outcome.ok) {
        const { failure } = outcome;
        // What was refused was not stored: the next try is a new one.
        if (!failure.unknown) hold(undefined);
        return { ok: false, failure: 'errors' in failure ? { ...failure, errors: toAsked(failure.errors) } : failure };
      }
      receipt = outcome.value;
      hold({ ...held, arrived: true });
    }
    return { ok: true, id: receipt.reference, receivedAt: receipt.receivedAt };
  };

  return {
    get receipt() {
      return receipt;
    },
    get held() {
      return held;
    },
    get at() {
      if (receipt) return 'stored';
      return held ? 'sending' : 'none';
    },
    save(wanted) {
      if (!held) hold({ ...write(wanted), key: newKey() });
      return this.resume();
    },
    resume() {
      running ??= bring().finally(() => {
        running = undefined;
      });
      return running;
    },
    clear() {},
    forget: () => hold(undefined),
  };
}

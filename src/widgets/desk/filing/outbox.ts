import type { Outcome } from '../../../backends/backend.ts';
import type { ComplaintReceipt } from '../../../contract/complaints.ts';
import { isHeld, newKey } from '../../../ui/held.ts';
import type { Desk } from '../context.ts';
import { isRefused } from '../say-failure.ts';

interface Held {
  key: string;
  body: string;
}

/** Files one complaint, and keeps hold of it until its receipt has been handed on. */
export interface FilingOutbox {
  /** What was sent and may have arrived, as JSON: nothing is to be changed until that is known. */
  readonly held: string | undefined;
  /** Sends this, or once more what is held. */
  send(body: string): Promise<Outcome<ComplaintReceipt>>;
  /** The receipt is handed on: what was sent is forgotten. */
  forget(): void;
}

/** Repeats the very same bytes under the same key, over a reload too: they bring the same receipt, and nothing new. */
export function createFilingOutbox({ kept, backend, ask }: Desk): FilingOutbox {
  const place = kept.at('filing:held');
  let held = (place.read() ?? undefined) as Held | undefined;
  const hold = (next: Held | undefined) => {
    held = next;
    place.write(next);
  };
  return {
    get held() {
      return held?.body;
    },
    async send(body) {
      const now = held ?? { key: newKey(), body };
      hold(now);
      const outcome = await ask(backend.fileForSomebody(now.key, now.body));
      // What was refused was not stored: the next try is a new one.
      if (!outcome.ok && !isHeld(outcome.failure) && !isRefused(outcome.failure, 'signed-out')) hold(undefined);
      return outcome;
    },
    forget: () => hold(undefined),
  };
}

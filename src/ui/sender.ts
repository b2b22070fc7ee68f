import type { Failure, Outcome } from '../backends/backend.ts';
import { isHeld, newKey } from './held.ts';
import type { Keep } from './storage.ts';

/** What came of sending. `earlier` says that it was what had been sent before that arrived, not what was given now. */
export interface Sent<Reply> {
  outcome: Outcome<Reply>;
  earlier?: true;
}

interface Request {
  what: string;
  key: string;
  body: string;
}

/**
 * Sends one thing after the other, each once however often it is tried: while the outcome of one is unknown, it is
 * repeated under the same key, to the byte, before anything else is said. If it arrives then, and what is given now is
 * of the same kind, only changed since, that is left to the person: they may not want to say it twice.
 * @param place where that is kept; without one it is forgotten with the page
 * @param isOpen whether a request that failed so is to be repeated as it was
 */
export function createSender<Reply>(
  bring: (what: string, key: string, body: string) => Promise<Outcome<Reply>>,
  place?: Keep,
  isOpen: (failure: Failure) => boolean = isHeld,
): (what: string, body: string) => Promise<Sent<Reply>> {
  let held = (place?.read() ?? undefined) as Request | undefined;
  const hold = (request: Request | undefined) => {
    held = request;
    place?.write(request);
  };
  const repeat = async (request: Request): Promise<Outcome<Reply>> => {
    hold(request);
    const outcome = await bring(request.what, request.key, request.body);
    if (outcome.ok || !isOpen(outcome.failure)) hold(undefined);
    return outcome;
  };
  return async (what, body) => {
    if (held && (held.what !== what || held.body !== body)) {
      const isSameKind = held.what === what;
      const outcome = await repeat(held);
      if (held) return { outcome };
      if (outcome.ok && isSameKind) return { outcome, earlier: true };
    }
    return { outcome: await repeat(held ?? { what, key: newKey(), body }) };
  };
}

import type { Backend, Failure } from '../backends/backend.ts';
import type { NewResponse, ResponseReceipt } from '../contract/responses.ts';
import { isHeld, newKey } from './held.ts';
import { type Keep, without } from './storage.ts';

/** What is to be stored, as it was typed at one moment. */
export interface Wanted {
  answers: Record<string, unknown>;
  complete: boolean;
  /** When they were begun, where the form goes by it. */
  started?: string | undefined;
}

/** Answers with the moment they were typed, in milliseconds since 1970: the later one wins. */
type Dated = Wanted & { revision: number };

/** What of a response does not change while it is filled in. */
export type Envelope = Pick<NewResponse, 'lang' | 'page' | 'version' | 'test' | 'ticket'>;

/** What came of saving: the response's id and when the backend first received it, or why it did not get through. */
export type Saved = { ok: true; id: string; receivedAt: string } | { ok: false; failure: Failure };

/** A first request whose outcome is not known: it is repeated to the byte before anything else is said. */
interface Held {
  key: string;
  body: string;
  /** All was to be sent, not only the first choice. */
  complete: boolean;
  /** Revision of the wanted answers that it carries whole; none if some had to be left out. */
  covers?: number;
}

/** What lets the stored response be changed. */
type Ticket = Pick<ResponseReceipt, 'id' | 'token' | 'receivedAt'>;

/** What the tab remembers, so that a reload goes on with the same record. */
interface State {
  held?: Held | undefined;
  ticket?: Ticket | undefined;
  /** The last moment that was given to something typed, in milliseconds since 1970. */
  revision: number;
}

/** What an outbox needs to know. */
export interface OutboxOptions {
  backend: Backend;
  form: string;
  envelope: () => Promise<Envelope>;
  /** Names of answers that may not stay on the device: they go out only in a change, never in the held request. */
  personal: () => readonly string[];
  keep: Keep;
  now?: () => number;
}

/** Brings answers to the backend as one response. */
export interface Outbox {
  /** What became of it before a reload: stored, or sent without an answer, be it the first choice or all. */
  readonly at: 'none' | 'opening' | 'sending' | 'stored';
  /** Stores these answers in place of any before. A call while another runs replaces what that one wanted. */
  save(wanted: Wanted): Promise<Saved>;
  /** Goes on with what was begun before a reload; needs no new answers. */
  resume(): Promise<Saved>;
  /** Forgets the response: the next one is a new record. */
  clear(): void;
}

/**
 * Brings what was typed last to the backend as exactly one response, whatever the network does. The first request
 * carries an idempotency key and is repeated unchanged until its outcome is known; later ones replace all answers
 * and carry the moment they were typed, so that an old one that arrives late changes nothing.
 */
export function createOutbox({ backend, form, envelope, personal, keep, now = Date.now }: OutboxOptions): Outbox {
  let state: State = (keep.read() as State | null) ?? { revision: 0 };
  let wanted: Dated | undefined;
  let running: Promise<Saved> | undefined;

  const remember = (change: Partial<State>) => {
    state = { ...state, ...change };
    keep.write(state);
  };

  const done = (revision: number | undefined) => {
    if (wanted?.revision === revision) wanted = undefined;
  };

  const bring = async (): Promise<Saved> => {
    for (let mayStartAgain = true; ; ) {
      const { ticket } = state;
      const asked = wanted;
      if (ticket && !asked) return { ok: true, id: ticket.id, receivedAt: ticket.receivedAt };
      const failure = await (ticket && asked ? change(ticket, asked) : create(asked));
      if (!failure) continue;
      const lost = ticket && mayStartAgain && !failure.unknown && isGone(failure);
      const overtaken = !failure.unknown && wanted !== asked;
      if (!lost && !overtaken) return { ok: false, failure };
      if (lost) {
        mayStartAgain = false;
        remember({ ticket: undefined });
      }
    }
  };

  const create = async (asked: Dated | undefined): Promise<Failure | undefined> => {
    const held = state.held ?? (asked && (await hold(asked)));
    if (!held) throw new Error('nothing to save');
    const outcome = await backend.sendResponse(form, held.key, held.body);
    if (outcome.ok) {
      const { id, token, receivedAt } = outcome.value;
      remember({ held: undefined, ticket: { id, token, receivedAt } });
      done(held.covers);
      return undefined;
    }
    if (!isHeld(outcome.failure)) remember({ held: undefined });
    return outcome.failure;
  };

  const hold = async (asked: Dated): Promise<Held> => {
    const { answers, complete, revision } = asked;
    const shown = without(answers, personal());
    const whole = Object.keys(shown).length === Object.keys(answers).length;
    // What is left out follows in a change, which must count as the later one.
    const order = whole ? { complete, revision } : { complete: false, revision: revision - 1 };
    const body = JSON.stringify({ ...(await envelope()), ...asked, answers: shown, ...order });
    const held = { key: newKey(), body, complete, ...(whole && { covers: revision }) };
    remember({ held });
    return held;
  };

  const change = async (ticket: Ticket, asked: Dated): Promise<Failure | undefined> => {
    const outcome = await backend.changeResponse(form, ticket.id, ticket.token, { ...asked });
    if (!outcome.ok) return outcome.failure;
    done(asked.revision);
    return undefined;
  };

  const outbox: Outbox = {
    get at() {
      if (state.ticket) return 'stored';
      if (!state.held) return 'none';
      return state.held.complete ? 'sending' : 'opening';
    },
    save(next) {
      const revision = Math.max(now(), state.revision + 1);
      remember({ revision });
      wanted = { ...next, revision };
      return outbox.resume();
    },
    resume() {
      running ??= bring().finally(() => {
        running = undefined;
      });
      return running;
    },
    clear() {
      wanted = undefined;
      state = { revision: 0 };
      keep.write(undefined);
    },
  };
  return outbox;
}

/** The backend no longer lets this record be changed. */
function isGone(failure: Failure): boolean {
  return failure.reason === 'not-found' || (failure.reason === 'refused' && failure.problem === 'bad-token');
}

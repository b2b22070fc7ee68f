import type { Backend, Failure } from '../backends/backend.ts';
import type { NewResponse } from '../contract/responses.ts';
import type { Keep } from './storage.ts';

/** What is to be stored, as it was typed at one moment. */
export interface Wanted {
  answers: Record<string, unknown>;
  complete: boolean;
}

/** Answers with the moment they were typed, in milliseconds since 1970: the later one wins. */
type Dated = Wanted & { revision: number };

/** What of a response does not change while it is filled in. */
export type Envelope = Pick<NewResponse, 'lang' | 'page' | 'version' | 'test'>;

/** What came of saving: the response's id and when the backend first received it, or why it did not get through. */
export type Saved = { ok: true; id: string; receivedAt: string } | { ok: false; failure: Failure };

/** A first request whose outcome is not known: it is repeated to the byte before anything else is said. */
interface Held {
  key: string;
  body: string;
  /** Revision of the wanted answers that it carries whole; none if some had to be left out. */
  covers?: number;
}

/** What the tab remembers, so that a reload goes on with the same record. */
interface State {
  held?: Held | undefined;
  ticket?: { id: string; token: string; receivedAt: string } | undefined;
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

/**
 * Brings what was typed last to the backend as exactly one response, whatever the network does. The first request
 * carries an idempotency key and is repeated unchanged until its outcome is known; later ones replace all answers
 * and carry the moment they were typed, so that an old one that arrives late changes nothing.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #state: State;
  #wanted: Dated | undefined;
  #running: Promise<Saved> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#state = (options.keep.read() as State | null) ?? { revision: 0 };
  }

  /** Something has been sent, or may have been, and is not finished. */
  get started(): boolean {
    return Boolean(this.#state.held || this.#state.ticket);
  }

  /** Stores these answers in place of any before. A call while another runs replaces what that one wanted. */
  save(wanted: Wanted): Promise<Saved> {
    const { now = Date.now } = this.#options;
    const revision = Math.max(now(), this.#state.revision + 1);
    this.#remember({ revision });
    this.#wanted = { ...wanted, revision };
    return this.resume();
  }

  /** Goes on with what was begun before a reload; needs no new answers. */
  resume(): Promise<Saved> {
    this.#running ??= this.#bring().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Forgets the response: the next one is a new record. */
  clear(): void {
    this.#wanted = undefined;
    this.#state = { revision: 0 };
    this.#options.keep.write(undefined);
  }

  async #bring(): Promise<Saved> {
    for (let mayStartAgain = true; ; ) {
      const { ticket } = this.#state;
      const wanted = this.#wanted;
      if (ticket && !wanted) return { ok: true, id: ticket.id, receivedAt: ticket.receivedAt };
      const failure = await (ticket && wanted ? this.#change(ticket, wanted) : this.#create(wanted));
      if (!failure) continue;
      const lost = ticket && mayStartAgain && !failure.unknown && isGone(failure);
      const overtaken = !failure.unknown && this.#wanted !== wanted;
      if (!lost && !overtaken) return { ok: false, failure };
      if (lost) {
        mayStartAgain = false;
        this.#remember({ ticket: undefined });
      }
    }
  }

  async #create(wanted: Dated | undefined): Promise<Failure | undefined> {
    const { backend, form } = this.#options;
    const held = this.#state.held ?? (wanted && (await this.#hold(wanted)));
    if (!held) throw new Error('nothing to save');
    const outcome = await backend.sendResponse(form, held.key, held.body);
    if (outcome.ok) {
      const { id, token, receivedAt } = outcome.value;
      this.#remember({ held: undefined, ticket: { id, token, receivedAt } });
      this.#done(held.covers);
      return undefined;
    }
    // A refusal frees the key; only "too many" leaves the same request worth repeating.
    if (!outcome.failure.unknown && outcome.failure.reason !== 'too-many') this.#remember({ held: undefined });
    return outcome.failure;
  }

  async #hold({ answers, complete, revision }: Dated): Promise<Held> {
    const { envelope, personal } = this.#options;
    const hidden = personal().filter((name) => name in answers);
    const shown = Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.includes(name)));
    const whole = hidden.length === 0;
    // What is left out follows in a change, which must count as the later one.
    const order = whole ? { complete, revision } : { complete: false, revision: revision - 1 };
    const body = JSON.stringify({ ...(await envelope()), answers: shown, ...order });
    const held = { key: newKey(), body, ...(whole && { covers: revision }) };
    this.#remember({ held });
    return held;
  }

  async #change(ticket: { id: string; token: string }, wanted: Dated) {
    const { backend, form } = this.#options;
    const outcome = await backend.changeResponse(form, ticket.id, ticket.token, { ...wanted });
    if (!outcome.ok) return outcome.failure;
    this.#done(wanted.revision);
    return undefined;
  }

  #done(revision: number | undefined) {
    if (this.#wanted?.revision === revision) this.#wanted = undefined;
  }

  #remember(change: Partial<State>) {
    this.#state = { ...this.#state, ...change };
    this.#options.keep.write(this.#state);
  }
}

/** The backend no longer lets this record be changed. */
function isGone(failure: Failure): boolean {
  return failure.reason === 'not-found' || (failure.reason === 'refused' && failure.problem === 'bad-token');
}

/** 128 random bits, URL-safe; works without a secure context too. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}

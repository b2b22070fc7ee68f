import type { FormReply } from '../contract/forms.ts';
import type { ResponseChange } from '../contract/responses.ts';
import type { ResultsReply } from '../contract/results.ts';
import type { Backend, Failure, Outcome } from './backend.ts';
import type { ResultsBackend } from './results.ts';

/** A response as the memory backend keeps it. */
export interface KeptResponse {
  form: string;
  token: string;
  receivedAt: string;
  answers: Record<string, unknown>;
  complete: boolean;
  revision: number;
}

/** What a memory backend does next; tests and stories change it at will. */
export interface MemoryOptions {
  forms?: Record<string, FormReply>;
  /** What is published, by form. */
  results?: Record<string, ResultsReply>;
  /** Asked before each call: a failure to answer with, a promise to wait for, or nothing. */
  before?: (call: keyof Backend | keyof ResultsBackend) => Failure | undefined | Promise<Failure | undefined>;
  /** Asked after a write was stored: a failure here is a lost reply. */
  after?: (call: keyof Backend | keyof ResultsBackend) => Failure | undefined;
}

/** A backend inside the page, for stories, tests and designers: keeps the contract, forgets on reload. */
export interface MemoryBackend extends Backend, ResultsBackend {
  readonly responses: ReadonlyMap<string, KeptResponse>;
  options: MemoryOptions;
}

/** Makes one. */
export function memory(options: MemoryOptions = {}): MemoryBackend {
  const responses = new Map<string, KeptResponse>();
  const keys = new Map<string, { body: string; id: string }>();
  const refuse = (failure: Failure) => ({ ok: false, failure }) as const;

  async function run<T>(call: keyof Backend | keyof ResultsBackend, work: () => Outcome<T>): Promise<Outcome<T>> {
    const before = await backend.options.before?.(call);
    if (before) return refuse(before);
    const outcome = work();
    const after = backend.options.after?.(call);
    return after ? refuse(after) : outcome;
  }

  const backend: MemoryBackend = {
    responses,
    options,
    getForm: (form) =>
      run('getForm', () => {
        const value = backend.options.forms?.[form];
        return value ? { ok: true, value } : refuse({ reason: 'not-found', unknown: false });
      }),
    getResults: (form) =>
      run('getResults', () => {
        const value = backend.options.results?.[form];
        return value ? { ok: true, value } : refuse({ reason: 'not-found', unknown: false });
      }),
    sendResponse: (form, key, body) =>
      run('sendResponse', () => {
        const bound = keys.get(key);
        if (bound && bound.body !== body) return refuse({ reason: 'refused', unknown: false, problem: 'key-reused' });
        const id = bound?.id ?? `m${responses.size + 1}`;
        if (!bound) {
          const { answers, complete = true, revision = 0 } = JSON.parse(body);
          const receivedAt = new Date().toISOString();
          responses.set(id, { form, token: `t-${id}`, receivedAt, answers, complete, revision });
          keys.set(key, { body, id });
        }
        const { receivedAt, token } = responses.get(id) as KeptResponse;
        return { ok: true, value: { id, receivedAt, token } };
      }),
    changeResponse: (form, id, token, change: ResponseChange) =>
      run('changeResponse', () => {
        const kept = responses.get(id);
        if (kept?.form !== form || kept.token !== token) {
          return refuse({ reason: 'refused', unknown: false, problem: 'bad-token' });
        }
        if (change.revision > kept.revision) {
          kept.answers = change.answers;
          kept.revision = change.revision;
          kept.complete ||= change.complete ?? true;
        }
        return { ok: true, value: { id, receivedAt: kept.receivedAt, complete: kept.complete } };
      }),
  };
  return backend;
}

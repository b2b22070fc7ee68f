import { type ComplaintState, isEnded } from '../contract/complaint-states.ts';
import type { ComplaintView } from '../contract/complaints.ts';
import type { Failure, Outcome } from './backend.ts';
import type { CaseReceipt, CasesBackend } from './cases.ts';

/** What a memory of cases does next; tests and stories change it at will. */
export interface MemoryCasesOptions {
  /** What each complaint looks like, by reference. */
  views: Record<string, ComplaintView>;
  /** The secret of each. */
  secret: string;
  /** The address of its author, by whose mail a new secret can be had; such is the code that it would bring. */
  email?: string;
  code?: string;
  /** Asked before each call: a failure to answer with, a promise to wait for, or nothing. */
  before?: (call: keyof CasesBackend) => Failure | undefined | Promise<Failure | undefined>;
  /** Asked after something was stored: a failure here is a lost reply. */
  after?: (call: keyof CasesBackend) => Failure | undefined;
}

/** Complaints inside the page, for stories and tests. */
export interface MemoryCases extends CasesBackend {
  options: MemoryCasesOptions;
}

/** What an answer's body may hold, of all that can be done. */
interface Body {
  to?: ComplaintState;
  reason?: ComplaintView['events'][number]['reason'];
  text?: string;
  rating?: number;
  uploads?: string[];
}

const refuse = (failure: Failure) => ({ ok: false, failure }) as const;
const wrong: Failure = { reason: 'refused', unknown: false, problem: 'bad-token' };

/** Makes one. It keeps the contract's form, not its rules of who may do what when. */
export function memoryCases(options: MemoryCasesOptions): MemoryCases {
  const done = new Map<string, string>();
  const find = ({ reference, secret }: CaseReceipt) =>
    secret === backend.options.secret ? backend.options.views[reference] : undefined;

  async function run<T>(call: keyof CasesBackend, work: () => Outcome<T>): Promise<Outcome<T>> {
    const before = await backend.options.before?.(call);
    if (before) return refuse(before);
    const outcome = work();
    const after = outcome.ok ? backend.options.after?.(call) : undefined;
    return after ? refuse(after) : outcome;
  }

  const give = (receipt: CaseReceipt): Outcome<ComplaintView> => {
    const value = find(receipt);
    return value ? { ok: true, value: structuredClone(value) } : refuse(wrong);
  };

  const backend: MemoryCases = {
    options,
    lookUp: (receipt) => run('lookUp', () => give(receipt)),
    act: (receipt, act, key, body) =>
      run('act', () => {
        const view = find(receipt);
        if (!view) return refuse(wrong);
        const earlier = done.get(key);
        if (earlier !== undefined && earlier !== act + body) {
          return refuse({ reason: 'refused', unknown: false, problem: 'key-reused' });
        }
        if (earlier === undefined) apply(view, act, JSON.parse(body));
        done.set(key, act + body);
        return give(receipt);
      }),
    fileAddress: (receipt, id) =>
      run('fileAddress', () => {
        const isThere = find(receipt)?.events.some(({ files }) => files?.some((file) => file.id === id));
        if (!isThere) return refuse(find(receipt) ? { reason: 'not-found', unknown: false } : wrong);
        return { ok: true, value: { path: `#${id}`, expiresAt: new Date(Date.now() + 60_000).toISOString() } };
      }),
    recover: () =>
      run('recover', () => ({ ok: true, value: { expiresAt: new Date(Date.now() + 900_000).toISOString() } })),
    renew: (_key, body) =>
      run('renew', () => {
        const { reference, code } = JSON.parse(body);
        if (!backend.options.views[reference] || code !== backend.options.code) return refuse(wrong);
        return { ok: true, value: { reference, secret: backend.options.secret } };
      }),
  };
  return backend;
}

function apply(view: ComplaintView, act: string, { to, reason, text, rating }: Body): void {
  view.events.push({
    ...{ id: view.events.length + 1, at: new Date().toISOString(), actor: 'citizen' },
    kind: act === 'moves' ? 'moved' : act === 'rating' ? 'rated' : 'message',
    ...(to && { to }),
    ...(reason && { reason }),
    ...(text && { text }),
    ...(rating && { rating }),
  });
  if (rating) view.rating = rating;
  view.actions = view.actions.filter((action) => action === 'message' || (action === 'rate' && !rating));
  if (!to) return;
  view.state = to;
  if (isEnded(to)) view.actions = view.actions.filter((action) => action !== 'message');
}

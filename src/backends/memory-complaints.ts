import type { PlacesReply } from '../contract/complaint-places.ts';
import type { CategoriesReply, ComplaintReceipt } from '../contract/complaints.ts';
import type { Failure, Outcome } from './backend.ts';
import type { ComplaintBackend } from './complaints.ts';

/** What a memory backend of complaints knows, and does next; tests and stories change it at will. */
export interface MemoryComplaintOptions {
  offer: CategoriesReply;
  places?: PlacesReply;
  /** Asked before each call: a failure to answer with, a promise to wait for, or nothing. */
  before?: (call: keyof ComplaintBackend) => Failure | undefined | Promise<Failure | undefined>;
  /** Asked after a complaint was stored: a failure here is a lost reply. */
  after?: () => Failure | undefined;
  /** What the receipt says besides. */
  receipt?: Partial<ComplaintReceipt>;
}

/** Complaints inside the page, for stories, tests and designers, beside `memory`, which has the forms: keeps the contract, forgets on reload. */
export interface MemoryComplaints extends Omit<ComplaintBackend, 'getForm'> {
  /** What was filed, by reference. */
  readonly complaints: ReadonlyMap<string, Record<string, unknown>>;
  complaintOptions: MemoryComplaintOptions;
}

/** Makes one. */
export function memoryComplaints(complaintOptions: MemoryComplaintOptions): MemoryComplaints {
  const complaints = new Map<string, Record<string, unknown>>();
  const keys = new Map<string, { body: string; receipt: ComplaintReceipt }>();
  const refuse = (failure: Failure) => ({ ok: false, failure }) as const;

  async function run<T>(call: keyof ComplaintBackend, work: () => Outcome<T>): Promise<Outcome<T>> {
    const before = await backend.complaintOptions.before?.(call);
    return before ? refuse(before) : work();
  }

  const file = (key: string, body: string): ComplaintReceipt => {
    const receivedAt = new Date();
    const reference = `DOE-2569-7K3M${String(complaints.size).padStart(2, '0')}`;
    const receipt: ComplaintReceipt = {
      ...{ reference, secret: '7k3m-9q0x-2f8d-hv5t', state: 'received', proof: 'c4v2-8m1k-q7zx-3npd' },
      ...{ receivedAt: receivedAt.toISOString(), due: new Date(receivedAt.getTime() + 21 * 86_400_000).toISOString() },
      ...backend.complaintOptions.receipt,
    };
    complaints.set(reference, JSON.parse(body));
    keys.set(key, { body, receipt });
    return receipt;
  };

  const backend: MemoryComplaints = {
    complaints,
    complaintOptions,
    getCategories: () => run('getCategories', () => ({ ok: true, value: backend.complaintOptions.offer })),
    getPlaces: (within = '') =>
      run('getPlaces', () => {
        const all = backend.complaintOptions.places ?? [];
        const value = all.filter(({ code }) => code.slice(0, -2) === within);
        return value.length ? { ok: true, value } : refuse({ reason: 'not-found', unknown: false });
      }),
    sendComplaint: (key, body) =>
      run('sendComplaint', () => {
        const bound = keys.get(key);
        if (bound && bound.body !== body) return refuse({ reason: 'refused', unknown: false, problem: 'key-reused' });
        const value = bound?.receipt ?? file(key, body);
        const lost = backend.complaintOptions.after?.();
        return lost ? refuse(lost) : { ok: true, value };
      }),
  };
  return backend;
}

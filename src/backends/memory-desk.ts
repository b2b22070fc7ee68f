import type { PlacesReply } from '../contract/complaint-places.ts';
import type { CategoriesReply } from '../contract/complaints.ts';
import type { DeskCase } from '../contract/desk.ts';
import type { DeskSession, DeskUsers } from '../contract/desk-accounts.ts';
import type { DeskAudit, DeskJobs, DeskStats, DeskTemplates } from '../contract/desk-tools.ts';
import { passwordLeast } from '../contract/desk-wire.ts';
import type { FormReply } from '../contract/forms.ts';
import type { Failure, Outcome } from './backend.ts';
import type { DeskBackend } from './desk.ts';
import { readEntries } from './memory-desk-audit.ts';
import { listCases, move, note, withWays } from './memory-desk-cases.ts';

/** An account of the memory desk. */
export interface MemoryUser extends Omit<DeskUsers['users'][number], 'disabled'> {
  password: string;
  /** What the authenticator shows, always. */
  code: string;
  mustChange?: boolean;
}

/** What the memory desk begins with, and what it does next; tests and stories change it at will. */
export interface MemoryDeskOptions {
  users: MemoryUser[];
  units?: DeskUsers['units'];
  cases?: DeskCase[];
  templates?: DeskTemplates['templates'];
  jobs?: DeskJobs['jobs'];
  entries?: DeskAudit['entries'];
  stats?: DeskStats;
  places?: PlacesReply;
  /** The last day of the list of holidays, where that is near. */
  holidaysEnd?: string;
  categories?: CategoriesReply;
  forms?: Record<string, FormReply>;
  /** Who is signed in already. */
  signedIn?: string;
  /** How long a session lasts, in seconds. */
  lasts?: number;
  /** After how many seconds it ends whatever is done. */
  ends?: number;
  /** Asked before each call: a failure to answer with, a promise to wait for, or nothing. */
  before?: (call: keyof DeskBackend) => Failure | undefined | Promise<Failure | undefined>;
  /** Asked after something was done: a failure here is a lost reply. */
  after?: (call: keyof DeskBackend) => Failure | undefined;
}

/** A staff side inside the page, for stories, tests and designers: keeps the contract, forgets on reload. */
export interface MemoryDesk extends DeskBackend {
  readonly options: MemoryDeskOptions;
  /** What has been done by whom, each once: the act and its body. */
  readonly done: { act: string; body: unknown }[];
}

/** How many wrong tries there are before nobody may try, and for how long then, in seconds. */
const [tries, locked] = [5, 900];

const refused = (problem: string): Failure => ({ reason: 'refused', unknown: false, problem });
const unknown: Failure = { reason: 'not-found', unknown: false };

/** Makes one. */
export function memoryDesk(options: MemoryDeskOptions): MemoryDesk {
  const { users, cases = [], units = [], templates = [], entries = [] } = options;
  const done: MemoryDesk['done'] = [];
  const keys = new Map<string, { body: string; value: unknown }>();
  let wrong = 0;

  const me = () => users.find(({ name }) => name === options.signedIn);
  const session = ({ name, title, roles, unit, mustChange = false }: MemoryUser): DeskSession => ({
    user: { name, title, roles, unit },
    expiresAt: new Date(Date.now() + Math.min(options.lasts ?? 1_800, options.ends ?? 28_800) * 1_000).toISOString(),
    endsAt: new Date(Date.now() + (options.ends ?? 28_800) * 1_000).toISOString(),
    mustChange,
    ...(options.holidaysEnd && { holidaysEnd: options.holidaysEnd }),
  });

  /** Does something for who is signed in, or for anybody. */
  async function run<T>(
    call: keyof DeskBackend,
    work: (me: MemoryUser) => T | Failure,
    open = false,
  ): Promise<Outcome<T>> {
    const before = await options.before?.(call);
    if (before) return { ok: false, failure: before };
    const user = me();
    if (!user && !open) return { ok: false, failure: refused('signed-out') };
    const value = work(user as MemoryUser);
    if (isFailure(value)) return { ok: false, failure: value };
    const after = options.after?.(call);
    return after ? { ok: false, failure: after } : { ok: true, value };
  }

  /** Does something once per key. */
  function once<T>(key: string, body: string, work: () => T | Failure): T | Failure {
    const bound = keys.get(key);
    if (bound) return bound.body === body ? (bound.value as T) : refused('key-reused');
    const value = work();
    if (!isFailure(value)) keys.set(key, { body, value });
    return value;
  }

  const find = (reference: string) => cases.find((one) => one.reference === reference);
  const named = (name: string | null | undefined) => users.find((user) => user.name === name);

  const acts = {
    moves: (kept: DeskCase, body: Parameters<typeof move>[1], who: Who) =>
      move(kept, body, who) || refused('other-state'),
    notes: (kept: DeskCase, { text }: { text: string }, who: Who) =>
      note(kept, { who, kind: 'note', open: false, text }),
    messages: (kept: DeskCase, { text }: { text: string }, who: Who) =>
      note(kept, { who, kind: 'message', open: true, text }),
    assignment(kept: DeskCase, body: { assignee?: string | null; unit?: string | null }, who: Who) {
      const to = named(body.assignee);
      const assignee = to ? { name: to.name, title: to.title } : null;
      const unit = units.find(({ name }) => name === body.unit) ?? null;
      if (body.assignee !== undefined) assign(kept, 'assignee', assignee);
      if (body.unit !== undefined) assign(kept, 'unit', unit);
      note(kept, {
        ...{ who, kind: 'assigned', open: false },
        ...(body.assignee !== undefined && { assignee }),
        ...(body.unit !== undefined && { unit }),
      });
    },
  };

  return {
    options,
    done,
    getSession: () => run('getSession', session),
    signIn: ({ name, password, code }) =>
      run(
        'signIn',
        () => {
          const user = named(name);
          if (wrong >= tries) return { reason: 'too-many', unknown: false, wait: locked };
          if (!user || user.password !== password || user.code !== code) {
            wrong += 1;
            return refused('sign-in-refused');
          }
          wrong = 0;
          options.signedIn = name;
          return session(user);
        },
        true,
      ),
    changePassword: ({ password, newPassword, code }) =>
      run('changePassword', (user) => {
        if (user.password !== password || user.code !== code) return refused('sign-in-refused');
        if (newPassword.length < passwordLeast) {
          return { reason: 'invalid', unknown: false, errors: [{ pointer: '/newPassword', code: 'too-short' }] };
        }
        Object.assign(user, { password: newPassword, mustChange: false });
        return session(user);
      }),
    signOut: () =>
      run('signOut', () => {
        delete options.signedIn;
        return undefined;
      }),
    listCases: (wanted) => run('listCases', ({ name }) => listCases(cases, wanted, name)),
    getCase: (reference) =>
      run('getCase', () => {
        const kept = find(reference);
        return kept ? withWays(kept) : unknown;
      }),
    act: (reference, act, key, body) =>
      run('act', ({ name, title }) =>
        once(key, body, () => {
          const kept = find(reference);
          if (!kept) return unknown;
          const result: unknown = acts[act](kept, JSON.parse(body), { name, title });
          if (isFailure(result)) return result;
          done.push({ act, body: JSON.parse(body) });
          return withWays(kept);
        }),
      ),
    fileForSomebody: (key, body) =>
      run('fileForSomebody', () =>
        once(key, body, () => {
          done.push({ act: 'filed', body: JSON.parse(body) });
          const receivedAt = new Date().toISOString();
          return {
            ...{ reference: 'DOE-2569-7K3M9Q', secret: '7k3m-9q0x-2f8d-hv5t', state: 'received' as const, receivedAt },
            ...{ due: new Date(Date.now() + 15 * 86_400_000).toISOString(), proof: 'memory' },
          };
        }),
      ),
    fileAddress: () =>
      run('fileAddress', () => ({ path: '#', expiresAt: new Date(Date.now() + 60_000).toISOString() })),
    printAddress: (reference, lang) => `#print-${reference}-${lang}`,
    getTemplates: () => run('getTemplates', () => ({ templates: structuredClone(templates) })),
    putTemplate: (name, template) =>
      run('putTemplate', () => {
        const at = templates.findIndex((one) => one.name === name);
        templates.splice(at < 0 ? templates.length : at, at < 0 ? 0 : 1, { name, ...template });
        return { templates: structuredClone(templates) };
      }),
    deleteTemplate: (name) =>
      run('deleteTemplate', () => {
        const at = templates.findIndex((one) => one.name === name);
        if (at < 0) return unknown;
        templates.splice(at, 1);
        return { templates: structuredClone(templates) };
      }),
    getUsers: () =>
      run('getUsers', () => ({
        users: users.map(({ password: _, code: __, mustChange: ___, ...user }) => ({ ...user, disabled: false })),
        units,
      })),
    unlock: (name) =>
      run('unlock', () => {
        const user = named(name);
        if (!user) return unknown;
        delete user.lockedUntil;
        return undefined;
      }),
    resetPassword: (name) => run('resetPassword', () => (named(name) ? { password: 'k4tq-9mzn-x2wv-8hpd' } : unknown)),
    getJobs: (failed) =>
      run('getJobs', () => ({ jobs: (options.jobs ?? []).filter((job) => !failed || job.failedAt !== undefined) })),
    retryJob: (id) =>
      run('retryJob', () => {
        if (!options.jobs?.some((job) => job.id === id)) return unknown;
        options.jobs = (options.jobs ?? []).filter((job) => job.id !== id);
        return undefined;
      }),
    readAudit: (wanted) => run('readAudit', () => readEntries(entries, wanted)),
    getStats: (period) => run('getStats', () => (options.stats ? { ...options.stats, period } : unknown)),
    statsAddress: (period, format, lang) => `#stats-${period}-${format}-${lang}`,
    getPlaces: (within) =>
      run('getPlaces', () => (options.places ?? []).filter(({ code }) => code.slice(0, -2) === within), true),
    getCategories: () => run('getCategories', () => options.categories ?? unknown, true),
    getForm: (form) => run('getForm', () => options.forms?.[form] ?? unknown, true),
  };
}

type Who = { name: string; title: string };

function assign<Name extends 'assignee' | 'unit'>(kept: DeskCase, name: Name, value: DeskCase[Name] | null): void {
  if (value) kept[name] = value;
  else delete kept[name];
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'reason' in value && 'unknown' in value;

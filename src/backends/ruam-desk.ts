import { complaintPaths } from '../contract/complaint-wire.ts';
import type { FileAddress } from '../contract/complaints.ts';
import { deskPaths } from '../contract/desk-wire.ts';
import { headers, paths } from '../contract/wire.ts';
import type { Outcome } from './backend.ts';
import { createCall } from './call.ts';
import type { DeskBackend } from './desk.ts';

/**
 * The staff side of the reference backend, or of any other that keeps its contract. `endpoint` ends in `/api/v1` and is
 * of the page's own origin: the session is a cookie, which goes nowhere else.
 */
export function ruamDesk(endpoint: string, widget: string): DeskBackend {
  const base = endpoint.replace(/\/$/, '');

  const call = createCall(endpoint, widget, { credentials: 'same-origin', cache: 'no-store' });

  const read = <T>(path: string, mark: string, query: Record<string, unknown> = {}) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
    return call<T>('GET', path + search, {}, undefined, mark);
  };
  const write = <T>(method: string, path: string, given?: unknown, mark?: string) =>
    call<T>(method, path, {}, given === undefined ? '' : JSON.stringify(given), mark);
  /** Of what has no answer but that it is done. */
  const done = async (method: string, path: string): Promise<Outcome<undefined>> => {
    const outcome = await write<unknown>(method, path);
    return outcome.ok ? { ok: true, value: undefined } : outcome;
  };
  const keyed = <T>(path: string, key: string, body: string, mark: string) =>
    call<T>('POST', path, { [headers.key]: key }, body, mark);

  return {
    getSession: () => read(deskPaths.session, 'user'),
    signIn: (given) => write('POST', deskPaths.session, given, 'user'),
    changePassword: (given) => write('POST', deskPaths.password, given, 'user'),
    signOut: () => done('DELETE', deskPaths.session),
    listCases: (wanted) => read(deskPaths.cases, 'cases', wanted),
    getCase: (reference, lang) => read(deskPaths.case(reference), 'events', { lang }),
    act: (reference, act, key, body, lang) =>
      keyed(`${deskPaths[act](reference)}?${new URLSearchParams({ lang })}`, key, body, 'events'),
    fileForSomebody: (key, body) => keyed(deskPaths.cases, key, body, 'secret'),
    async fileAddress(reference, id, original) {
      const outcome = await write<FileAddress>('POST', deskPaths.files(reference), { id, original }, 'path');
      if (outcome.ok) outcome.value.path = base + outcome.value.path;
      return outcome;
    },
    printAddress: (reference, lang) => `${base}${deskPaths.print(reference)}?${new URLSearchParams({ lang })}`,
    getTemplates: () => read(deskPaths.templates, 'templates'),
    putTemplate: (name, template) => write('PUT', deskPaths.template(name), template, 'templates'),
    deleteTemplate: (name) => write('DELETE', deskPaths.template(name), undefined, 'templates'),
    getUsers: () => read(deskPaths.users, 'users'),
    unlock: (name) => done('POST', deskPaths.unlock(name)),
    resetPassword: (name) => write('POST', deskPaths.reset(name), undefined, 'password'),
    getJobs: (failed) => read(deskPaths.jobs, 'jobs', { failed: failed || undefined }),
    retryJob: (id) => done('POST', deskPaths.retry(id)),
    readAudit: (wanted) => read(deskPaths.audit, 'entries', { ...wanted }),
    getStats: (period) => read(deskPaths.stats, 'series', { period }),
    statsAddress: (period, format, lang) =>
      `${base}${deskPaths.stats}?${new URLSearchParams({ period, format, lang })}`,
    getPlaces: (within) => read(complaintPaths.places, 'length', { in: within || undefined }),
    getCategories: () => read(complaintPaths.categories, 'categories'),
    getForm: (form) => read(paths.form(form), 'form'),
  };
}

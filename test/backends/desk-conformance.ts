import { describe, expect, it } from 'vitest';
import type { DeskBackend } from '../../src/backends/desk.ts';

/** A staff side with one open case in the state `received`, no notice given up, and an account that may do everything. */
export interface OpenDesk {
  backend: DeskBackend;
  reference: string;
  /** What the account proves itself with; each call gives what can be used once. */
  proof(): { name: string; password: string; code: string };
}

const key = (nth: number) => `key-of-a-test-${String(nth).padStart(10, '0')}`;
const refused = (problem: string) => ({ ok: false, failure: { reason: 'refused', unknown: false, problem } });
const accepting = JSON.stringify({ to: 'accepted', reason: 'accepted' });

/** What every staff side must do, whatever is behind it. */
export function servesStaff(name: string, open: () => Promise<OpenDesk>) {
  const signedIn = async () => {
    const desk = await open();
    expect(await desk.backend.signIn(desk.proof())).toMatchObject({ ok: true });
    return desk;
  };

  describe(`the staff side of the backend "${name}"`, () => {
    it('shows nothing to who is not signed in', async () => {
      const { backend, reference } = await open();
      expect(await backend.getSession()).toEqual(refused('signed-out'));
      expect(await backend.listCases({})).toEqual(refused('signed-out'));
      expect(await backend.getCase(reference, 'th')).toEqual(refused('signed-out'));
    });

    it('does not tell what of a sign-in was wrong', async () => {
      const { backend, proof } = await open();
      expect(await backend.signIn({ ...proof(), password: 'another password' })).toEqual(refused('sign-in-refused'));
      expect(await backend.signIn({ ...proof(), name: 'nobody' })).toEqual(refused('sign-in-refused'));
    });

    it('knows who is signed in, until they sign out', async () => {
      const { backend, proof } = await signedIn();
      const { name } = proof();
      expect(await backend.getSession()).toMatchObject({ ok: true, value: { user: { name }, mustChange: false } });
      expect(await backend.signOut()).toEqual({ ok: true, value: undefined });
      expect(await backend.getSession()).toEqual(refused('signed-out'));
    });

    it('lists open cases, and those alone that are asked for', async () => {
      const { backend, reference } = await signedIn();
      expect(await backend.listCases({})).toMatchObject({
        ok: true,
        value: { cases: [{ reference, state: 'received' }], next: null, counts: { open: 1 } },
      });
      const others = [{ state: 'ended' }, { state: 'on_hold' }, { overdue: 'true' }, { q: 'zzzzzz' }] as const;
      for (const wanted of others) {
        expect(await backend.listCases(wanted)).toMatchObject({ ok: true, value: { cases: [] } });
      }
      expect(await backend.listCases({ q: reference, assignee: '' })).toMatchObject({
        ok: true,
        value: { cases: [{ reference }] },
      });
    });

    it('shows a case with the ways that it has, and none for another reference', async () => {
      const { backend, reference } = await signedIn();
      const shown = await backend.getCase(reference, 'th');
      expect(shown).toMatchObject({ ok: true, value: { reference, events: [{ kind: 'filed', open: true }] } });
      const ways = shown.ok ? shown.value.ways.map(({ to }) => to) : [];
      expect(ways.sort()).toEqual(['accepted', 'duplicate', 'forwarded', 'no_action']);
      expect(await backend.getCase('DOE-2569-000000', 'th')).toMatchObject({ failure: { reason: 'not-found' } });
    });

    it('moves a case once per key, and says what can be done next', async () => {
      const { backend, reference } = await signedIn();
      const move = () => backend.act(reference, 'moves', key(1), accepting, 'th');
      const first = await move();
      expect(first).toMatchObject({ ok: true, value: { state: 'accepted' } });
      expect(await move()).toMatchObject({ ok: true, value: { state: 'accepted' } });
      const now = await backend.getCase(reference, 'th');
      expect(now.ok && now.value.events.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
      expect(now.ok && now.value.ways.map(({ to }) => to)).toContain('in_progress');
    });

    it('refuses a way that the case no longer has', async () => {
      const { backend, reference } = await signedIn();
      await backend.act(reference, 'moves', key(2), accepting, 'th');
      expect(await backend.act(reference, 'moves', key(3), accepting, 'th')).toEqual(refused('other-state'));
    });

    it('keeps a note from the citizen, and shows them a message', async () => {
      const { backend, reference } = await signedIn();
      await backend.act(reference, 'notes', key(4), JSON.stringify({ text: 'ภายใน' }), 'th');
      const now = await backend.act(reference, 'messages', key(5), JSON.stringify({ text: 'ถึงผู้ร้อง' }), 'th');
      const said = now.ok ? now.value.events.slice(-2) : [];
      expect(said).toMatchObject([
        { kind: 'note', open: false, text: 'ภายใน' },
        { kind: 'message', open: true, text: 'ถึงผู้ร้อง' },
      ]);
    });

    it('gives a case to somebody, and takes it from them', async () => {
      const { backend, reference, proof } = await signedIn();
      const { name } = proof();
      const give = (nth: number, assignee: string | null) =>
        backend.act(reference, 'assignment', key(nth), JSON.stringify({ assignee }), 'th');
      expect(await give(6, name)).toMatchObject({ ok: true, value: { assignee: { name } } });
      expect(await backend.listCases({ assignee: name })).toMatchObject({ value: { counts: { mine: 1 } } });
      const taken = await give(7, null);
      expect(taken.ok && taken.value.assignee).toBeUndefined();
    });

    it('names the units and whom a case can be given to', async () => {
      const { backend, proof } = await signedIn();
      const people = await backend.getUsers();
      expect(people.ok && people.value.users.map(({ name }) => name)).toContain(proof().name);
    });

    it('files for somebody once per key, and tells the secret again to who repeats it', async () => {
      const { backend } = await signedIn();
      const body = JSON.stringify({
        ...{ category: 'service', identity: 'anonymous', answers: { what: 'โทรมาแจ้ง' }, lang: 'th', channel: 'phone' },
      });
      const first = await backend.fileForSomebody(key(8), body);
      expect(first).toMatchObject({
        ok: true,
        value: { state: 'received', secret: expect.stringMatching(/^[\w-]{16,}$/) },
      });
      expect(await backend.fileForSomebody(key(8), body)).toEqual(first);
    });

    it('keeps texts to answer with, and deletes them', async () => {
      const { backend } = await signedIn();
      const template = { title: 'ขอบคุณ', texts: { th: 'ขอบคุณที่แจ้ง', my: 'ကျေးဇူးတင်ပါသည်' } };
      const kept = await backend.putTemplate('thanks', template);
      expect(kept).toMatchObject({ ok: true });
      expect(kept.ok && kept.value.templates).toContainEqual({ name: 'thanks', ...template });
      expect(await backend.getTemplates()).toEqual(kept);
      const left = await backend.deleteTemplate('thanks');
      expect(left.ok && left.value.templates.some(({ name }) => name === 'thanks')).toBe(false);
      expect(await backend.deleteTemplate('thanks')).toMatchObject({ failure: { reason: 'not-found' } });
    });

    it('unlocks an account and gives it a new password; none of another name', async () => {
      const { backend, proof } = await signedIn();
      expect(await backend.unlock(proof().name)).toEqual({ ok: true, value: undefined });
      expect(await backend.unlock('nobody')).toMatchObject({ failure: { reason: 'not-found' } });
      expect(await backend.resetPassword('nobody')).toMatchObject({ failure: { reason: 'not-found' } });
      const told = await backend.resetPassword(proof().name);
      expect(told.ok && told.value.password.length).toBeGreaterThan(11);
    });

    it('lists notices and the audit, and says that there is none of what is asked for', async () => {
      const { backend } = await signedIn();
      expect(await backend.getJobs(true)).toEqual({ ok: true, value: { jobs: [] } });
      expect(await backend.retryJob('none')).toMatchObject({ ok: false, failure: { reason: 'not-found' } });
      const none = { entries: [], next: null };
      for (const wanted of [{ what: 'backup-made' }, { who: 'nobody' }, { until: '2020-01-01' }]) {
        expect(await backend.readAudit(wanted)).toEqual({ ok: true, value: none });
      }
    });

    it('tells figures of a period, and where they are as a file', async () => {
      const { backend } = await signedIn();
      const stats = await backend.getStats('2570-Q1');
      expect(stats).toMatchObject({ ok: true, value: { period: '2570-Q1' } });
      expect(stats.ok && stats.value.channels.map(({ channel }) => channel)).toContain('phone');
      expect(backend.statsAddress('2570-Q1', 'csv', 'th')).toContain('2570-Q1');
    });

    it('brings places within each other', async () => {
      const { backend } = await signedIn();
      const provinces = await backend.getPlaces('');
      expect(provinces.ok && provinces.value.map(({ code }) => code)).toContain('50');
      const districts = await backend.getPlaces('50');
      expect(districts.ok && districts.value.map(({ code }) => code)).toContain('5001');
    });
  });
}

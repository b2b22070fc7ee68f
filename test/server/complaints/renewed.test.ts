import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createHandlers } from '../../../src/server/jobs/index.ts';
import type { JobPayloads } from '../../../src/server/jobs/queue.ts';
import type { Mail } from '../../../src/server/mail.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { createTestApp, newKey, type TestApp, testKeys, widgetHeaders } from '../../support/app.ts';
import { fileConfirmed } from '../../support/confirming.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';

const config = parseConfig({
  agency: { code: 'DOE', name: { th: 'กรมตัวอย่าง', en: 'Department of Examples' }, phone: '0 2345 6789' },
  complaints: { mailTo: 'office@example.go.th' },
});
let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());
beforeEach(async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  app = createTestApp(store.db, { config });
});

interface Job<K extends keyof JobPayloads> {
  id: string;
  payload: JobPayloads[K];
}

const jobsOf = <K extends keyof JobPayloads>(kind: K) =>
  store.db.query<Job<K> & Record<string, unknown>>('select id, payload from jobs where kind = $1', [kind]);

/** Gets a case a new secret, twice by the same request, and gives the mails about it and that secret. */
async function renew(lang: string) {
  const mails: Mail[] = [];
  const handlers = createHandlers(
    ...([store.db, config, async (mail: Mail) => void mails.push(mail), [createFolder('')], testKeys] as const),
  );
  const { reference } = await fileConfirmed(app, { lang });
  await app.post({ path: '/api/v1/complaints/recovery', body: { reference, email: 'somying@example.com', lang } });
  for (const { id, payload } of await jobsOf('case-recovery')) await handlers['case-recovery'].run(payload, id);
  const code = /[0-9a-z]{4}(-[0-9a-z]{4}){3}/.exec(mails.pop()?.text ?? '')?.[0];
  await store.db.run('delete from jobs');
  const headers = { ...widgetHeaders(), 'Idempotency-Key': newKey() };
  const send = { path: '/api/v1/complaints/recovery/renewal', body: { reference, code }, headers };
  const { secret } = (await (await app.post(send)).json()) as { secret: string };
  expect((await app.post(send)).status).toBe(201);
  const jobs = await jobsOf('case-notice');
  // As after a crash in between: at least once, under the same Message-ID.
  for (const { id, payload } of [...jobs, ...jobs]) await handlers['case-notice'].run(payload, id);
  return { reference, secret, code, jobs, mails };
}

describe('whoever has a new secret for their complaint', () => {
  it.each([
    ['th', 'หากท่านไม่ได้เป็นผู้ขอ โปรดแจ้ง กรมตัวอย่าง ทันที ที่หมายเลข 0 2345 6789'],
    ['en', 'If it was not you, call Department of Examples at once, 0 2345 6789'],
  ])('is told by mail, and what to do if it was somebody else (%s)', async (lang, said) => {
    const { reference, secret, code, jobs, mails } = await renew(lang);
    expect(jobs).toHaveLength(1);
    expect(mails).toHaveLength(2);
    expect(mails[1]).toEqual(mails[0]);
    expect(mails[0]).toMatchObject({ id: jobs[0]?.id, to: 'somying@example.com' });
    expect(mails[0]?.subject).toContain(reference);
    expect(mails[0]?.text).toContain(said);
    for (const hidden of [secret, code ?? '?']) expect(JSON.stringify(mails)).not.toContain(hidden);
  });

  it('alone is told: to the office nothing happened', async () => {
    await renew('th');
    expect(await jobsOf('case-office-mail')).toEqual([]);
  });
});

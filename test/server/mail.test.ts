import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { createHandlers } from '../../src/server/jobs/index.ts';
import { enqueue } from '../../src/server/jobs/queue.ts';
import { startJobs, usualPace } from '../../src/server/jobs/worker.ts';
import { createMail } from '../../src/server/mail.ts';
import { createFolder } from '../../src/server/uploads/folder.ts';
import { testKeys } from '../support/app.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { freePort } from '../support/server.ts';
import { startMailServer } from '../support/smtp.ts';
import { emptyStore, engines, type TestStore } from '../support/store.ts';
import { waitFor } from '../support/wait-for.ts';

const form = { title: { default: 'Contact us', th: 'ติดต่อ\nหน่วยงาน' }, elements: [{ type: 'comment', name: 'what' }] };
const config = parseConfig({
  forms: {
    thai: { mailTo: 'owner@example.go.th' },
    english: { mailTo: 'owner@example.go.th', mailLang: 'en' },
    quiet: {},
  },
});

describe.each(engines)('mail on $name', ({ open }) => {
  let store: TestStore;
  let dataDir: string;
  const cleanups: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    dataDir = await mkdtemp(join(tmpdir(), 'ruam-mail-'));
    cleanups.push(() => rm(dataDir, { recursive: true }));
  });
  afterEach(async () => {
    for (const cleanUp of cleanups.splice(0).toReversed()) await cleanUp();
  });

  const startSending = (smtpUrl?: string) => {
    const mailFrom = smtpUrl && 'ร่วม <no-reply@api.example.go.th>';
    const sendMail = createMail({ smtpUrl, mailFrom, dataDir });
    const pace = { ...usualPace, idle: { least: 1, most: 10 }, retry: () => 5, attempts: 1_000 };
    cleanups.push(
      startJobs(store.db, createHandlers(store.db, config, sendMail, [createFolder(dataDir)], testKeys), pace),
    );
  };
  const mailServer = async (options?: Parameters<typeof startMailServer>[0]) => {
    const server = await startMailServer(options);
    cleanups.push(server.close);
    return server;
  };
  const receive = async (name: string, more = {}) => {
    const version = await givenForm(store.db, name, form);
    const receivedAt = new Date('2026-11-23T09:08:00Z');
    const contacts = { contact: 'somsri@example.com' };
    const id = await givenResponse(store.db, {
      form: name,
      version,
      answers: { what: 'ความลับ secret' },
      contacts,
      receivedAt,
      ...more,
    });
    await enqueue(store.db, 'response-mail', { response: id });
    return id;
  };
  const untilDone = () =>
    waitFor(async () => expect(await store.db.query(`select * from jobs where kind = 'response-mail'`)).toEqual([]));

  it('tells the owner in Thai that a response arrived, when, and how to read it', async () => {
    const { url, received } = await mailServer();
    startSending(url);
    const id = await receive('thai');
    await untilDone();
    expect(received.map(({ headers }) => headers)).toMatchObject([
      {
        from: 'ร่วม <no-reply@api.example.go.th>',
        to: 'owner@example.go.th',
        subject: 'มีคำตอบใหม่ใน “ติดต่อ หน่วยงาน”',
        'auto-submitted': 'auto-generated',
        'message-id': expect.stringMatching(/^<ruam\.[\w-]+@api\.example\.go\.th>$/),
      },
    ]);
    expect(received[0]?.text).toContain(
      'มีผู้ส่งคำตอบในแบบสอบถาม “ติดต่อ หน่วยงาน” (thai) เมื่อวันที่ 23 พฤศจิกายน 2569 เวลา 16.08 น.',
    );
    expect(received[0]?.text).toContain(`\n    ruam responses list ${id}\n`);
  });

  it('tells the owner in English where the form says so, and marks a test', async () => {
    const { url, received } = await mailServer();
    startSending(url);
    await receive('english', { test: true });
    await untilDone();
    expect(received[0]?.headers.subject).toBe('Test response to “Contact us”');
    expect(received[0]?.text).toContain('“Contact us” (english) arrived on 23 November 2026 at 16:08.');
    expect(received[0]?.text).toContain('\nIt was sent as a test.\n');
  });

  it.each(['thai', 'english'])('says nothing of what was answered or by whom (%s)', async (name) => {
    const { url, received } = await mailServer();
    startSending(url);
    await receive(name);
    await untilDone();
    expect(received).toHaveLength(1);
    expect(JSON.stringify(received)).not.toMatch(/secret|ความลับ|somsri/);
  });

  it('sends nothing for a form whose owner did not ask, nor for a response that was deleted meanwhile', async () => {
    const { url, received } = await mailServer();
    await receive('quiet');
    await receive('thai');
    await store.db.query('delete from responses');
    startSending(url);
    await untilDone();
    expect(received).toEqual([]);
  });

  it('arrives although the mail server was down at first', async () => {
    const port = await freePort();
    startSending(`smtp://127.0.0.1:${port}`);
    await receive('thai');
    const failed = async () =>
      (await store.db.query<{ last_error: string }>('select last_error from jobs where attempts > 1'))[0];
    await waitFor(async () => expect((await failed())?.last_error).toMatch(/ECONNREFUSED/));
    const { received } = await mailServer({ port });
    await untilDone();
    expect(received).toHaveLength(1);
  });

  it('is sent again under the same Message-ID when the server hangs up after taking it', async () => {
    const { url, received } = await mailServer({ drops: 2 });
    startSending(url);
    await receive('thai');
    await untilDone();
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['message-id'])).size).toBe(1);
  });

  it('goes into a log that only the owner can read where there is no mail server', async () => {
    startSending();
    const ids = [await receive('thai'), await receive('english')];
    await untilDone();
    const log = await readFile(join(dataDir, 'mail.log'), 'utf8');
    for (const line of [
      'To: owner@example.go.th',
      'Subject: มีคำตอบใหม่ใน “ติดต่อ หน่วยงาน”',
      'Subject: New response to “Contact us”',
      ...ids,
    ]) {
      expect(log).toContain(line);
    }
    expect((await stat(join(dataDir, 'mail.log'))).mode & 0o777).toBe(0o600);
  });
});

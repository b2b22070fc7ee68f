import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ComplaintReceipt, ComplaintView } from '../../src/contract/complaints.ts';
import { newKey } from '../support/app.ts';
import { aComplaint } from '../support/complaints.ts';
import { ruam } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { startMailServer, type TestMailServer } from '../support/smtp.ts';

const [filings, kills, atOnce] = [1_000, 6, 8];

let server: RunningServer;
let mailbox: TestMailServer;
beforeAll(async () => {
  mailbox = await startMailServer();
  server = await start();
});
afterAll(() => Promise.all([server?.stop(), mailbox?.close()]));

const start = (data?: string) =>
  startServer({
    ...(data && { data }),
    env: {
      RUAM_LIMITS: '{"perAddress":1000000,"perForm":1000000,"invalidPerAddress":1000000}',
      SMTP_URL: mailbox.url,
      RUAM_MAIL_FROM: 'ruam@example.go.th',
    },
  });

const headers = { 'Content-Type': 'application/json', 'Ruam-Client': 'test/1' };

/** Sends the same bytes under the same key until there is an answer, through however many servers that takes. */
async function file(nth: number, running: () => Promise<RunningServer>): Promise<ComplaintReceipt> {
  const key = newKey();
  const body = JSON.stringify(aComplaint({ person: { name: 'ก', email: `c${nth}@example.com` } }));
  for (;;) {
    const { origin } = await running();
    const sent = { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body };
    const reply = await fetch(`${origin}/api/v1/complaints`, sent).catch(() => undefined);
    const text = await reply?.text().catch(() => undefined);
    if (reply?.status === 201 && text) return JSON.parse(text) as ComplaintReceipt;
    if (reply && ![201, 409].includes(reply.status)) throw new Error(`${reply.status} ${text}`);
  }
}

it('a thousand complaints are there once each, though the server is killed among them, and each is told by mail', async () => {
  let restart: Promise<RunningServer> = Promise.resolve(server);
  const running = () => restart;
  // At moments that differ from run to run, and are told if one of them shows a fault.
  const moments = Array.from({ length: kills }, () => Math.floor(Math.random() * filings)).sort((a, b) => a - b);
  console.log(`killed after ${moments.join(', ')} complaints`);
  const receipts: ComplaintReceipt[] = [];
  let next = 0;
  const worker = async () => {
    while (next < filings) {
      const nth = next++;
      receipts.push(await file(nth, running));
      if (receipts.length < (moments[0] ?? Number.POSITIVE_INFINITY)) continue;
      moments.shift();
      const old = server;
      restart = old.kill().then(() => start(old.data));
      server = await restart;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(filings);
  const lookUp = async ({ reference, secret }: ComplaintReceipt) => {
    const body = JSON.stringify({ reference, secret });
    const reply = await fetch(`${server.origin}/api/v1/complaints/lookup`, { method: 'POST', headers, body });
    return ((await reply.json()) as ComplaintView).state;
  };
  expect(new Set(await Promise.all(receipts.map(lookUp)))).toEqual(new Set(['received']));
  const stats = (await (await fetch(`${server.origin}/api/v1/stats`)).json()) as { series: [{ figures: object }] };
  expect(stats.series[0].figures).toMatchObject({ received: filings });

  await expect
    .poll(() => new Set(mailbox.received.map(({ headers }) => headers.to)).size, { timeout: 400_000 })
    .toBe(filings);
  const ids = mailbox.received.map(({ headers }) => headers['message-id']);
  // Twice only where the server was killed after the mail server had said yes and before it could note that: one a kill.
  expect(new Set(ids).size).toBe(filings);
  expect(ids.length - filings).toBeLessThanOrEqual(kills);
}, 600_000);

it('a printed receipt is known by its proof, and a false one is not', async () => {
  const receipt = await file(filings, async () => server);
  const told = await ruam(server.data, 'verify', receipt.reference, receipt.proof, '--json');
  expect(JSON.parse(told)).toMatchObject({ reference: receipt.reference, receivedAt: receipt.receivedAt });
  await expect(ruam(server.data, 'verify', receipt.reference, receipt.secret)).rejects.toThrow('not known here');
});

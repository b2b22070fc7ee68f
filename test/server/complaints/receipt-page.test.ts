import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComplaintReceipt } from '../../../src/contract/complaints.ts';
import { readCode } from '../../../src/country/th/code.ts';
import { findReceipt } from '../../../src/country/th/receipt.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createTestApp, newKey, pageOrigin, type TestApp, widgetHeaders } from '../../support/app.ts';
import { aComplaint, fileComplaint } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const tracker = 'https://www.example.go.th/tracker.html';

let store: TestStore;
let app: TestApp;
let receipt: ComplaintReceipt;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, {
    config: parseConfig({ complaints: { tracker } }),
    now: () => new Date('2026-11-23T10:00:00+07:00'),
  });
  receipt = await fileComplaint(app);
});
afterAll(() => store?.close());

/** Sends a receipt back as the widget's form does. */
function show(more: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const { reference, secret, receivedAt, due, proof } = receipt;
  const body = new URLSearchParams({ reference, secret, receivedAt, due, proof, lang: 'th', as: 'page', ...more });
  return app.ask('/api/v1/complaints/receipt', {
    ...{ method: 'POST', body: body.toString() },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: pageOrigin, ...headers },
  });
}

describe('a receipt', () => {
  it('says where the complaint can be followed, also as a QR code, and never with the secret', async () => {
    expect(receipt.tracker?.address).toBe(`${tracker}#ruam-reference=${receipt.reference}`);
    expect(receipt.tracker?.qr.size).toBeGreaterThan(25);
    expect(receipt.tracker?.qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect((await fileComplaint(createTestApp(store.db))).tracker).toBeUndefined();
  });

  it('is the same when the same bytes are sent again', async () => {
    const [headers, body] = [{ ...widgetHeaders(), 'Idempotency-Key': newKey() }, aComplaint()];
    const send = async () => (await app.post({ path: '/api/v1/complaints', body, headers })).json();
    expect(await send()).toEqual(await send());
  });

  it('can be printed from a page that nobody keeps and that runs nothing but its own script', async () => {
    const reply = await show();
    const page = await reply.text();
    for (const said of [receipt.reference, receipt.secret, receipt.proof, '23 พฤศจิกายน 2569', '<svg']) {
      expect(page).toContain(said);
    }
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    const [, script] = /<script src="([^"]+)"/.exec(page) ?? [];
    expect(await (await app.ask(script ?? '')).text()).toContain('print()');
  });

  it('can be saved as a file that says the same', async () => {
    const reply = await show({ as: 'file', lang: 'en' });
    expect(reply.headers.get('Content-Disposition')).toBe(`attachment; filename="${receipt.reference}.txt"`);
    expect(reply.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    const text = await reply.text();
    expect(text).toContain(`Reference: ${receipt.reference}\r\nSecret: ${receipt.secret}\r\n`);
    expect(text).toContain(`${tracker}#ruam-reference=${receipt.reference}`);
  });

  it.each(['th', 'en'])('a saved one, pasted whole into the tracker, is understood: %s', async (lang) => {
    const { reference, secret } = receipt;
    const plain = (code: string) => readCode(code) ?? code;
    const found = findReceipt(await (await show({ as: 'file', lang })).text());
    expect({ ...found, secret: plain(found.secret ?? '') }).toEqual({ reference, secret: plain(secret) });
  });

  it.each([
    { proof: '0000-0000-0000-0000' },
    { reference: 'DOE-2569-000000' },
    { receivedAt: '2026-11-24T03:00:00.000Z' },
    { secret: '<b>call 1234</b>' },
    { due: 'soon' },
    { due: '2026-12-17T16:59:59.999Z' },
  ])('is not made for what is not of this server: %j', async (more) => {
    const reply = await show(more);
    expect(reply.status).toBe(403);
    expect(await reply.text()).not.toContain('<b>');
  });

  it('is made for a page whose referrer policy hides where it is', async () => {
    expect((await show({}, { Origin: 'null' })).status).toBe(200);
  });

  it('is not made for a page of somebody else', async () => {
    expect((await show({}, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await show({}, { 'Content-Type': 'text/plain' })).status).toBe(415);
  });
});

import { caseWords } from '../../locales/cases.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { smsWords } from '../../locales/sms.ts';
import type { Config } from '../config.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import { contactsOf } from '../store/contacts.ts';
import type { Database } from '../store/database.ts';
import { signWebhook } from './sign-webhook.ts';
import type { Handler } from './worker.ts';

type Webhook = Config['webhooks'][number];

/** Far below the lease of a job. Milliseconds. */
const patience = 30_000;

/**
 * Tells another system by HTTP what happened to a case, signed as Standard Webhooks says; `webhook-id` is the same
 * whenever it is sent again. Anything but a 2xx is tried again. What was written is never part of it.
 */
export function webhook(db: Database, { webhooks }: Config, now = () => new Date()): Handler<'webhook'> {
  return {
    async run({ webhook: name, reference, seq }, id) {
      const target = webhooks.find((each) => each.name === name);
      const it = await findCase(db, reference);
      const event = it && (await eventsOf(db, reference, true)).find((each) => each.seq === seq);
      const data = target && event && (await dataFor(db, target, it, event));
      if (data) await send(target, id, JSON.stringify({ ...data, timestamp: event.at.toISOString() }), now());
    },
  };
}

async function send({ url, secrets }: Webhook, id: string, body: string, at: Date): Promise<void> {
  const headers = { 'Content-Type': 'application/json', ...signWebhook(secrets, { id, at, body }) };
  const signal = AbortSignal.timeout(patience);
  const reply = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
  await reply.body?.cancel();
  if (!reply.ok) throw new Error(`${new URL(url).host} answered ${reply.status}`);
}

/** What is told; nothing where an SMS has nobody to go to, or nothing to say. */
async function dataFor(db: Database, { kind }: Webhook, it: StoredCase, event: CaseEvent) {
  const { reference, category, channel, state, test } = it;
  const { actor, reason, kind: what, to } = event;
  if (kind === 'events') {
    return {
      type: `complaint.${what}`,
      data: { reference, category, channel, state, test, actor, ...(to && { to }), ...(reason && { reason }) },
    };
  }
  const { email, phone } = (await contactsOf(db, [it.responseId])).get(it.responseId) ?? {};
  const concerns = actor !== 'citizen' || what === 'filed';
  if (email !== undefined || typeof phone !== 'string' || !concerns) return undefined;
  const lang = nearestLanguage(it.lang);
  const text = smsWords[lang].news({ reference, state: caseWords[lang].states[to ?? state] });
  return { type: 'sms.send', data: { to: phone, text } };
}

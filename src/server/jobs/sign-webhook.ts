import { createHmac } from 'node:crypto';

/** What is sent, and when. */
export interface Delivery {
  id: string;
  at: Date;
  body: string;
}

/**
 * The headers by which whoever knows one of the secrets can tell that a delivery is ours and fresh.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook(secrets: readonly string[], { id, at, body }: Delivery): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

import type { Config } from '../config.ts';
import { enqueue } from '../jobs/queue.ts';
import type { StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';

/** Where the unit that has a case, or else the agency, is told of what citizens do; nothing if nobody wants to be. */
export function officeAddress({ units, complaints }: Config, { unit }: StoredCase): string | undefined {
  return units.find(({ name }) => name === unit)?.mailTo ?? complaints.mailTo;
}

/**
 * Has whoever is to know of an entry of a case's timeline told of it, once the transaction commits: the citizen, the
 * office, and the agency's other systems, each by a job of its own, so that none waits for another. Of tests nobody is told.
 */
export async function tellOfEvent(tx: Queries, config: Config, it: StoredCase, seq: number): Promise<void> {
  const { reference, test } = it;
  if (test) return;
  await enqueue(tx, 'case-notice', { reference, seq });
  if (officeAddress(config, it) !== undefined) await enqueue(tx, 'case-office-mail', { reference, seq });
  for (const { name } of config.webhooks) await enqueue(tx, 'webhook', { webhook: name, reference, seq });
}

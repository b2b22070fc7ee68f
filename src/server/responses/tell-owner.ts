import { configOfForm } from '../config.ts';
import type { Services } from '../context.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Queries } from '../store/database.ts';

/** Has the form's owner told of a response that is complete, if somebody wants to be told, once the transaction commits. */
export async function tellOwner(tx: Queries, { config }: Services, form: string, response: string): Promise<void> {
  if (configOfForm(config, form).mailTo !== undefined) await enqueue(tx, 'response-mail', { response });
}

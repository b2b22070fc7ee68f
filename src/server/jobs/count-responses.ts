import { createForm } from '../../form/index.ts';
import type { Data } from '../../form/types.ts';
import { tallyOf } from '../results/tally.ts';
import type { Database, Queries } from '../store/database.ts';
import { formVersionOf } from '../store/forms.ts';
import { recount } from '../store/result-counts.ts';
import type { Handler } from './worker.ts';

const batch = 100;

/** Counts the responses that were there before anything was counted; finds nothing ever after. */
export function countResponses(db: Database): Handler<'count-responses'> {
  return {
    every: 24 * 3_600_000,
    async run() {
      while ((await db.transaction(countSome)) === batch);
    },
  };
}

interface Uncounted extends Record<string, unknown> {
  id: string;
  form: string;
  version: string;
  answers: Data;
  completedAt: Date | null;
}

async function countSome(tx: Queries): Promise<number> {
  const rows = await tx.query<Uncounted>(
    `select id, form, version, answers, completed_at as "completedAt" from responses
      where complete and not test and tally is null order by id limit ${batch} for update skip locked`,
  );
  const counted = [];
  for (const { id, form, version, answers, completedAt } of rows) {
    const definition = (await formVersionOf(tx, form, version))?.definition;
    const tally = tallyOf(createForm(definition, { locale: 'en' }).questions, answers);
    await tx.query('update responses set tally = $2::jsonb where id = $1', [id, JSON.stringify(tally)]);
    counted.push({ form, completedAt, tally });
  }
  await recount(tx, [], counted);
  return rows.length;
}

import { monthOf } from '../../country/th/fiscal.ts';
import type { Database, Queries } from '../store/database.ts';
import { versionsOf } from '../store/forms.ts';
import { countsOf, type MonthCount } from '../store/result-counts.ts';
import { type Batch, lastBatch, lockResults, looksOf, putBatch, putLooks } from '../store/result-looks.ts';
import { lookBack } from './look-back.ts';
import { leastAnswers } from './suppress.ts';
import { askedEver, tablesOfForm } from './tables.ts';
import { wholePart } from './tally.ts';

/**
 * Publishes a form's figures anew if at least ten more have answered since, and says when they were last published;
 * nothing if too few have answered yet. What was published stays as it was until then, also when a response changes or is
 * deleted: by the difference one could tell whose it was.
 */
export async function publish(db: Database, form: string, now: Date): Promise<Batch | undefined> {
  const last = await lastBatch(db, form);
  if (!(await isDue(db, form, last))) return last;
  return db.transaction(async (tx) => {
    await lockResults(tx, form);
    const before = await lastBatch(tx, form);
    return (await isDue(tx, form, before)) ? publishAll(tx, form, before, now) : before;
  });
}

const isDue = async (q: Queries, form: string, last: Batch | undefined): Promise<boolean> =>
  responsesIn(await countsOf(q, form, wholePart)) - (last?.responses ?? 0) >= leastAnswers;

const responsesIn = (counts: readonly MonthCount[]): number =>
  counts.reduce((sum, { part, count }) => (part === wholePart ? sum + count : sum), 0);

async function publishAll(tx: Queries, form: string, before: Batch | undefined, now: Date): Promise<Batch> {
  const counts = await countsOf(tx, form);
  const tables = tablesOfForm(askedEver(await versionsOf(tx, form), 'th'));
  const from = before ? monthOf(before.publishedAt) : '';
  const looks = lookBack({ tables, counts, looks: await looksOf(tx, form), from, current: monthOf(now) });
  for (const month of looks) await putLooks(tx, form, month);
  const batch = { responses: responsesIn(counts), publishedAt: now };
  await putBatch(tx, form, batch);
  return batch;
}

import { readPeriod } from '../../country/th/fiscal.ts';
import { writeResults } from '../results/export.ts';
import { allResults } from '../results/reply.ts';
import { addAudit } from '../store/audit.ts';
import { needForm } from './need-form.ts';
import type { Operation } from './operation.ts';

/** Gives all figures of a form as a file, for its staff: nothing is hidden. */
export const giveResults: Operation<'results'> = async function* ({ db }, { form, period, format, lang }) {
  await needForm(db, form);
  const wanted = { form, lang, period: period === undefined ? undefined : readPeriod(period) };
  await addAudit(db, { at: new Date(), who: null, what: 'results-read', detail: { form, period: period ?? null } });
  yield* writeResults(await allResults(db, wanted, new Date()), format, lang);
};

import type { ResultsReply } from '../../contract/results.ts';
import type { Period } from '../../country/th/fiscal.ts';
import { createForm } from '../../form/index.ts';
import type { Json } from '../../form/types.ts';
import type { Queries } from '../store/database.ts';
import { versionsOf } from '../store/forms.ts';
import { countsOf } from '../store/result-counts.ts';
import { type Batch, looksOf } from '../store/result-looks.ts';
import { figuresOf, type Look } from './figures.ts';
import { lookOver } from './periods.ts';
import { type AskedEver, askedEver, isPublic, wholeTable } from './tables.ts';

/** Which results, and in which language. */
export interface Wanted {
  form: string;
  period?: Period | undefined;
  lang: string;
}

/** What was published of a form. */
export async function publishedResults(q: Queries, wanted: Wanted, batch: Batch | undefined): Promise<ResultsReply> {
  const looks = await looksOf(q, wanted.form);
  const look: Look = ({ key }) => lookOver(looks, key, wanted.period);
  return replyOf(await versionsOf(q, wanted.form), wanted, look, batch?.publishedAt ?? null, isPublic);
}

/** Everything that is counted of a form, for its staff: nothing is hidden. */
export async function allResults(q: Queries, wanted: Wanted, now: Date): Promise<ResultsReply> {
  const months = wanted.period && new Set(wanted.period.months);
  const counts = new Map<string, Map<string, number>>();
  for (const { month, part, value, count } of await countsOf(q, wanted.form)) {
    if (months && !months.has(month)) continue;
    const values = counts.get(part) ?? new Map<string, number>();
    counts.set(part, values.set(value, (values.get(value) ?? 0) + count));
  }
  const look: Look = ({ part, measure }) => {
    const values = counts.get(part);
    return values && { ...measure(values), hidden: [] };
  };
  return replyOf(await versionsOf(q, wanted.form), wanted, look, now);
}

function replyOf(
  definitions: readonly Json[],
  { form, period, lang }: Wanted,
  look: Look,
  at: Date | null,
  isTold: (asked: AskedEver) => boolean = () => true,
): ResultsReply {
  const whole = look(wholeTable);
  const { title } = createForm(definitions[0], { locale: lang });
  const asked = whole ? askedEver(definitions, lang) : [];
  return {
    name: form,
    title,
    period: period?.name ?? null,
    responses: whole?.answered ?? null,
    publishedAt: whole && at ? at.toISOString() : null,
    questions: asked.filter(isTold).map((each) => figuresOf(each, look)),
  };
}

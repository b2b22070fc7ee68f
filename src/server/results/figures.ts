import type { ResultQuestion, ResultRow } from '../../contract/results.ts';
import type { Option } from './options.ts';
import { type AskedEver, chosenKey, type Measure, type Table, tablesOf } from './tables.ts';

/** What may be shown of a measure. */
export interface Shown extends Measure {
  /** Values whose counts are not told. */
  hidden: readonly string[];
}

/** Gives what may be shown of a table; nothing while it has too few answers. */
export type Look = (table: Table) => Shown | undefined;

/** Works out the figures of a question from what may be shown of it. */
export function figuresOf(asked: AskedEver, look: Look): ResultQuestion {
  const { question, within = [], title, shape, options } = asked;
  const name = [...within, question].join('.');
  const rows =
    shape === 'order'
      ? tablesOf(asked).map((table, index) => rowOf(asked, options[index]?.text ?? null, [table], look))
      : (asked.rows ?? [undefined]).map((row) => rowOf(asked, row?.text ?? null, tablesOf(asked, row?.key), look));
  return { name, title, shape, rows };
}

const noScores = { mean: null, median: null, min: null, max: null, topTwo: null, nps: null };
const nothing = { answered: null, ...noScores };

function rowOf(asked: AskedEver, title: string | null, tables: readonly Table[], look: Look): ResultRow {
  const { shape, options } = asked;
  if (shape === 'several') {
    const cells = options.map((option, index) => {
      const table = tables[index];
      const shown = table && look(table);
      return cellOf(option, chosenKey, shown);
    });
    const answered = Math.max(...cells.map((cell) => cell.of ?? 0));
    return { ...nothing, title, answered: answered || null, cells };
  }
  const shown = tables[0] && look(tables[0]);
  if (!shown)
    return { ...nothing, title, cells: shape === 'one' ? options.map((each) => cellOf(each, each.key, shown)) : [] };
  const { answered } = shown;
  if (shape === 'text') return { ...nothing, title, answered, cells: [] };
  if (shape !== 'one') return { title, answered, ...numbersOf(shown) };
  const known = new Set(options.map(({ key }) => key));
  const others = Object.keys(shown.counts).filter((key) => !known.has(key));
  const all = [...options, ...others.map((key): Option => ({ key, text: textOf(key) }))];
  return {
    title,
    answered,
    cells: all.map((each) => cellOf(each, each.key, shown)),
    ...noScores,
    ...scores(asked, shown),
  };
}

function numbersOf({ answered, sum = 0, spread }: Shown): Omit<ResultRow, 'title' | 'answered'> {
  const { buckets = [], median = null, min = null, max = null } = spread ?? {};
  const cells = buckets.map(({ from, text, count }) => ({ value: String(from), text, count, of: answered }));
  return { ...noScores, cells, mean: round(sum / answered), median, min, max };
}

function cellOf({ key, text }: Option, counted: string, shown: Shown | undefined): ResultRow['cells'][number] {
  const isHidden = !shown || shown.hidden.includes(counted);
  return { value: key, text, count: isHidden ? null : (shown.counts[counted] ?? 0), of: shown?.answered ?? null };
}

/** What a choice says that no version of the form names any more. */
function textOf(key: string): string {
  try {
    return String(JSON.parse(key));
  } catch {
    return key;
  }
}

/** Scores that follow from what is shown alone. */
function scores({ scale, nps, options }: AskedEver, shown: Shown): Partial<Pick<ResultRow, 'mean' | 'topTwo' | 'nps'>> {
  const steps = options.flatMap(({ key, number }) => (number === undefined ? [] : [{ key, number }]));
  const { answered, counts, hidden } = shown;
  const of = (some: readonly { key: string }[]) => some.reduce((total, { key }) => total + (counts[key] ?? 0), 0);
  const isScale = scale && Object.keys(counts).every((key) => steps.some((step) => step.key === key));
  if (!isScale || answered === 0) return {};
  // A sum follows from what is shown if all or none of what is hidden is in it.
  const isTold = (some: readonly { key: string }[]) => {
    const within = some.filter(({ key }) => hidden.includes(key)).length;
    return within === 0 || within === hidden.length;
  };
  const best = [...steps].sort((a, b) => b.number - a.number).slice(0, 2);
  const [promoters, detractors] = [
    steps.filter(({ number }) => number >= 9),
    steps.filter(({ number }) => number <= 6),
  ];
  const total = steps.reduce((sum, { key, number }) => sum + number * (counts[key] ?? 0), 0);
  const score = (100 * (of(promoters) - of(detractors))) / answered;
  return {
    mean: hidden.length === 0 ? round(total / answered) : null,
    topTwo: steps.length > 2 && isTold(best) ? of(best) / answered : null,
    nps: nps && isTold(promoters) && isTold(detractors) ? Math.round(score) : null,
  };
}

const round = (number: number) => Math.round(number * 100) / 100;

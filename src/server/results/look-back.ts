import type { MonthCount } from '../store/result-counts.ts';
import type { MonthLooks, StoredLook } from '../store/result-looks.ts';
import { nextLook } from './suppress.ts';
import type { Table } from './tables.ts';

/** What publishing goes by. */
interface Past {
  tables: readonly Table[];
  /** All counts, month by month. */
  counts: readonly MonthCount[];
  /** What was published before. */
  looks: readonly MonthLooks[];
  /** The month of the last publication; '' if there was none. */
  from: string;
  current: string;
}

/** Looks at the figures as they were at the end of each month since, and as they are now; gives what is published then. */
export function lookBack({ tables, counts, looks, from, current }: Past): MonthLooks[] {
  const last = new Map<string, StoredLook>();
  for (const month of looks) for (const [key, each] of Object.entries(month.tables)) last.set(key, each.last);
  const soFar = new Map<string, Map<string, number>>();
  return [...byMonth(counts)].flatMap(([month, added]) => {
    add(soFar, added);
    if (month < from) return [];
    const found = looks.find((each) => each.month === month) ?? { month, tables: {} };
    lookAtAll(tables, { soFar, found, last, isOver: month < current });
    return found;
  });
}

function byMonth(counts: readonly MonthCount[]): Map<string, MonthCount[]> {
  const months = new Map<string, MonthCount[]>();
  for (const count of counts) months.set(count.month, [...(months.get(count.month) ?? []), count]);
  return months;
}

function add(soFar: Map<string, Map<string, number>>, counts: readonly MonthCount[]): void {
  for (const { part, value, count } of counts) {
    const values = soFar.get(part) ?? new Map<string, number>();
    soFar.set(part, values.set(value, (values.get(value) ?? 0) + count));
  }
}

/** The end of a month, or now. */
interface Moment {
  soFar: ReadonlyMap<string, ReadonlyMap<string, number>>;
  found: MonthLooks;
  last: Map<string, StoredLook>;
  isOver: boolean;
}

/** Figures are published at one time with those that decide who is asked. */
function lookAtAll(tables: readonly Table[], moment: Moment): void {
  const byKey = new Map(tables.map((table) => [table.key, table]));
  const seen = new Map<Table, StoredLook | undefined>();
  const visit = (table: Table): StoredLook | undefined => {
    if (seen.has(table)) return seen.get(table);
    // Questions that wait for each other wait for ever.
    seen.set(table, undefined);
    const isDecided = table.needs.every(({ key, alike }) => {
      const decider = byKey.get(key);
      const look = decider && visit(decider);
      return look && new Set(look.hidden.map(alike)).size <= 1;
    });
    const look = lookAt(table, moment, isDecided);
    seen.set(table, look);
    return look;
  };
  for (const table of tables) visit(table);
}

function lookAt(table: Table, { soFar, found, last, isOver }: Moment, isDecided: boolean): StoredLook | undefined {
  const { answered, counts, sum } = table.measure(soFar.get(table.part) ?? new Map());
  const earlier = last.get(table.key);
  const look = isDecided ? nextLook(earlier, answered, counts, table.closed) : undefined;
  if (look) {
    const stored = { ...look, through: isOver ? found.month : '', ...(sum !== undefined && { sum }) };
    last.set(table.key, stored);
    found.tables[table.key] = { first: found.tables[table.key]?.first ?? stored, last: stored };
    return stored;
  }
  if (isOver && earlier?.answered === answered) earlier.through = found.month;
  return undefined;
}

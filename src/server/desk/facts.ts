import { dayOf } from '../../clock/days.ts';
import type { DeskCases } from '../../contract/desk.ts';
import { categoryTitle } from '../complaints/categories.ts';
import { dueOf } from '../complaints/view.ts';
import type { Config } from '../config.ts';
import type { Services } from '../context.ts';
import type { StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { listDeskUsers } from '../store/desk-users.ts';

/** What is said of a case wherever it is listed or shown. */
export type Facts = Omit<DeskCases['cases'][number], 'summary'>;

/** What people and units are called. */
export interface Names {
  staff(name: string): { name: string; title: string };
  unit(name: string): { name: string; title: { th: string; en: string } };
}

/** Reads what people are called; what is gone is called by its name. */
export async function readNames(q: Queries, { units }: Config): Promise<Names> {
  const titles = new Map((await listDeskUsers(q)).map(({ name, title }) => [name, title]));
  return {
    staff: (name) => ({ name, title: titles.get(name) ?? name }),
    unit: (name) => units.find((unit) => unit.name === name) ?? { name, title: { th: name, en: name } },
  };
}

/** What is said of a case wherever it is listed or shown. */
export function factsOf(services: Services, names: Names, it: StoredCase): Facts {
  const { config, now } = services;
  const { reference, identity, channel, state, lang, test, unit, assignee } = it;
  const office = config.offices.find(({ name }) => name === it.office);
  const due = dueOf(it, dayOf(now()), services);
  return {
    ...{ reference, identity, channel, state, lang, test },
    category: { name: it.category, title: categoryTitle(config, it.category) },
    ...(office && { office }),
    ...(unit !== null && { unit: names.unit(unit) }),
    ...(assignee !== null && { assignee: names.staff(assignee) }),
    ...{ since: it.since.toISOString(), receivedAt: it.receivedAt.toISOString() },
    ...(it.filedAt && { filedAt: it.filedAt.toISOString() }),
    ...(due && { due }),
  };
}

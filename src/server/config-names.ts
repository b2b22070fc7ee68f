import type { z } from 'zod';

interface Named {
  name: string;
}

/** The lists of a configuration whose items are called by name. */
interface Lists {
  units: readonly Named[];
  offices: readonly Named[];
  threads: readonly Named[];
  webhooks: readonly Named[];
  categories: readonly (Named & { unit?: string | undefined })[];
}

/** Refuses names that nothing has, and those that two things have: what went to such a unit would be seen by nobody. */
export function checkNames(config: Lists, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const { units, offices, threads, webhooks, categories } = config;
  for (const [list, items] of Object.entries({ units, offices, threads, webhooks, categories })) {
    const names = items.map(({ name }) => name);
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) < i) refuse([list, i, 'name'], `there is another one of the name "${name}"`);
    }
  }
  for (const [i, { unit }] of categories.entries()) {
    if (unit === undefined || units.some(({ name }) => name === unit)) continue;
    refuse(['categories', i, 'unit'], `there is no unit of the name "${unit}" (${listNames(units)})`);
  }
}

const listNames = (items: readonly Named[]) =>
  items.length === 0 ? '"units" is empty' : `there are: ${items.map(({ name }) => name).join(', ')}`;

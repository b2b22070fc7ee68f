import { formNamePattern } from '../../contract/wire.ts';
import type { Queries } from '../store/database.ts';
import { currentForm } from '../store/forms.ts';

/** Throws if a form is named that there is not: a typo must not look like a form without responses. */
export async function needForm(q: Queries, name: string | undefined): Promise<void> {
  if (name === undefined || (formNamePattern.test(name) && (await currentForm(q, name)))) return;
  throw new Error(`There is no form of the name "${name}" (see: ruam forms list).`);
}

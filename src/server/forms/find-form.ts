import { formNamePattern, versionPattern } from '../../contract/wire.ts';
import { ApiProblem } from '../problems.ts';
import type { Queries } from '../store/database.ts';
import { currentForm, formVersionOf, type StoredForm } from '../store/forms.ts';

/** The version that is asked for, or the current one. Throws `not-found` for an unknown form, `unknown-version`. */
export async function findForm(q: Queries, name: string, version?: string | undefined): Promise<StoredForm> {
  const current = formNamePattern.test(name) ? await currentForm(q, name) : undefined;
  if (current === undefined) throw new ApiProblem('not-found');
  if (version === undefined || version === current.version) return current;
  const named = versionPattern.test(version) ? await formVersionOf(q, name, version) : undefined;
  if (named === undefined) throw new ApiProblem('unknown-version');
  return named;
}

import type { PartProblem } from '../../contract/problems.ts';
import { formNamePattern } from '../../contract/wire.ts';
import type { Json } from '../../form/types.ts';
import { formVersion } from '../../form/version.ts';
import type { Database } from '../store/database.ts';
import { addFormVersion, makeCurrent } from '../store/forms.ts';
import { checkForm } from './check-form.ts';

/** What came of putting a form: its version, or what is wrong with it. */
export type PutForm = { version: string } | { problems: PartProblem[] };

/** Makes a form of an operator's the current version under its name; every version that was current is kept. */
export async function putForm(db: Database, name: string, form: unknown): Promise<PutForm> {
  if (!formNamePattern.test(name)) return { problems: [{ pointer: '', code: 'bad-name' }] };
  const problems = checkForm(form);
  if (problems.length > 0) return { problems };
  const definition = form as Json;
  const version = await formVersion(definition);
  await db.transaction(async (tx) => {
    await addFormVersion(tx, { name, version, definition }, 'operator');
    await makeCurrent(tx, name, version);
  });
  return { version };
}

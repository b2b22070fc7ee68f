import type { Config } from '../config.ts';
import { SettingsError } from '../settings-error.ts';
import type { Queries } from '../store/database.ts';
import { listForms } from '../store/forms.ts';

/**
 * Throws `SettingsError` if a category asks by a form that is not registered: nobody could file anything there.
 * The form can be put before the server runs, since the command then opens the store itself.
 */
export async function refuseMissingForms(q: Queries, { categories }: Config, where: string): Promise<void> {
  const known = (await listForms(q)).map(({ name }) => name);
  const lines = categories.flatMap(({ elsewhere, form }, i) =>
    elsewhere || known.includes(form)
      ? []
      : [`  categories.${i}.form: there is no form of the name "${form}": run "ruam forms put ${form} <file>"`],
  );
  if (lines.length === 0) return;
  throw new SettingsError(`${where} cannot be used:\n${lines.join('\n')}\nThere are: ${known.join(', ')}.`);
}

/** The names for which something is set under `forms`, but of which there is no form (yet). */
export async function unknownForms(q: Queries, { forms }: Config): Promise<string[]> {
  const known = (await listForms(q)).map(({ name }) => name);
  return Object.keys(forms).filter((name) => !known.includes(name));
}

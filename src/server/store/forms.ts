import type { Json } from '../../form/types.ts';
import type { Queries } from './database.ts';

/** Who put a version: the package itself, or an operator. */
export type FormSource = 'ready' | 'operator';

/** One version of a form. */
export interface StoredForm {
  name: string;
  version: string;
  definition: Json;
}

/** A form and its current version, as `ruam forms list` shows it. */
export interface FormSummary {
  name: string;
  version: string;
  source: FormSource;
  versions: number;
  updatedAt: Date;
}

const columns = 'form as name, version, definition';

/** Reads the current version of a form. */
export async function currentForm(q: Queries, name: string): Promise<StoredForm | undefined> {
  const rows = await q.query<StoredForm & Record<string, unknown>>(
    `select ${columns} from form_versions where (form, version) = (select name, version from forms where name = $1)`,
    [name],
  );
  return rows[0];
}

/** Makes every other transaction that asks for the same wait until this one ends. */
export async function lockForm(tx: Queries, name: string): Promise<void> {
  await tx.query('select 1 as one from forms where name = $1 for update', [name]);
}

/** Reads one version of a form, current or not. */
export async function formVersionOf(q: Queries, name: string, version: string): Promise<StoredForm | undefined> {
  const rows = await q.query<StoredForm & Record<string, unknown>>(
    `select ${columns} from form_versions where form = $1 and version = $2`,
    [name, version],
  );
  return rows[0];
}

/** Keeps a version for ever. One that an operator put once counts as the operator's from then on. */
export async function addFormVersion(q: Queries, form: StoredForm, source: FormSource): Promise<void> {
  await q.query(
    `insert into form_versions (form, version, definition, source) values ($1, $2, $3::jsonb, $4)
     on conflict (form, version) do update set source = excluded.source where excluded.source = 'operator'`,
    [form.name, form.version, JSON.stringify(form.definition), source],
  );
}

/** Makes a kept version the current one. */
export async function makeCurrent(q: Queries, name: string, version: string): Promise<void> {
  await q.query(
    `insert into forms (name, version) values ($1, $2)
     on conflict (name) do update set version = excluded.version, updated_at = now()
     where forms.version <> excluded.version`,
    [name, version],
  );
}

/** Who put the current version of a form; nothing if there is no such form. */
export async function sourceOfCurrent(q: Queries, name: string): Promise<FormSource | undefined> {
  const rows = await q.query<{ source: FormSource }>(
    'select v.source from forms f join form_versions v on v.form = f.name and v.version = f.version where f.name = $1',
    [name],
  );
  return rows[0]?.source;
}

/** Lists all forms by name. */
export async function listForms(q: Queries): Promise<FormSummary[]> {
  return q.query<FormSummary & Record<string, unknown>>(
    `select f.name, f.version, v.source, f.updated_at as "updatedAt",
       (select count(*) from form_versions where form = f.name) as versions
     from forms f join form_versions v on v.form = f.name and v.version = f.version
     order by f.name`,
  );
}

/** Every version of a form, the current one first, then from new to old. */
export async function versionsOf(q: Queries, name: string): Promise<Json[]> {
  const rows = await q.query<{ definition: Json }>(
    `select v.definition from form_versions v left join forms f on f.name = v.form and f.version = v.version
      where v.form = $1 order by (f.name is null), v.created_at desc, v.version`,
    [name],
  );
  return rows.map(({ definition }) => definition);
}

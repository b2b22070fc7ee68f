import { formNamePattern } from '../../contract/wire.ts';
import { exportResponses } from '../export/index.ts';
import { toJsonLine } from '../export/json-line.ts';
import type { Queries } from '../store/database.ts';
import { currentForm } from '../store/forms.ts';
import { deleteResponse, findResponse } from '../store/responses.ts';
import type { Operation } from './operation.ts';

/** Gives the responses with these ids, or the newest first. */
export const listResponses: Operation<'responses-list'> = async function* ({ db }, { ids, form, limit, contact }) {
  await needForm(db, form);
  for (const id of ids.length > 0 ? ids : await newest(db, form, limit)) {
    const response = await findResponse(db, id);
    if (!response) continue;
    const { contacts, ...rest } = response;
    yield toJsonLine(contact ? response : rest);
  }
};

async function newest(q: Queries, form: string | undefined, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select id from responses where $1::text is null or form = $1 order by received_at desc, id desc limit $2`,
    [form ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** Deletes responses with their contact data, and gives the ids of those that were there. */
export const deleteResponses: Operation<'responses-delete'> = async function* ({ db }, { ids }) {
  for (const id of ids) if (await deleteResponse(db, id)) yield toJsonLine({ id });
};

/** Gives the selected responses as a file. */
export const exportAll: Operation<'responses-export'> = async function* ({ db }, { format, ...selection }) {
  await needForm(db, selection.form);
  yield* exportResponses(db, selection, format);
};

/** Throws if a form is named that there is not: a typo must not look like a form without responses. */
async function needForm(q: Queries, name: string | undefined): Promise<void> {
  if (name === undefined || (formNamePattern.test(name) && (await currentForm(q, name)))) return;
  throw new Error(`There is no form of the name "${name}" (see: ruam forms list).`);
}

import { exportResponses } from '../export/index.ts';
import { toJsonLine } from '../export/json-line.ts';
import { addAudit } from '../store/audit.ts';
import type { Queries } from '../store/database.ts';
import { deleteResponse, findResponse } from '../store/responses.ts';
import { sweepUploads } from '../uploads/sweep.ts';
import { needForm } from './need-form.ts';
import type { Operation } from './operation.ts';

/** Gives the responses with these ids, or the newest first. */
export const listResponses: Operation<'responses-list'> = async function* ({ db }, { ids, form, limit, contact }) {
  await needForm(db, form);
  const wanted = ids.length > 0 ? ids : await newest(db, form, limit);
  const detail = { form: form ?? null, contact, count: wanted.length };
  await addAudit(db, { at: new Date(), who: null, what: 'responses-read', detail });
  for (const id of wanted) {
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

/** Deletes responses with their contact data and files, and gives the ids of those that were there. */
export const deleteResponses: Operation<'responses-delete'> = async function* ({ db, places }, { ids }) {
  for (const id of ids) {
    if (!(await deleteResponse(db, id))) continue;
    await addAudit(db, { at: new Date(), who: null, what: 'responses-deleted', detail: { id } });
    yield toJsonLine({ id });
  }
  await sweepUploads(db, places);
};

/** Gives the selected responses as a file. */
export const exportAll: Operation<'responses-export'> = async function* ({ db }, { format, ...selection }) {
  await needForm(db, selection.form);
  const { form = null, contact } = selection;
  await addAudit(db, { at: new Date(), who: null, what: 'exported', detail: { form, contact } });
  yield* exportResponses(db, selection, format);
};

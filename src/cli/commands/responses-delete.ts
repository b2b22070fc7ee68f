import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam responses delete`. */
export const responsesDelete = defineCommand({
  operands: { shown: 'ID…', least: 1, most: Number.POSITIVE_INFINITY },
  summary: 'Deletes responses with their contact data and files, for ever.',
  details: 'Fails if one of them is not there; the others are deleted all the same.',
  options: {},
  async run(io, ids) {
    const deleted = await readJsonLines<{ id: string }>(perform(io.env, 'responses-delete', { ids }));
    io.stdout.write(`Deleted ${deleted.length} of ${ids.length}.\n`);
    const missing = ids.filter((wanted) => !deleted.some(({ id }) => id === wanted));
    if (missing.length > 0) throw new Error(`there is no response ${missing.join(', ')}`);
  },
});

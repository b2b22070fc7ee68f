import { defineCommand, UsageError } from '../command.ts';
import { writeOut } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam responses list`. */
export const responsesList = defineCommand({
  operands: { shown: '[ID…]', least: 0, most: Number.POSITIVE_INFINITY },
  summary: 'Shows the newest responses, or those with the given ids.',
  details: 'Each response is one line of JSON, those sent as tests too.',
  options: {
    form: { type: 'string', value: 'NAME', help: 'Only responses to this form.' },
    limit: { type: 'string', value: 'N', help: 'How many at most (20).' },
    contact: { type: 'boolean', help: 'Shows contact data too.' },
  },
  async run(io, ids, { form, limit = '20', contact = false }) {
    if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit must be a number from 1, not "${limit}"`);
    let found = false;
    async function* lines() {
      for await (const line of perform(io.env, 'responses-list', { ids, form, limit: Number(limit), contact })) {
        found = true;
        yield line;
      }
    }
    await writeOut(io, lines(), undefined);
    if (!found) io.stderr.write('There are no such responses.\n');
  },
});

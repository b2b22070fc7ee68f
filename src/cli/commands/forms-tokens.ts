import { defineCommand, UsageError } from '../command.ts';
import { writeOut } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam forms tokens`. */
export const formsTokens = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Makes tickets to a form, each of which lets one person respond once.',
  details: `They count where config.json says "admission": "ticket" of the form. Only hashes
are kept, so nobody can show them again. Give each person one of them as the end
of the survey's address, such as …/survey.html#ruam-ticket=7k3m-9q0x-2f8d-hv5t.
Once a ticket is used, nothing tells which response it was used for. The file can
be read by you alone.`,
  options: {
    count: { type: 'string', value: 'N', help: 'How many, up to 100000.' },
    out: { type: 'string', value: 'FILE', help: 'The file to write, as CSV; else the standard output.' },
  },
  async run(io, [name = ''], { count = '', out }) {
    if (!/^[1-9]\d{0,5}$/.test(count) || Number(count) > 100_000) {
      throw new UsageError('--count must be a number from 1 to 100000');
    }
    await writeOut(io, perform(io.env, 'forms-tokens', { name, count: Number(count) }), out);
  },
});

import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam person erase`. */
export const personErase = defineCommand({
  operands: { shown: 'CONTACT', least: 1, most: 1 },
  summary: 'Deletes all that a person sent, found by e-mail address or phone number.',
  details: `Each response in whose contact data the address or number stands, however it was
typed, is deleted whole and for ever. Without --yes it only says which ones.
Backups made before still hold them.`,
  options: { yes: { type: 'boolean', help: 'Really deletes them.' } },
  async run(io, [contact = ''], { yes }) {
    const operation = yes ? 'person-erase' : 'person-export';
    const responses = await readJsonLines<{ id: string }>(perform(io.env, operation, { contact }));
    for (const { id } of responses) io.stdout.write(`${id}\n`);
    const count = `${responses.length} response${responses.length === 1 ? '' : 's'}`;
    io.stderr.write(yes ? `Deleted ${count}.\n` : `Nothing is deleted yet: --yes deletes ${count}.\n`);
  },
});

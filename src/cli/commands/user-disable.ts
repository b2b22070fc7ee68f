import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam user disable`. */
export const userDisable = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Keeps an account of the staff desk from signing in, from now on.',
  details: 'Its sessions end at once. What it did stays, under its name.',
  options: { undo: { type: 'boolean', help: 'Lets it sign in again.' } },
  async run(io, [name = ''], { undo = false }) {
    await readJsonLines(perform(io.env, 'user-disable', { name, enabled: undo }));
    io.stderr.write(`"${name}" ${undo ? 'can sign in again' : 'cannot sign in any more'}.\n`);
  },
});

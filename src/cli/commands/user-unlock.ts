import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam user unlock`. */
export const userUnlock = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Lets an account sign in again after too many wrong tries.',
  options: {},
  async run(io, [name = '']) {
    await readJsonLines(perform(io.env, 'user-unlock', { name }));
    io.stderr.write(`"${name}" can sign in again.\n`);
  },
});

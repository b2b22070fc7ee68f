import { defineCommand } from '../command.ts';
import { writeFileWhole } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam uploads get`. */
export const uploadsGet = defineCommand({
  operands: { shown: 'ID FILE', least: 2, most: 2 },
  summary: 'Writes a file that somebody sent with a response.',
  details: `The export of responses names each file with its id ("content" in jsonl). Pictures
were made anew and tell nothing of their place; other files are as they were
sent: open them with care.`,
  options: {},
  run: (io, [id = '', file = '']) => writeFileWhole(file, perform(io.env, 'uploads-get', { id })),
});

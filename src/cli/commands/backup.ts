import { defineCommand } from '../command.ts';
import { writeFileWhole } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam backup`. */
export const backup = defineCommand({
  operands: { shown: 'FILE', least: 1, most: 1 },
  summary: 'Writes the whole store to a file.',
  details: `The file holds the store as it is at one moment, personal data too, and only you
can read it. An older file of that name is replaced once the new one is whole.
The server may go on working. Not in the file, and needed after a restore:
config.json, the key (RUAM_DATA/key or RUAM_KEY), and the files that people sent
(the folder RUAM_DATA/uploads: copy it after the backup); keep the key elsewhere.
Encrypt what leaves the machine, and delete old backups: they still hold what
was erased since.`,
  options: {},
  run: (io, [file = '']) => writeFileWhole(file, perform(io.env, 'backup', {})),
});

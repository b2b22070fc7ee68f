import { defineCommand } from '../command.ts';
import { readChunks, readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam restore`. */
export const restore = defineCommand({
  operands: { shown: 'FILE', least: 1, most: 1 },
  summary: 'Puts a backup into an empty store.',
  details: `Everything is put back, or nothing if it fails. A store that has responses, or
forms that you put there, is refused. The backup may come from the embedded
database and go into PostgreSQL, or the other way round. Keep the same key
(RUAM_DATA/key or RUAM_KEY), so that what was sent before can be sent again, and
put the folder RUAM_DATA/uploads back beside it.`,
  options: {},
  async run(io, [path = '']) {
    const [done] = await readJsonLines<{ rows: number }>(perform(io.env, 'restore', {}, readChunks(path)));
    io.stdout.write(`Restored ${done?.rows} rows.\n`);
  },
});

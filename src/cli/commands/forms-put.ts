import { defineCommand } from '../command.ts';
import { readChunks, readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam forms put`. */
export const formsPut = defineCommand({
  operands: { shown: 'NAME FILE', least: 2, most: 2 },
  summary: 'Makes a file of SurveyJS JSON the current version of a form.',
  details: `The form is checked first. Older versions are kept, and responses to them are
still taken. The same file again changes nothing.`,
  options: {},
  async run(io, [name = '', path = '']) {
    const [put] = await readJsonLines<{ version: string }>(perform(io.env, 'forms-put', { name }, readChunks(path)));
    io.stdout.write(`${name} is now at version ${put?.version}\n`);
  },
});

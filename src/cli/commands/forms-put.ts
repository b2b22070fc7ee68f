import type { PutFormAnswer } from '../../server/admin/forms.ts';
import { defineCommand } from '../command.ts';
import { readChunks, readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam forms put`. */
export const formsPut = defineCommand({
  operands: { shown: 'NAME FILE', least: 2, most: 2 },
  summary: 'Makes a file of SurveyJS JSON the current version of a form.',
  details: `The form is checked first. What can be used, but will not be shown or heeded as
it is written, is named in warnings. Older versions are kept, and responses to
them are still taken. The same file again changes nothing.`,
  options: {},
  async run(io, [name = '', path = '']) {
    const [put] = await readJsonLines<PutFormAnswer>(perform(io.env, 'forms-put', { name }, readChunks(path)));
    io.stdout.write(`${name} is now at version ${put?.version}\n`);
    for (const { pointer, text } of put?.warnings ?? [])
      io.stderr.write(`warning: ${pointer || 'the form'}: ${text}\n`);
  },
});

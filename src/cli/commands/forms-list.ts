import type { FormSummary } from '../../server/store/forms.ts';
import { defineCommand, noOperands } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam forms list`. */
export const formsList = defineCommand({
  operands: noOperands,
  summary: 'Lists the forms and their current versions.',
  details: `One line for each form: its name, its current version, how many versions there
are, since when this one is current, and whether it is one of the package's own
("ready") or was put there ("operator").`,
  options: {},
  async run(io) {
    const forms = await readJsonLines<Record<keyof FormSummary, string>>(perform(io.env, 'forms-list', {}));
    const width = Math.max(...forms.map(({ name }) => name.length));
    for (const { name, version, versions, updatedAt, source } of forms) {
      io.stdout.write(`${name.padEnd(width)}  ${version}  ${versions}  ${updatedAt}  ${source}\n`);
    }
  },
});

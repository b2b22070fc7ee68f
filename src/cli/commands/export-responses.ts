import { type Language, languages } from '../../locales/language.ts';
import { type ExportFormat, exportFormats } from '../../server/export/index.ts';
import { defineCommand, noOperands, UsageError } from '../command.ts';
import { writeOut } from '../files.ts';
import { toMoment } from '../moment.ts';
import { perform } from '../perform.ts';

/** `ruam export responses`. */
export const exportResponses = defineCommand({
  operands: noOperands,
  summary: 'Writes responses as a spreadsheet or as JSON.',
  details: `Form by form, oldest first. xlsx and csv have one column for each question of
any version; several choices stand in one cell, with "; " between. With --labels
each field and cell of a question of many has a column; where a person adds rows or
panels, what stands in each has " | " between. What a
spreadsheet would run gets a ' before it in csv. An xlsx cell holds 32,767
characters and is cut there; csv and jsonl are whole. Times are Bangkok's in xlsx,
UTC in csv and jsonl. jsonl has one response on a line, its answers as SurveyJS
keeps them. A file can be read by you alone.`,
  options: {
    form: { type: 'string', value: 'NAME', help: 'Only responses to this form.' },
    format: { type: 'string', value: 'FORMAT', help: `${exportFormats.join(', ')} (${exportFormats[0]}).` },
    out: { type: 'string', value: 'FILE', help: 'The file to write; else the standard output.' },
    contact: { type: 'boolean', help: 'Contact data too.' },
    labels: {
      type: 'string',
      value: 'LANGUAGE',
      help: 'Titles and texts of the form in th or en, not names and values.',
    },
    test: { type: 'boolean', help: 'Responses sent as tests too, marked in a column.' },
    since: { type: 'string', value: 'TIME', help: 'From then on: 2026-10-01 (in Bangkok) or 2026-10-01T08:30+07:00.' },
    until: { type: 'string', value: 'TIME', help: 'Up to but not including then.' },
  },
  async run(io, _operands, { form, format = 'xlsx', out, contact = false, test = false, labels, since, until }) {
    if (!isFormat(format)) throw new UsageError(`--format must be one of ${exportFormats.join(', ')}, not "${format}"`);
    if (out === undefined && io.stdout.isTTY && format !== 'jsonl') {
      throw new UsageError(`${format} is not written to a terminal: give --out FILE`);
    }
    if (labels !== undefined && !isLanguage(labels)) throw new UsageError(`--labels must be th or en, not "${labels}"`);
    const times = { since: toMoment('since', since), until: toMoment('until', until) };
    await writeOut(io, perform(io.env, 'responses-export', { form, format, contact, test, labels, ...times }), out);
  },
});

const isLanguage = (name: string): name is Language => languages.some((language) => language === name);

const isFormat = (name: string): name is ExportFormat => exportFormats.some((format) => format === name);

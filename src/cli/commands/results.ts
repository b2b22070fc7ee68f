import { readPeriod } from '../../country/th/fiscal.ts';
import { type Language, languages } from '../../locales/language.ts';
import { type ResultFormat, resultFormats } from '../../server/results/export.ts';
import { defineCommand, UsageError } from '../command.ts';
import { writeOut } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam results`. */
export const results = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Shows how a form was answered, all figures of it.',
  details: `For staff: small figures are not hidden, so do not publish what it writes. What is
asked in rows, fields and panels is counted as well; who adds several rows or panels
counts once in each figure, by the mean of their numbers. Of texts it says only how
many there are. Tests and unfinished responses are not counted. What was deleted
because it had been kept long enough still is; what was deleted for any other reason
is not.`,
  options: {
    period: {
      type: 'string',
      value: 'PERIOD',
      help: 'A fiscal year (2569), its quarter (2569-Q1), a month (2568-10).',
    },
    format: { type: 'string', value: 'FORMAT', help: `${resultFormats.join(', ')} (${resultFormats[0]}).` },
    labels: { type: 'string', value: 'LANGUAGE', help: `Titles and choices in th or en (${languages[0]}).` },
    out: { type: 'string', value: 'FILE', help: 'The file to write; else the standard output.' },
  },
  async run(io, [form = ''], { period, format = resultFormats[0], labels = languages[0], out }) {
    if (!isOneOf(resultFormats, format))
      throw new UsageError(`--format must be one of ${resultFormats.join(', ')}, not "${format}"`);
    if (!isOneOf(languages, labels))
      throw new UsageError(`--labels must be one of ${languages.join(', ')}, not "${labels}"`);
    if (period !== undefined && !readPeriod(period)) {
      throw new UsageError(`--period must be such as 2569, 2569-Q1 or 2568-10, not "${period}"`);
    }
    if (out === undefined && io.stdout.isTTY && format === 'xlsx')
      throw new UsageError('xlsx is not written to a terminal: give --out FILE');
    await writeOut(io, perform(io.env, 'results', { form, period, format, lang: labels }), out);
  },
});

const isOneOf = <T extends ResultFormat | Language>(all: readonly T[], name: string): name is T =>
  all.some((each) => each === name);

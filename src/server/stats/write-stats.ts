import type { DeskStats } from '../../contract/desk-tools.ts';
import type { StatsFormat } from '../../contract/desk-wire.ts';
import type { Figures } from '../../contract/stats.ts';
import { formatMonth } from '../../country/th/fiscal.ts';
import { deskCaseWords } from '../../locales/desk-cases.ts';
import { deskOfficeWords } from '../../locales/desk-office.ts';
import type { Language } from '../../locales/language.ts';
import { periodText, type StatsWords, statsWords } from '../../locales/stats.ts';
import type { Column } from '../export/columns.ts';
import { toCsv } from '../export/csv.ts';
import { toXlsx } from '../export/xlsx.ts';

/** One line of the table: what is counted, which of them, and how many. */
interface Line {
  by: string;
  name: string;
  figures: Figures;
  /** That there was none, where it may be stated. */
  remark?: string;
}

/** Writes figures of complaints as a file; the table's words in this language. */
export async function* writeStats(
  stats: DeskStats,
  format: StatsFormat,
  language: Language,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'json') return yield `${JSON.stringify(stats, null, 2)}\n`;
  const [columns, rows] = [columnsFor(language), once(linesOf(stats, language))];
  return yield* format === 'csv' ? toCsv(columns, rows) : toXlsx(columns, rows, 'complaints');
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

function columnsFor(language: Language): Column<Line>[] {
  const { figures } = statsWords[language];
  const { stats: said } = deskOfficeWords[language];
  const counted = (Object.keys(figures) as (keyof Figures)[]).map(
    (name): Column<Line> => ({ title: figures[name], read: (line) => line.figures[name] }),
  );
  return [
    { title: said.by, read: ({ by }) => by },
    { title: said.name, read: ({ name }) => name },
    ...counted,
    { title: said.remark, read: ({ remark }) => remark },
  ];
}

function linesOf({ period, series, categories, channels }: DeskStats, language: Language): Line[] {
  const words: StatsWords = statsWords[language];
  const { stats: said } = deskOfficeWords[language];
  const text = periodText(period, words, (month) => formatMonth(month, language));
  return [
    ...series.flatMap(({ kind, ranWhole, figures, months }): Line[] => [
      {
        ...{ by: words.kinds[kind], name: text, figures },
        ...(figures.received === 0 && ranWhole && { remark: words.none({ period: text }) }),
      },
      ...(months.length > 1
        ? months.map(({ month, figures }) => ({ by: words.kinds[kind], name: formatMonth(month, language), figures }))
        : []),
    ]),
    ...categories.map(({ title, figures }) => ({ by: said.byCategory, name: title[language], figures })),
    ...channels.map(({ channel, figures }) => ({
      ...{ by: said.byChannel, name: deskCaseWords[language].channels[channel], figures },
    })),
  ];
}

import type { ResultsReply } from '../../contract/results.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { resultsWords } from '../../locales/results.ts';
import { serverWords } from '../../locales/server.ts';
import type { Column } from '../export/columns.ts';
import { toCsv } from '../export/csv.ts';
import { toJsonLine } from '../export/json-line.ts';
import { toXlsx } from '../export/xlsx.ts';

/** What results can be written as, the usual one first. */
export const resultFormats = ['json', 'csv', 'xlsx'] as const;

/** One of them. */
export type ResultFormat = (typeof resultFormats)[number];

interface Line {
  question: string;
  item: string | null;
  choice?: string;
  count?: number | null;
  share?: number | null;
  scores?: {
    answered: number | null;
    mean: number | null;
    median: number | null;
    min: number | null;
    max: number | null;
    topTwo: number | null;
    nps: number | null;
  };
}

/** Writes results: as JSON on one line, or as a table with a line for each choice and one for the scores of each row. */
export async function* writeResults(
  results: ResultsReply,
  format: ResultFormat,
  lang: string,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'json') yield toJsonLine(results);
  else yield* (format === 'csv' ? toCsv : toXlsx)(columnsIn(lang), linesOf(results));
}

function columnsIn(lang: string): Column<Line>[] {
  const language = nearestLanguage(lang);
  const words = resultsWords[language];
  return [
    { title: words.question, read: ({ question }) => question },
    { title: words.item, read: ({ item }) => item },
    { title: words.choice, read: ({ choice }) => choice },
    { title: words.count, read: ({ count, scores }) => count ?? scores?.answered },
    { title: words.share, read: ({ share }) => share },
    { title: words.mean, read: ({ scores }) => scores?.mean },
    { title: words.median, read: ({ scores }) => scores?.median },
    { title: serverWords[language].lowest, read: ({ scores }) => scores?.min },
    { title: serverWords[language].highest, read: ({ scores }) => scores?.max },
    { title: words.topTwo, read: ({ scores }) => scores?.topTwo },
    { title: words.nps, read: ({ scores }) => scores?.nps },
  ];
}

async function* linesOf({ questions }: ResultsReply): AsyncGenerator<Line[]> {
  for (const { title: question, rows } of questions) {
    yield rows.flatMap(({ title: item, cells, ...scores }): Line[] => [
      ...cells.map(({ text, count, of }) => ({
        ...{ question, item, choice: text, count },
        share: count === null || !of ? null : Math.round((count / of) * 10_000) / 10_000,
      })),
      { question, item, scores },
    ]);
  }
}

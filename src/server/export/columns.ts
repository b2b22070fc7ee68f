import { receiptNumber } from '../../country/th/code.ts';
import { createForm } from '../../form/index.ts';
import { asJson, asList, asText } from '../../form/json.ts';
import type { Json } from '../../form/types.ts';
import { type ExportWords, exportWords } from '../../locales/export.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { labelledColumns, namedColumns, readAnswer } from './labels.ts';
import type { ExportedResponse, Selection, Source } from './rows.ts';

/** One column of a table, of responses unless it is said otherwise. */
export interface Column<Row = ExportedResponse> {
  title: string;
  /** It holds moments. */
  isTime?: true;
  /** The value as it is kept: text, number, truth value, moment, list or object; nothing if there is no answer. */
  read(row: Row): unknown;
}

const facts: { readonly [Name in keyof ExportWords]: Omit<Column, 'title'> } = {
  id: { read: ({ id }) => id },
  receipt: { read: ({ id }) => receiptNumber(id) },
  form: { read: ({ form }) => form },
  version: { read: ({ version }) => version },
  receivedAt: { isTime: true, read: ({ receivedAt }) => receivedAt },
  completedAt: { isTime: true, read: ({ completedAt }) => completedAt },
  complete: { read: ({ complete }) => complete },
  lang: { read: ({ lang }) => lang },
  page: { read: ({ page }) => page },
  test: { read: ({ test }) => test },
};

/** The columns of what is known of each response: by their names, or as their headings are read in a language. */
function factColumns({ test, labels }: Selection): Column[] {
  const words = labels && exportWords[nearestLanguage(labels)];
  const names = Object.keys(facts) as (keyof ExportWords)[];
  return names
    .filter((name) => name !== 'test' || test)
    .map((name) => ({ ...facts[name], title: words ? words[name] : name }));
}

/** The columns of a table: facts first, then those for each question that any of these versions of the forms asks. */
export function columnsOf(selection: Selection, sources: readonly Source[]): Column[] {
  const columns = factColumns(selection);
  const titles = new Set(columns.map(({ title }) => title));
  for (const column of questionColumns(selection, sources)) {
    let { title } = column;
    while (titles.has(title)) title = `answers.${title}`;
    titles.add(title);
    columns.push({ ...column, title });
  }
  return columns;
}

function questionColumns(selection: Selection, sources: readonly Source[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { definition } of sources.flatMap(({ versions }) => versions)) {
    const { questions } = createForm(definition, { locale: selection.labels ?? 'th' });
    const wanted = [...questions.values()].filter(
      ({ personal, kind }) => (selection.contact || !personal) && kind !== 'html' && kind !== 'image',
    );
    const found = selection.labels ? labelledColumns(wanted, questions, selection.labels) : namedColumns(wanted);
    for (const [key, column] of [...found, ...calculatedColumns(definition)])
      if (!columns.has(key)) columns.set(key, column);
  }
  return [...columns.values()];
}

/** The columns of what a form works out and keeps beside its answers. */
function calculatedColumns(definition: Json): (readonly [key: string, column: Column])[] {
  return asList(definition.calculatedValues)
    .map(asJson)
    .filter(({ name, includeIntoResult }) => includeIntoResult === true && asText(name))
    .map(({ name }) => [asText(name), { title: asText(name), read: readAnswer(asText(name)) }]);
}

import { createForm } from '../../form/index.ts';
import type { ExportedResponse, Selection, Source } from './rows.ts';

/** One column of a table of responses. */
export interface Column {
  title: string;
  /** It holds moments. */
  isTime?: true;
  /** The value as it is kept: text, number, truth value, moment, list or object; nothing if there is no answer. */
  read(response: ExportedResponse): unknown;
}

const facts: readonly Column[] = [
  { title: 'id', read: ({ id }) => id },
  { title: 'form', read: ({ form }) => form },
  { title: 'version', read: ({ version }) => version },
  { title: 'receivedAt', isTime: true, read: ({ receivedAt }) => receivedAt },
  { title: 'completedAt', isTime: true, read: ({ completedAt }) => completedAt },
  { title: 'complete', read: ({ complete }) => complete },
  { title: 'lang', read: ({ lang }) => lang },
  { title: 'page', read: ({ page }) => page },
];

const testFact: Column = { title: 'test', read: ({ test }) => test };

/** The columns of a table: facts first, then one for each question that any of these versions of the forms asks. */
export function columnsOf(selection: Selection, sources: readonly Source[]): Column[] {
  const columns = selection.test ? [...facts, testFact] : [...facts];
  const titles = new Set(columns.map(({ title }) => title));
  for (const name of questionsOf(selection, sources)) {
    let title = name;
    while (titles.has(title)) title = `answers.${title}`;
    titles.add(title);
    columns.push({ title, read: ({ answers, contacts }) => ownValue(answers, name) ?? ownValue(contacts ?? {}, name) });
  }
  return columns;
}

function questionsOf(selection: Selection, sources: readonly Source[]): Set<string> {
  const names = new Set<string>();
  for (const { definition } of sources.flatMap(({ versions }) => versions)) {
    for (const { name, personal } of createForm(definition, { locale: 'th' }).questions.values()) {
      if (selection.contact || !personal) names.add(name);
    }
  }
  return names;
}

const ownValue = (data: Record<string, unknown>, name: string) => (Object.hasOwn(data, name) ? data[name] : undefined);

import { startOf } from '../../clock/days.ts';
import type { DeskCase } from '../../contract/desk.ts';
import { formatDate } from '../../country/th/date.ts';
import { createForm } from '../../form/index.ts';
import type { Json, Kind, Question } from '../../form/types.ts';
import { toCell } from '../export/cell.ts';
import { labelledColumns } from '../export/labels.ts';
import type { StoredResponse } from '../store/responses.ts';

/** What says nothing, and files, which are listed apart. */
const leftOut: ReadonlySet<Kind> = new Set<Kind>(['html', 'image', 'file', 'signaturepad']);

/** What was answered, under the titles that the form has in a language; what tells who somebody is only if that is asked. */
export function shownAnswers(
  definition: Json,
  response: StoredResponse,
  { lang, personal }: { lang: string; personal: boolean },
): DeskCase['answers'] {
  const { questions } = createForm(definition, { locale: lang });
  const wanted = [...questions.values()].filter(
    (question) => !leftOut.has(question.kind) && (personal || !question.personal),
  );
  return wanted.flatMap((question) =>
    labelledColumns([question], questions, lang).flatMap(([, { title, read }]) => {
      const text = String(toCell(read(response)) ?? '');
      return text === '' ? [] : [{ title, text: inWords(question, text, lang), personal: question.personal }];
    }),
  );
}

/** A day as it is written where people read it. */
const inWords = ({ json }: Question, text: string, lang: string): string =>
  json.inputType === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(startOf(text), lang) : text;

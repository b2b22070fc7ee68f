import { asText, localise } from '../../form/json.ts';
import type { Json, Question } from '../../form/types.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { serverWords } from '../../locales/server.ts';
import { type Asked, askedBy } from '../results/asked.ts';
import { keyOf } from '../results/keys.ts';
import type { Option } from '../results/options.ts';
import { answersAt, rowsOf, type Step } from '../results/path.ts';
import { idOf } from '../results/tally.ts';
import { type Cell, toCell } from './cell.ts';
import type { Column } from './columns.ts';
import type { ExportedResponse } from './rows.ts';

/** Makes what reads a response’s value under a name, as it is kept. */
export const readAnswer =
  (name: string) =>
  ({ answers, contacts = {} }: ExportedResponse): unknown =>
    ownValue(answers, name) ?? ownValue(contacts, name);

const ownValue = (data: Record<string, unknown>, name: string) => (Object.hasOwn(data, name) ? data[name] : undefined);

/** More columns for one question than anybody reads: its answer stands in one. */
const mostColumns = 500;

type Keyed = readonly [key: string, column: Column];

/** The columns of questions for programs: one each, by name, and one for what may be written beside the answer. */
export function namedColumns(wanted: readonly Question[]): Keyed[] {
  return wanted.flatMap(({ name, json }): Keyed[] => {
    const key = asText(json.valueName) || name;
    const own: Keyed = [name, { title: name, read: readAnswer(key) }];
    const remark = `${key}${besides}`;
    return takesRemark(json) ? [own, [remark, { title: remark, read: readAnswer(remark) }]] : [own];
  });
}

/**
 * The columns of some of a form's questions for people to read, each with a key that it has in every version: titles of
 * questions above texts of choices. What is asked within a question has columns of its own, and one for each row of a
 * matrix; of a list they hold what is in each of its entries.
 */
export function labelledColumns(
  wanted: readonly Question[],
  questions: ReadonlyMap<string, Question>,
  lang: string,
): Keyed[] {
  return wanted.flatMap((question) => {
    const { name, title, json } = question;
    const asked = askedBy(question, questions, lang);
    const found = asked.filter((each) => !isList(each)).flatMap((each) => columnsOf(each, lang));
    return found.length > 0 && found.length <= mostColumns
      ? found
      : [[name, { title, read: readAnswer(asText(json.valueName) || name) }] as const];
  });
}

/** A list has the columns of what is asked in its entries. */
const isList = ({ kind }: Asked) => /(^|\/)(paneldynamic|matrixdynamic)$/.test(kind);

/** What the name of a remark ends in, after that of the answer that it belongs to. */
const besides = '-Comment';

const takesRemark = ({ showCommentArea, showOtherItem }: Json) => showCommentArea === true || showOtherItem === true;

function columnsOf(asked: Asked, lang: string): Keyed[] {
  const { title, json, path } = asked;
  const key = JSON.stringify(idOf(asked));
  const own = columnsAlong(path, asked.rows, key, title, (answer) => textOf(answer, asked));
  const last = path.at(-1);
  if (!takesRemark(json) || !last) return own;
  const beside = [...path.slice(0, -1), { key: `${last.key}${besides}` }];
  const words = serverWords[nearestLanguage(lang)];
  const said = localise(json.commentText, lang) || localise(json.otherText, lang) || words.other;
  return [...own, ...columnsAlong(beside, rowsOf(beside), `${key}${besides}`, `${title}: ${said}`, (text) => text)];
}

function columnsAlong(
  path: readonly Step[],
  rows: readonly Pick<Option, 'key' | 'text'>[] = [{ key: '', text: '' }],
  key: string,
  title: string,
  say: (answer: unknown) => unknown,
): Keyed[] {
  const known = new WeakMap<ExportedResponse, Map<string, unknown[]>>();
  const within = (row: ExportedResponse) => {
    const found = known.get(row) ?? answersOf(row, path);
    known.set(row, found);
    return found;
  };
  const isMany = path.some(({ isList }) => isList);
  return rows.map(({ key: item, text }) => {
    const read = (row: ExportedResponse) => {
      const answers = within(row).get(item)?.map(say) ?? [];
      return isMany ? toEntries(answers) : answers[0];
    };
    return [`${key} ${item}`, { title: text ? `${title}: ${text}` : title, read }] as const;
  });
}

/** The answers at the end of a path by the row that they stand in. */
function answersOf({ answers, contacts = {} }: ExportedResponse, path: readonly Step[]): Map<string, unknown[]> {
  const isKept = Object.hasOwn(answers, path[0]?.key ?? '');
  const found = new Map<string, unknown[]>();
  for (const [item, answer] of answersAt(path, isKept ? answers : contacts)) {
    const given = found.get(item) ?? [];
    given.push(answer);
    found.set(item, given);
  }
  return found;
}

/** What stands in the entries of a list, with " | " between, so that the third of one column belongs to the third of the next. */
function toEntries(answers: readonly unknown[]): Cell {
  const cells = answers.map(toCell);
  if (cells.every((cell) => cell === undefined)) return undefined;
  return cells.length > 1 ? cells.map((cell) => cell ?? '').join(' | ') : cells[0];
}

/** What was chosen, in the form's words; anything else as it is. */
function textOf(answer: unknown, asked: Asked | undefined): unknown {
  if (Array.isArray(answer)) return answer.map((each) => textOf(each, asked));
  return asked?.options.find(({ key }) => key === keyOf(answer))?.text ?? answer;
}

import type { Data, Json } from '../../form/types.ts';

/** A file that an answer names, or what stands in the place of one. */
export interface NamedFile {
  /** Where it stands in the request body. */
  path: (string | number)[];
  /** The id of an upload, if it is one. */
  id: unknown;
  /** What the answer says that it is; a signature does not, nor need a file that comes beside answers. */
  says: { name: unknown; type: unknown } | 'nothing' | undefined;
  /** The question, as its author wrote it. */
  question: Json;
}

type Walk = (question: Json, value: unknown, path: (string | number)[]) => void;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const isFiles = (question: Json) => question.type === 'file' || question.type === 'signaturepad';

/** Whether a form has any question that files answer, wherever it stands. */
export function asksForFiles(definition: unknown): boolean {
  if (Array.isArray(definition)) return definition.some(asksForFiles);
  if (!isObject(definition)) return false;
  const { type, cellType } = definition;
  return isFiles({ type }) || isFiles({ type: cellType }) || Object.values(definition).some(asksForFiles);
}

/** Every file that answers name, those in repeated panels and in cells of tables too. */
export function filesIn(questions: Iterable<Json>, answers: Data): NamedFile[] {
  const found: NamedFile[] = [];
  walk(questions, answers, ['answers'], (question, value, path) => {
    if (value === undefined) return;
    if (question.type === 'signaturepad') found.push({ path, id: value, says: undefined, question });
    else if (!Array.isArray(value)) found.push({ path, id: undefined, says: undefined, question });
    else {
      for (const [at, file] of value.entries()) {
        const { name, type, content, ...rest } = isObject(file) ? file : {};
        const id = Object.keys(rest).length > 0 ? undefined : content;
        found.push({ path: [...path, at, 'content'], id, says: { name, type }, question });
      }
    }
  });
  return found;
}

function walk(questions: Iterable<Json>, data: Json, path: (string | number)[], visit: Walk): void {
  for (const question of questions) {
    const name = String(question.valueName ?? question.name);
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const at = [...path, name];
    if (isFiles(question)) visit(question, value, at);
    else if (question.type === 'panel') walk(objectsIn(question.elements), data, path, visit);
    else for (const [key, row] of rowsOf(value)) walk(partsOf(question), row, [...at, key], visit);
  }
}

/** Questions that a question asks once for each of its rows: those of a repeated panel, or the cells of a table. */
function partsOf({ type, templateElements, columns, cellType }: Json): Json[] {
  if (type === 'paneldynamic') return objectsIn(templateElements);
  return objectsIn(columns).map((column) => ({ ...column, type: column.cellType ?? cellType }));
}

function rowsOf(value: unknown): [string | number, Json][] {
  if (Array.isArray(value)) return [...value.entries()].filter((entry): entry is [number, Json] => isObject(entry[1]));
  return isObject(value) ? Object.entries(value).filter((entry): entry is [string, Json] => isObject(entry[1])) : [];
}

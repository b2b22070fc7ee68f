import { limits } from '../contract/limits.ts';
import type { Finding } from './checks/finding.ts';
import { nameOf } from './container.ts';
import { asJson, asList, asText } from './json.ts';
import { kindOf } from './kinds.ts';
import { allKinds } from './survey/kinds.ts';
import { readCells } from './survey/parts/cells.ts';
import { addedPanels, addedRows, boundsOf, type ListKind } from './survey/parts/list-kinds.ts';
import { readTexts } from './survey/parts/texts.ts';
import { isStorable } from './text.ts';
import type { Json, Kind, Question } from './types.ts';

/** What no widget sends in an answer, and where in it. */
export interface Misfit extends Finding {
  path: readonly (string | number)[];
}

/** As much of a question as says which answers it takes. */
export type Asked = Pick<Question, 'kind' | 'json' | 'name'>;

/** Whether a question without parts takes an answer. */
export type FitsWhole = (value: unknown, question: Asked) => Finding | undefined;

type FindMisfits = (value: unknown, json: Json, fits: FitsWhole) => Misfit[];

const finders: { readonly [K in Kind]?: FindMisfits } = {
  matrix: inLines,
  matrixdropdown: (value, json, fits) => {
    const cells = { elements: readCells(json), defaults: Object.values(asJson(json.defaultValue)) };
    const rows = new Set(namesOf(json.rows));
    return inRecord(value, (name, row) =>
      rows.has(name) ? inElements(row, cells, fits) : [found('unknown-question')],
    );
  },
  matrixdynamic: (value, json, fits) => inList(value, json, addedRows, readCells(json), fits),
  multipletext: (value, json, fits) =>
    inElements(value, { elements: readTexts(json), defaults: [json.defaultValue] }, fits),
  paneldynamic: (value, json, fits) =>
    inList(value, json, addedPanels, asList(json.templateElements).map(asJson), fits),
};

/** What no widget sends in an answer, in each of its parts. */
export function misfitsIn(value: unknown, question: Asked, fits: FitsWhole): Misfit[] {
  const find = finders[question.kind];
  if (find) return find(value, question.json, fits);
  const finding = fits(value, question);
  return finding ? [{ ...finding, path: [] }] : [];
}

/** The questions of a part, and records that their default answers may be in. */
interface Template {
  elements: readonly Json[];
  defaults: readonly unknown[];
}

function inLines(value: unknown, json: Json): Misfit[] {
  const rows = new Set(namesOf(json.rows));
  const columns = new Set(allKinds.radiogroup.choices({ choices: json.columns }).map((column) => keyOf(column.value)));
  const isMany = json.cellType === 'checkbox';
  return inRecord(value, (name, chosen) => {
    if (!rows.has(name)) return [found('unknown-question')];
    if (isMany !== Array.isArray(chosen)) return [found('wrong-type')];
    const left = new Set(columns);
    return [chosen].flat().every((each) => left.delete(keyOf(each))) ? [] : [found('not-a-choice')];
  });
}

function inList(value: unknown, json: Json, kind: ListKind, elements: readonly Json[], fits: FitsWhole): Misfit[] {
  if (!Array.isArray(value)) return [found('wrong-type')];
  const { most, first } = boundsOf(json, kind);
  const max = Math.max(most, first);
  if (value.length > max) return [{ code: 'too-many', params: { max }, path: [] }];
  const defaults = [json[kind.defaults], ...asList(json.defaultValue)];
  return value.flatMap((record, at) => within(at, inElements(record, { elements, defaults }, fits)));
}

function inElements(value: unknown, { elements, defaults }: Template, fits: FitsWhole): Misfit[] {
  const asked = new Map(elements.flatMap(questionsOf));
  return inRecord(value, (name, answer) => {
    // Who has no name is called by a number.
    const question = asked.get(name) ?? (/^question\d+$/.test(name) ? asked.get('') : undefined);
    if (question) {
      const usual = [question.json, ...defaults].map((each, at) => asJson(each)[at ? name : 'defaultValue']);
      return usual.some((each) => keyOf(each) === keyOf(answer)) ? [] : misfitsIn(answer, question, fits);
    }
    return beside(name, answer, asked);
  });
}

/** A remark beside an answer, and the totals of a table. */
function beside(name: string, value: unknown, asked: ReadonlyMap<string, Asked>): Misfit[] {
  const [, of = '', what] = /^(.*)-(Comment|total)$/s.exec(name) ?? [];
  const question = asked.get(of);
  if (!question) return [found('unknown-question')];
  if (what === 'total') return inTotals(value, question);
  const isText =
    typeof value === 'string' && value.length <= limits.answerUnits && value.isWellFormed() && !value.includes('\0');
  return isText ? [] : [found('wrong-type')];
}

/** What no widget sends as the totals of a table. They are calculated anew in any case. */
export function inTotals(value: unknown, { kind, json }: Asked): Misfit[] {
  if (kind !== 'matrixdropdown' && kind !== 'matrixdynamic') return [found('unknown-question')];
  const columns = new Set(asList(json.columns).map((column) => asText(asJson(column).name)));
  return inRecord(value, (name, total) => {
    if (!columns.has(name)) return [found('unknown-question')];
    if (typeof total === 'string') return isStorable(total) ? [] : [found('not-text')];
    return typeof total === 'number' ? [] : [found('wrong-type')];
  });
}

function inRecord(value: unknown, find: (name: string, value: unknown) => Misfit[]): Misfit[] {
  if (value !== asJson(value)) return [found('wrong-type')];
  return Object.entries(asJson(value)).flatMap(([name, each]) => within(name, find(name, each)));
}

function within(step: string | number, misfits: Misfit[]): Misfit[] {
  return misfits.map((misfit) => ({ ...misfit, path: [step, ...misfit.path] }));
}

/** Questions by the name that their answer is kept under, those of panels too. */
export function questionsOf(json: Json): [name: string, question: Asked][] {
  if (json.type === 'panel') return asList(json.elements).flatMap((each) => questionsOf(asJson(each)));
  const name = nameOf(json);
  return [[asText(json.valueName) || name, { kind: kindOf(json, allKinds), json, name }]];
}

function namesOf(list: unknown): string[] {
  return allKinds.radiogroup.choices({ choices: list }).map(({ value }) => asText(value));
}

function keyOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function found(code: Finding['code']): Misfit {
  return { code, path: [] };
}

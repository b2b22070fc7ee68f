import { readChoices } from '../../form/choices.ts';
import { questionsOf } from '../../form/conform-parts.ts';
import { asJson, asList, asText, localise } from '../../form/json.ts';
import { readCells } from '../../form/survey/parts/cells.ts';
import { readTexts } from '../../form/survey/parts/texts.ts';
import type { Json, Kind, Question } from '../../form/types.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { type ServerWords, serverWords } from '../../locales/server.ts';
import { type Option, toOptions } from './options.ts';
import { mostItems, rowsOf, type Step } from './path.ts';
import { type Read, readers, type Shape, type Span } from './shapes.ts';

/** What a question, or one within it, asks, as far as answers to it can be counted. */
export interface Asked {
  question: string;
  /** The names of the questions that it is asked within, outermost first. */
  within?: readonly string[];
  /** The question's `type`, after those of what it is asked within. */
  kind: string;
  title: string;
  shape: Shape;
  options: readonly Option[];
  /** The rows of a matrix. */
  rows?: readonly Option[];
  scale: boolean;
  nps: boolean;
  span: Span;
  /** As it was written. */
  json: Json;
  /** Where its answers stand. */
  path: readonly Step[];
  /**
   * It is not for the public: texts and amounts, which say little, and what follows from other answers, which could tell
   * what is hidden of those.
   */
  inside: boolean;
}

/** What the questions of a form ask, in order, without those for contact data. */
export function askedIn(questions: ReadonlyMap<string, Question>, lang: string): Asked[] {
  const room = { left: mostItems };
  const all = [...questions.values()].filter(({ personal }) => !personal);
  const { entries } = serverWords[nearestLanguage(lang)];
  const asked = all.flatMap((question) => askedBy(question, questions, lang, room));
  return asked.map((each) => (each.shape === 'amount' ? { ...each, title: `${each.title}: ${entries}` } : each));
}

/** What one question of a form asks: itself, or those within it as far as there is room for their figures. */
export function askedBy(
  { name, kind, json, title }: Question,
  questions: ReadonlyMap<string, Question>,
  lang: string,
  room = { left: mostItems },
): Asked[] {
  const type = asText(json.type);
  const shownAs = Object.hasOwn(readers, type) ? (type as Kind) : kind;
  const words = serverWords[nearestLanguage(lang)];
  const place = { lang, words, questions, room, path: [], names: [], kinds: [], titles: [] };
  return find({ name, kind: shownAs, json, title }, place);
}

/** A question as it was written. */
interface Written {
  name: string;
  kind: Kind;
  json: Json;
  title: string;
}

/** Where a question stands. */
interface Place {
  lang: string;
  words: ServerWords;
  questions: ReadonlyMap<string, Question>;
  /** How many figures there may still be of what is asked within questions. */
  room: { left: number };
  path: readonly Step[];
  names: readonly string[];
  kinds: readonly string[];
  titles: readonly string[];
}

/** Questions within questions: deeper than any form is. */
const deepest = 5;

function find(written: Written, place: Place): Asked[] {
  const { name, kind, json, title } = written;
  const { lang, words, questions, room, path, names, kinds, titles } = place;
  if (names.length > 0 && room.left < 0) return [];
  const key = asText(json.valueName) || name;
  const source = asJson(questions.get(asText(json.choicesFromQuestion))?.json);
  const read = readers[kind]({ ...source, ...json, choices: json.choices ?? source.choices }, words);
  const composite = composites[kind]?.(json, lang);
  const inner =
    composite && names.length < deepest
      ? composite.elements.flatMap(questionsOf).flatMap(([, each]) =>
          find(
            { ...each, title: localise(each.json.title, lang) || each.name },
            {
              ...place,
              path: [...path, { key, ...composite.step }],
              names: [...names, name],
              kinds: [...kinds, kind],
              titles: [...titles, title],
            },
          ),
        )
      : [];
  if (!read) return inner;
  const asked = toAsked(read, written, key, place);
  if (asked.within) room.left -= (asked.rows?.length ?? 1) * (asked.options.length + 1);
  return asked.within && room.left < 0 ? [] : [asked, ...inner];
}

function toAsked(read: Read, { name, kind, json, title }: Written, key: string, place: Place): Asked {
  const { lang, path: outer, names, kinds, titles } = place;
  const path: Step[] = [...outer, { key, ...(read.rows && { rows: toOptions(read.rows, lang) }) }];
  const isOneOfMany = outer.some(({ isList }) => isList);
  const shape = shapeWithin(read.shape, names.length > 0, isOneOfMany);
  const rows = rowsOf(path);
  return {
    question: name,
    ...(names.length > 0 && { within: names }),
    kind: [...kinds, kind].join('/'),
    title: [...titles, title].join(': '),
    shape,
    options: toOptions(read.options ?? [], lang),
    ...(rows && { rows }),
    scale: read.scale === true && !isOneOfMany,
    nps: read.nps === true && !isOneOfMany,
    span: read.span ?? {},
    path,
    json,
    inside: shape === 'text' || shape === 'amount' || isDerived(kind, json),
  };
}

/** Who makes many entries counts once in each figure; an order within a question is not told apart. */
function shapeWithin(shape: Shape, isWithin: boolean, isOneOfMany: boolean): Shape {
  if (shape === 'order' && isWithin) return 'text';
  return shape === 'one' && isOneOfMany ? 'several' : shape;
}

function isDerived(kind: Kind, { setValueExpression, defaultValueExpression }: Json): boolean {
  return kind === 'expression' || Boolean(setValueExpression || defaultValueExpression);
}

interface Composite {
  step: Omit<Step, 'key'>;
  elements: Json[];
}

const composites: { readonly [K in Kind]?: (json: Json, lang: string) => Composite } = {
  matrixdropdown: (json, lang) => ({
    step: { rows: toOptions(readChoices(json.rows), lang) },
    elements: readCells(json),
  }),
  matrixdynamic: (json) => ({ step: { isList: true }, elements: readCells(json) }),
  multipletext: (json) => ({ step: {}, elements: readTexts(json) }),
  paneldynamic: (json) => ({ step: { isList: true }, elements: asList(json.templateElements).map(asJson) }),
};

import { parse } from '../../form/expression/parse.ts';
import { createForm } from '../../form/index.ts';
import { asJson, asList, asText } from '../../form/json.ts';
import { kindOf, kinds } from '../../form/kinds.ts';
import type { Json, Kind } from '../../form/types.ts';
import { toJsonLine } from '../export/json-line.ts';
import { pointerTo } from '../part-problems.ts';
import { expressionIn, isExpressionKey } from './check-form.ts';

/** Something in a form that will not be as it is written. */
export interface FormWarning {
  /** JSON Pointer (RFC 6901) into the form. */
  pointer: string;
  /** What is so, in a sentence for the operator. */
  text: string;
}

type Path = readonly (string | number)[];

/** The validators that the form model knows. */
const validators = /^(numeric|text|email|regex|expression|answercount)(validator)?$/;

/** How a question of an unknown kind is shown. */
const shownAs: Partial<Record<Kind, string>> = {
  radiogroup: 'choices, of which one can be taken',
  checkbox: 'choices, of which several can be taken',
};

/** Says what of a sound form is not shown or heeded as it is written. The form can be used all the same. */
export function findWarnings(form: Json): FormWarning[] {
  const elements = [...elementsOf(form)];
  const names = namesIn(form, elements);
  return [
    ...elements.flatMap(([json, path]) => [...kindWarnings(json, path), ...validatorWarnings(json, path)]),
    ...expressionWarnings(form, [], names),
  ];
}

function* elementsOf(form: Json): Generator<[Json, Path]> {
  if (!Array.isArray(form.pages)) yield* elementsIn(form, []);
  else for (const [index, page] of form.pages.entries()) yield* elementsIn(asJson(page), ['pages', index]);
}

function* elementsIn(holder: Json, path: Path): Generator<[Json, Path]> {
  const key = holder.elements == null ? 'questions' : 'elements';
  for (const [index, element] of asList(holder[key]).entries()) {
    const [json, place] = [asJson(element), [...path, key, index]];
    yield [json, place];
    if (json.type === 'panel') yield* elementsIn(json, place);
  }
}

/** All names that an expression may speak of, in lower case. */
function namesIn(form: Json, elements: readonly (readonly [Json, Path])[]): Set<string> {
  const names = [
    ...createForm(form, { locale: 'en' }).questions.keys(),
    ...elements.map(([json]) => asText(json.valueName)),
    ...asList(form.calculatedValues).map((value) => asText(asJson(value).name)),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

function* kindWarnings(json: Json, path: Path): Generator<FormWarning> {
  const type = asText(json.type);
  if (type === 'panel' || Object.hasOwn(kinds, type)) return;
  const shown = `it is shown as ${shownAs[kindOf(json)] ?? 'a field to type in'}.`;
  if (type === '') yield { pointer: pointerTo(path), text: `There is no "type"; ${shown}` };
  else if (/^(html|image)$/.test(type))
    yield { pointer: pointerTo([...path, 'type']), text: `${quote(type)} is not shown.` };
  else yield { pointer: pointerTo([...path, 'type']), text: `${quote(type)} is not a kind that Ruam knows; ${shown}` };
}

function* validatorWarnings(json: Json, path: Path): Generator<FormWarning> {
  for (const [index, validator] of asList(json.validators).entries()) {
    const type = asText(asJson(validator).type);
    if (validators.test(type)) continue;
    const text = `${quote(type)} is not a validator that Ruam knows; it checks nothing.`;
    yield { pointer: pointerTo([...path, 'validators', index]), text };
  }
}

function* expressionWarnings(value: unknown, path: Path, names: ReadonlySet<string>): Generator<FormWarning> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const place = [...path, key];
    const pointer = pointerTo(place);
    const expression = Array.isArray(value) ? undefined : expressionIn(key, part);
    if (expression !== undefined) {
      for (const name of unknownIn(expression, names)) {
        yield { pointer, text: `No question has the name ${quote(name)}; it counts as empty.` };
      }
    } else if (!Array.isArray(value) && isExpressionKey(key) && part != null && part !== '') {
      yield { pointer, text: 'This is not a text, so it cannot be read as an expression; it is left out.' };
    } else yield* expressionWarnings(part, place, names);
  }
}

/** Of `{a.b}`, which may be `b` of an answer `a`, only the whole is named. */
function unknownIn(expression: string, known: ReadonlySet<string>): string[] {
  const outcome = parse(expression);
  if ('at' in outcome) return [];
  const names = [...outcome.names];
  const holders = new Set(names.flatMap((name) => prefixesOf(name).slice(0, -1)));
  return names.filter((name) => !holders.has(name) && !prefixesOf(name).some((prefix) => known.has(prefix)));
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`. */
function prefixesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

const quote = (text: string) => toJsonLine(text).trimEnd();

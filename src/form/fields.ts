import { allKinds } from './survey/kinds.ts';
import type { Data, Form, Kind, Question } from './types.ts';

/** Turns the values that a plain HTML form sent for one question into its answer. */
type Read = (values: readonly string[], question: Question) => unknown;

const readers: { readonly [K in Kind]: Read } = {
  text: ([text], { json }) => allKinds.text.finish(text, json),
  comment: ([text]) => text?.replaceAll('\r\n', '\n'),
  radiogroup: readOne,
  dropdown: readOne,
  boolean: readOne,
  rating: readOne,
  checkbox: readMany,
  tagbox: readMany,
  ranking: readMany,
  imagepicker: (values, question) => (question.json.multiSelect === true ? readMany : readOne)(values, question),
  buttongroup: readOne,
  slider: ([text]) => allKinds.slider.finish(text, {}),
  matrix: unreadable,
  matrixdropdown: unreadable,
  matrixdynamic: unreadable,
  multipletext: unreadable,
  paneldynamic: unreadable,
  file: unreadable,
  signaturepad: unreadable,
  expression: unreadable,
  html: unreadable,
  image: unreadable,
};

function readMany(values: readonly string[], question: Question): unknown {
  return values.map((value) => readOne([value], question));
}

/** A plain HTML form has no field for it. */
function unreadable(): undefined {}

/**
 * Answers from the fields of a plain HTML form, in SurveyJS's shape: choices get the form's own values back (`'4'` → 4),
 * numbers become numbers, Thai digits too. Empty fields and names that are no question's are left out.
 */
export function readFields(form: Form, entries: Iterable<readonly [string, string]>): Data {
  const sent = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (value === '' || !form.questions.has(name)) continue;
    const others = sent.get(name);
    if (others) others.push(value);
    else sent.set(name, [value]);
  }
  return Object.fromEntries(
    [...sent].flatMap(([name, values]) => {
      const question = form.questions.get(name);
      return question ? [[name, readers[question.kind](values, question)]] : [];
    }),
  );
}

/** A value that cannot be chosen stays as it is, for `misfits` to find. */
function readOne([text]: readonly string[], { kind, json }: Question): unknown {
  const choice = allKinds[kind].choices(json).find(({ value }) => fieldValue(value) === text);
  return choice ? choice.value : text;
}

/** What a choice's value is in the `value` attribute of a plain HTML form. */
export function fieldValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { toJsonLine } from '../export/json-line.ts';
import { putForm } from '../forms/put-form.ts';
import { listForms } from '../store/forms.ts';
import type { Operation } from './operation.ts';

/** Makes a form the current version under its name, and answers `{"version": …}`. Throws what is wrong with it. */
export const putOneForm: Operation<'forms-put'> = async function* ({ db }, { name }, input) {
  const put = await putForm(db, name, parse(await text(Readable.from(input))));
  if ('problems' in put) {
    const lines = put.problems.map(
      ({ pointer, code, params }) => `  ${pointer || 'the form'}: ${code} ${params ? JSON.stringify(params) : ''}`,
    );
    throw new Error(`The form "${name}" cannot be used:\n${lines.join('\n')}`);
  }
  yield toJsonLine(put);
};

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new Error(`The file is not JSON: ${(error as Error).message}`);
  }
}

/** Gives every form with its current version, by name. */
export const listAllForms: Operation<'forms-list'> = async function* ({ db }) {
  for (const form of await listForms(db)) yield toJsonLine(form);
};

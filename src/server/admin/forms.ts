import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { formNamePattern } from '../../contract/wire.ts';
import { explainText } from '../../form/author/explain.ts';
import type { Json } from '../../form/types.ts';
import { sayFinding } from '../../locales/author.ts';
import { authorWords } from '../../locales/en/author.ts';
import { toJsonLine } from '../export/json-line.ts';
import { type FormWarning, findWarnings } from '../forms/form-warnings.ts';
import { putForm } from '../forms/put-form.ts';
import { addAudit } from '../store/audit.ts';
import { listForms } from '../store/forms.ts';
import type { Operation } from './operation.ts';

/** What comes of a form that was put. */
export interface PutFormAnswer {
  version: string;
  warnings: FormWarning[];
}

/** Makes a form the current version under its name, and gives a `PutFormAnswer`. Throws what is wrong with it. */
export const putOneForm: Operation<'forms-put'> = async function* ({ db }, { name }, input) {
  const form = parse(await text(Readable.from(input)));
  if (!formNamePattern.test(name)) {
    throw new Error(
      `"${name}" cannot be the name of a form: it has 1 to 64 of the characters a-z, 0-9, "-" and "_", and begins with a letter or a digit.`,
    );
  }
  const put = await putForm(db, name, form);
  if ('problems' in put) {
    const lines = put.problems.map(
      ({ pointer, code, params }) => `  ${pointer || 'the form'}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`,
    );
    throw new Error(`The form "${name}" cannot be used:\n${lines.join('\n')}`);
  }
  const detail = { form: name, version: put.version };
  await addAudit(db, { at: new Date(), who: null, what: 'form-put', detail });
  yield toJsonLine({ ...put, warnings: findWarnings(form as Json) } satisfies PutFormAnswer);
};

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new Error(
      explainText(source)
        .map((finding) => sayFinding(authorWords, finding))
        .join('\n'),
    );
  }
}

/** Gives every form with its current version, by name. */
export const listAllForms: Operation<'forms-list'> = async function* ({ db }) {
  for (const form of await listForms(db)) yield toJsonLine(form);
};

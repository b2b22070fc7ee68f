import { explainForm } from '../../form/author/explain.ts';
import type { Json } from '../../form/types.ts';
import { sayFinding } from '../../locales/author.ts';
import { authorWords } from '../../locales/en/author.ts';

/** Something in a form that will not be as it is written. */
export interface FormWarning {
  /** JSON Pointer (RFC 6901) into the form. */
  pointer: string;
  /** What is so, in a sentence for the operator. */
  text: string;
}

/** Says what of a sound form is not shown or heeded as it is written. The form can be used all the same. */
export function findWarnings(form: Json): FormWarning[] {
  return explainForm(form).map((finding) => ({ pointer: finding.pointer, text: sayFinding(authorWords, finding) }));
}

/** How a question of an unknown kind is shown. */
export type ShownAs = 'text' | 'one' | 'several';

/** What the words of each finding need. `near` is what was probably meant. */
export interface FindingParams {
  'not-json': { line: number; column: number };
  'not-a-form': object;
  'no-file': { status: number };
  'no-kind': { shown: ShownAs };
  'unknown-kind': { kind: string; shown: ShownAs; near?: string };
  'unknown-property': { name: string; near?: string };
  'unused-property': { name: string; count: number };
  'unknown-validator': { kind: string; near?: string };
  'unknown-trigger': { kind: string; near?: string };
  'bad-expression': { position: number };
  'expression-not-text': object;
  'unknown-name': { name: string; near?: string };
  'unknown-function': { name: string; near?: string };
  circle: { names: string };
  'bad-pattern': object;
  'no-name': object;
  'duplicate-name': { name: string };
  'no-choices': object;
  'no-value': object;
  'duplicate-value': { value: string };
  'dropped-markup': { names: string };
  'unsafe-address': object;
  'choices-by-url': { origin: string };
}

/** A stable name for each thing that an author can be told. */
export type FindingCode = keyof FindingParams;

/** Something in a form that is not understood, or will not be as it is written. The words are in `locales/`. */
export type AuthorFinding = {
  [Code in FindingCode]: {
    /** JSON Pointer (RFC 6901) into the form; '' is the whole. */
    pointer: string;
    code: Code;
    params: FindingParams[Code];
  };
}[FindingCode];

/** Makes a finding, its parameters as its code wants them. */
export function finding<Code extends FindingCode>(
  pointer: string,
  code: Code,
  params: FindingParams[Code],
): AuthorFinding {
  return { pointer, code, params } as AuthorFinding;
}

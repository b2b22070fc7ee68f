/** How a question of an unknown kind is shown. */
type Shown = 'text' | 'one' | 'several';

/** What each finding's words need; `form/author` names the same, and the build stops where they differ. */
interface Params {
  'not-json': { line: number; column: number };
  'not-a-form': object;
  'no-file': { status: number };
  'no-kind': { shown: Shown };
  'unknown-kind': { kind: string; shown: Shown; near?: string };
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

/** What the author of a form is told of it. */
export interface AuthorWords {
  /** Heading above the list. */
  heading: string;
  /** Says that only authors see it. */
  only: string;
  /** How many things there are to look at; 0 says that all is understood. */
  count: (count: number) => string;
  /** So many more are not listed. */
  more: (count: number) => string;
  /** The place of what concerns the file as a whole. */
  whole: string;
  findings: { [Code in keyof Params]: (params: Params[Code]) => string };
}

/** Says a finding. */
export function sayFinding<Code extends keyof Params>(
  { findings }: AuthorWords,
  { code, params }: { code: Code; params: Params[Code] },
): string {
  return findings[code](params);
}

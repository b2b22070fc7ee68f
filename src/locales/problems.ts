/** Figures that go into a problem's words. */
export type Params = Record<string, string | number>;

/** What can be wrong with an answer; `form/` names the same, and indexing by its codes stops the build if one is missing here. */
type ProblemKey =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-date'
  | 'bad-format'
  | 'refused-by-rule';

/** What no widget sends; to a person it is all one. */
type MisfitKey = 'not-a-choice' | 'wrong-type' | 'unknown-question' | 'not-text';

/** The words for what can be wrong with an answer. */
export interface ProblemWords {
  /** Heading above the list of problems. */
  heading: string;
  problem: Record<ProblemKey, (params: Params) => string>;
}

/** Says what is wrong with an answer. */
export function sayProblem({ problem }: ProblemWords, code: ProblemKey | MisfitKey, params: Params): string {
  return problem[Object.hasOwn(problem, code) ? (code as ProblemKey) : 'bad-format'](params);
}

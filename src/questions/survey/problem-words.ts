import type { FormProblem, Question } from '../../form/types.ts';
import { sayProblem } from '../../locales/problems.ts';
import type { Filling } from '../filling.ts';

/** The words for a problem. */
export function wordsFor({ problemWords }: Filling, { text, code, params }: FormProblem): string | undefined {
  return text ?? (problemWords && sayProblem(problemWords, code, params));
}

/** The words for what is wrong with a question itself, or with what is written beside it; not with its parts. */
export function problemOf(filling: Filling, question: Question): string | undefined {
  const own = filling.problems.find(
    ({ name, path }) => name === question.name && (!path?.length || !(question.items || question.rows)),
  );
  return own && wordsFor(filling, own);
}

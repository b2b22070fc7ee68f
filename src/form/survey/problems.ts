import type { CheckContext, Finding } from '../checks/finding.ts';
import type { CheckSet } from '../checks/kinds.ts';
import { compile, findProblem, findUnanswered, toProblem } from '../checks/problems.ts';
import { type QuestionNode, questionsIn } from '../nodes.ts';
import type { FormOptions, FormProblem, Model, Page, Panel, Question } from '../types.ts';
import { findInWhole, type PlacedFinding } from './parts/checks.ts';
import type { findDuplicates } from './parts/duplicates.ts';
import type { Part } from './parts/part.ts';

/** What finds problems that only who knows all parts of a question can see. */
type FindDuplicates = typeof findDuplicates;

/**
 * What stands in the way of sending a form, questions in parts included: in order, at most one problem each.
 * `duplicates` is needed where questions have parts.
 */
export function findAllProblems(
  form: Model,
  checks: CheckSet,
  pattern: FormOptions['pattern'] = compile,
  duplicates?: FindDuplicates,
): FormProblem[] {
  return form.pages.flatMap((page) => problemsIn(page, checks, { form, pattern, duplicates }));
}

interface Context extends CheckContext {
  duplicates: FindDuplicates | undefined;
}

/** Where the questions of a part are: in which question of the form, and where in its answer. */
interface At {
  name: string;
  path: readonly (string | number)[];
}

/** What is not accepted in a page, panel or part; `taken` are problems already found by who knows all parts. */
function problemsIn(
  container: Panel | Page,
  checks: CheckSet,
  context: Context,
  at?: At,
  taken?: ReadonlyMap<Question, Finding>,
): FormProblem[] {
  const unanswered = findUnanswered(container);
  return questionsIn(container).flatMap((question) => {
    const place = at
      ? { ...at, path: [...at.path, (question as QuestionNode).key] }
      : { name: question.name, path: [] };
    const own = findProblem(question, checks, context) ?? taken?.get(question) ?? unanswered.get(question);
    const found: PlacedFinding[] = own ? [own] : findInWhole(question);
    const problems = found.map(({ path: within = [], ...finding }) => {
      const path = [...place.path, ...within];
      return { ...toProblem(question, finding, context.form.locale), name: place.name, ...(path.length && { path }) };
    });
    return [...problems, ...problemsInParts(question, checks, context, place)];
  });
}

function problemsInParts(question: Question, checks: CheckSet, context: Context, at: At): FormProblem[] {
  if (!question.visible || !question.enabled || !question.items) return [];
  const parts = (question.items as readonly Part[]).filter((part) => part.visible);
  const duplicates = context.duplicates?.(question, parts);
  return parts.flatMap(({ container, path, run }) => {
    const form = Object.assign(Object.create(context.form), { run });
    const within = { name: at.name, path: [...at.path, ...path] };
    return problemsIn(container as Panel, checks, { ...context, form }, within, duplicates);
  });
}

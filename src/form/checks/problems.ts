import { isBlank } from '../expression/values.ts';
import { localise } from '../json.ts';
import { questionsIn } from '../nodes.ts';
import type { FormOptions, FormProblem, Model, Page, Panel, Question } from '../types.ts';
import type { CheckContext, Finding } from './finding.ts';
import type { CheckSet } from './kinds.ts';

/** What stands in the way of sending a form, in order; at most one problem a question. */
export function findProblems(form: Model, checks: CheckSet, pattern: FormOptions['pattern'] = compile): FormProblem[] {
  return form.pages.flatMap((page) => {
    const unanswered = findUnanswered(page);
    return questionsIn(page).flatMap((question) => {
      const finding = findProblem(question, checks, { form, pattern }) ?? unanswered.get(question);
      return finding ? [toProblem(question, finding, form.locale)] : [];
    });
  });
}

/** What is wrong with the answer to one question. */
export function findProblem(question: Question, checks: CheckSet, context: CheckContext): Finding | undefined {
  const { json, kind, value } = question;
  if (!question.visible || !question.enabled) return undefined;
  if (question.required && isBlank(value)) return { code: 'required', text: json.requiredErrorText };
  return checks[kind]?.(value, question, context) ?? checks.own?.(value, question, context);
}

/** The first question of each page or panel that wants at least one answer and has none. */
export function findUnanswered(container: Panel | Page): Map<Question, Finding> {
  const found = new Map<Question, Finding>();
  for (const element of container.elements) {
    if (element.node === 'question') continue;
    for (const [question, finding] of findUnanswered(element)) found.set(question, finding);
  }
  if (!container.required || !container.enabled) return found;
  const seen = questionsIn(container).filter((question) => question.visible);
  if (seen[0] && seen.every((question) => isBlank(question.value))) {
    found.set(seen[0], { code: 'required', text: container.json.requiredErrorText });
  }
  return found;
}

/** A finding as it is told, in the form's locale. */
export function toProblem({ name }: Question, { code, params = {}, text }: Finding, locale: string): FormProblem {
  const [figure = ''] = Object.values(params);
  const words = localise(text, locale).replace('{0}', String(figure));
  return { name, code, params, ...(words && { text: words }) };
}

/** Compiles a pattern as the browser does. */
export function compile(source: string, flags: string): (text: string) => boolean {
  const pattern = new RegExp(source, flags);
  return (text) => pattern.test(text);
}

import { limits } from '../../contract/limits.ts';
import { timeZone } from '../../country/th/date.ts';
import { misfits } from '../../form/conform.ts';
import { isObject } from '../../form/expression/values.ts';
import { createForm, type Survey } from '../../form/index.ts';
import type { Data, FormOptions, FormProblem, Question } from '../../form/types.ts';
import { choiceWords } from '../../locales/choices.ts';
import { answerProblems } from '../part-problems.ts';
import { compilePattern } from '../pattern.ts';
import { ApiProblem } from '../problems.ts';
import { tallyOf } from '../results/tally.ts';
import type { StoredForm } from '../store/forms.ts';
import type { Tally } from '../store/result-counts.ts';
import { filesIn, type NamedFile } from '../uploads/find-uploads.ts';
import { keyOf, maskAnswer } from './mask-answers.ts';

/** What answers are read against. */
export interface AnswerRules {
  form: StoredForm;
  /** BCP 47 tag of the language that the citizen read. */
  lang: string;
  /** Whether everything required must be there. */
  complete: boolean;
  now: () => Date;
  /** When the citizen's device says that they began, ISO 8601. */
  started?: string | undefined;
}

/** Answers as they are kept, contact data apart, and the files that they name. */
export interface KeptAnswers {
  answers: Data;
  contacts: Data;
  files: NamedFile[];
  /** What they are counted under, unless they are a first step. */
  tally: Tally | null;
}

/** How the server reads any form. */
export function formOptions(lang: string, now: () => Date): FormOptions {
  return { locale: lang, words: choiceWords, now, timeZone, pattern: compilePattern };
}

/** What `today()` went by as somebody answered: their start, unless their clock is wrong or that was too long ago. */
function beginning({ started, now }: AnswerRules): () => Date {
  const at = started === undefined ? undefined : new Date(started);
  const age = at ? now().getTime() - at.getTime() : Number.NaN;
  return at && age >= 0 && age <= limits.answering ? () => at : now;
}

/** Fills a form with answers and says what is wrong with them, in order. */
export function readAnswers(answers: Data, rules: AnswerRules): { form: Survey; problems: FormProblem[] } {
  const options = formOptions(rules.lang, beginning(rules));
  const unfit = misfits(rules.form.definition, answers, options);
  const form = createForm(rules.form.definition, options);
  // Rows and panels that no widget sends are not built; a text that is too long can be made shorter.
  const names = new Set(unfit.map(({ name }) => name));
  form.restore(
    Object.fromEntries(Object.entries(answers).filter(([name, value]) => !names.has(name) || !isObject(value))),
  );
  return { form, problems: unfit.length > 0 || !rules.complete ? unfit : form.obstacles() };
}

/** Checks answers and sorts them into what is kept where. Throws `invalid`. */
export function checkAnswers(answers: Data, rules: AnswerRules): KeptAnswers {
  if (Object.keys(answers).length > limits.answers) {
    throw new ApiProblem('invalid', {
      errors: [{ pointer: '/answers', code: 'too-many', params: { max: limits.answers } }],
    });
  }
  const { form, problems } = readAnswers(answers, rules);
  if (problems.length > 0) throw new ApiProblem('invalid', { errors: answerProblems(problems) });
  const kept = form.complete();
  if (rules.complete && Object.keys(kept).length === 0) {
    throw new ApiProblem('invalid', { errors: [{ pointer: '/answers', code: 'required' }] });
  }
  const sorted = sort(kept, form.questions);
  return { ...sorted, tally: rules.complete ? tallyOf(form.questions, sorted.answers) : null };
}

/** Contact data go apart as they are, since the form asks for them; ID numbers in any other free text are masked. */
function sort(kept: Data, questions: ReadonlyMap<string, Question>): Omit<KeptAnswers, 'tally'> {
  const files = filesIn(
    [...questions.values()].map(({ json }) => json),
    kept,
  );
  const sorted: Omit<KeptAnswers, 'tally'> = { answers: {}, contacts: {}, files };
  const byKey = new Map([...questions.values()].map((question) => [keyOf(question), question]));
  for (const [name, value] of Object.entries(kept)) {
    const question = byKey.get(name);
    // What is remarked on contact data is contact data too.
    if (question?.personal || byKey.get(name.replace(/-Comment$/, ''))?.personal) sorted.contacts[name] = value;
    else sorted.answers[name] = maskAnswer(value, question);
  }
  return sorted;
}

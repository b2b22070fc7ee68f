import { limits } from '../../contract/limits.ts';
import { timeZone } from '../../country/th/date.ts';
import { maskIds } from '../../country/th/personal.ts';
import { misfits } from '../../form/conform.ts';
import { createForm } from '../../form/index.ts';
import type { Data, Form, FormOptions, FormProblem, Question } from '../../form/types.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { serverWords } from '../../locales/server.ts';
import { answerProblems } from '../part-problems.ts';
import { compilePattern } from '../pattern.ts';
import { ApiProblem } from '../problems.ts';
import type { StoredForm } from '../store/forms.ts';

/** What answers are read against. */
export interface AnswerRules {
  form: StoredForm;
  /** BCP 47 tag of the language that the citizen read. */
  lang: string;
  /** Whether everything required must be there. */
  complete: boolean;
  now: () => Date;
}

/** Answers as they are kept, contact data apart. */
export interface KeptAnswers {
  answers: Data;
  contacts: Data;
}

/** How the server reads any form. */
export function formOptions(lang: string, now: () => Date): FormOptions {
  const { yes, no } = serverWords[nearestLanguage(lang)];
  return { locale: lang, words: { yes, no }, now, timeZone, pattern: compilePattern };
}

/** Fills a form with answers and says what is wrong with them, in order. */
export function readAnswers(answers: Data, rules: AnswerRules): { form: Form; problems: FormProblem[] } {
  const options = formOptions(rules.lang, rules.now);
  const form = createForm(rules.form.definition, options);
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  const unfit = misfits(rules.form.definition, answers, options);
  return { form, problems: unfit.length > 0 || !rules.complete ? unfit : form.problems() };
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
  return sort(kept, form.questions);
}

/** Contact data go apart as they are, since the form asks for them; ID numbers in any other free text are masked. */
function sort(kept: Data, questions: ReadonlyMap<string, Question>): KeptAnswers {
  const sorted: KeptAnswers = { answers: {}, contacts: {} };
  for (const [name, value] of Object.entries(kept)) {
    const question = questions.get(name);
    if (question?.personal) sorted.contacts[name] = value;
    else sorted.answers[name] = typeof value === 'string' && !isChosen(question) ? maskIds(value) : value;
  }
  return sorted;
}

function isChosen(question: Question | undefined): boolean {
  return question !== undefined && question.kind !== 'text' && question.kind !== 'comment';
}

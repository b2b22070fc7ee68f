import { isEmpty, isEqual } from '../expression/values.ts';
import { asJson } from '../json.ts';
import { type FormContext, questionsIn } from '../nodes.ts';
import type { Page, Question } from '../types.ts';
import { sharedOf } from './shared.ts';

/** How many answers there may be to a quiz, and how many of them are right. */
interface Count {
  asked: number;
  right: number;
}

const quiz = /^(questioncount|(in)?correct(answers|edanswers|edanswercount))$/;

/**
 * What a survey itself has under a name, whatever its letter case: its language, how many pages can be seen, how many
 * questions of it have a right answer, and how many are answered so, or not. `undefined` under any other name.
 */
export function ownValue(context: FormContext, name: string): string | number | undefined {
  const shared = sharedOf(context);
  const key = name.toLowerCase();
  if (!shared) return undefined;
  if (key === 'locale') return shared.context.locale;
  const isCount = quiz.test(key);
  if (key !== 'pagecount' && !isCount) return undefined;
  const hasStart = context.json.firstPageIsStartPage === true && shared.pages.length > 1;
  const pages = (hasStart ? shared.pages.slice(1) : shared.pages).filter(({ visible }) => visible);
  if (!isCount) return pages.length;
  const { asked, right } = count(pages);
  if (key === 'questioncount') return asked;
  return key.startsWith('in') ? asked - right : right;
}

function count(pages: readonly Page[]): Count {
  const all = { asked: 0, right: 0 };
  for (const question of pages.flatMap((page) => questionsIn(page as never) as Question[])) {
    if (!question.visible || /^(html|image|expression)$/.test(question.kind)) continue;
    const { asked, right } = countOf(question);
    all.asked += asked;
    all.right += right;
  }
  return all;
}

/** Of a matrix each row counts that has a right answer. */
function countOf({ kind, json, value, choices, rows = [] }: Question): Count {
  if (kind === 'matrix') {
    const [wanted, given] = [asJson(json.correctAnswer), asJson(value)];
    const names = rows.map((row) => String(row.value)).filter((name) => !isEmpty(wanted[name]));
    return { asked: names.length, right: names.filter((name) => isRight(given[name], wanted[name])).length };
  }
  const isOffered = (each: unknown) => !choices.length || choices.some((choice) => isEqual(choice.value, each));
  const right = Array.isArray(json.correctAnswer) ? json.correctAnswer.filter(isOffered) : json.correctAnswer;
  if (isEmpty(right) || (kind !== 'boolean' && !Array.isArray(right) && !isOffered(right)))
    return { asked: 0, right: 0 };
  return { asked: 1, right: isRight(value, right) ? 1 : 0 };
}

/** The order of a list does not matter, as in SurveyJS, be it a ranking. */
const isRight = (given: unknown, right: unknown) => !isEmpty(given) && isEqual(given, right);

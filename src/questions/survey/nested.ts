import { questionsIn } from '../../form/nodes.ts';
import type { FormProblem, Item, Question } from '../../form/types.ts';
import type { Filling } from '../filling.ts';

/** The name that a question's answer is kept under in its item. */
const keyOf = ({ name, json }: Question): unknown => json.valueName || name;

/** Where a problem with a question's answer leads: the question in one of its items, and the rest of the way. */
export interface Step {
  /** The item's place, from 0. */
  index: number;
  item: Item;
  nested: Question;
  /** The nested question's place in the item, from 0. */
  at: number;
  path: readonly (string | number)[];
}

/** The first step along a problem's path; `undefined` where it does not lead into an item. */
export function stepInto({ kind, items = [] }: Question, path: FormProblem['path'] = []): Step | undefined {
  // Several texts have no item between the question and its texts.
  const [key] = path;
  const rest = kind === 'multipletext' ? path : path.slice(1);
  const index = items.findIndex((item) => String(item.key) === String(key));
  const item = items[index];
  const questions = item ? questionsIn(item) : [];
  const at = questions.findIndex((question) => keyOf(question) === rest[0]);
  const nested = questions[at];
  return item && nested && { index, item, nested, at, path: rest.slice(1) };
}

/** The id of a question in an item. */
export const nestedId = (id: string, index: number, at: number): string => `${id}-${index}-${at}`;

/** An item of a question in front of a person: its questions are drawn and answered as those of a form are. */
export function fillingOf(outer: Filling, question: Question, index: number, item: Item, place = ''): Filling {
  const questions = questionsIn(item);
  const problems = outer.problems.flatMap((problem) => {
    const step = problem.name === question.name ? stepInto(question, problem.path) : undefined;
    return step?.index === index ? [{ ...problem, name: step.nested.name, path: step.path }] : [];
  });
  const answered: Filling['answered'] = (_, how) => outer.answered(question.name, how);
  const own: Partial<Filling> = {
    problems,
    place,
    answered,
    idOf: (name) =>
      nestedId(
        outer.idOf(question.name),
        index,
        questions.findIndex((nested) => nested.name === name),
      ),
    change(name, value, how) {
      questions.find((nested) => nested.name === name)?.set(value);
      answered(name, how);
    },
  };
  return Object.assign(Object.create(outer), own);
}

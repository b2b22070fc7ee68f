import type { Survey } from '../../form/survey/types.ts';
import type { Data, Model, Question } from '../../form/types.ts';
import type { Filling } from '../../questions/filling.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import { without } from '../../ui/storage.ts';
import type { Scene } from './scene.ts';

/** What is put away of a survey. */
export interface PutAnswers {
  answers: Data;
  /** The number of the step where the person was, counted from 0. */
  at: number;
}

/** Names of the questions that are not put away: contact data and files, also where a part of a question asks for them. */
export function leftBehind({ questions }: Model): string[] {
  const stays = ({ personal, json }: Question) =>
    personal ||
    /"type":"(file|signaturepad)"|"cellType":"(file|signaturepad)"|"personal":true/.test(JSON.stringify(json));
  return [...questions.values()].filter(stays).map(({ name }) => name);
}

/** The answers of a survey as they are put away, and where the person is. */
export const toPut = (form: Model, { at }: Journey): PutAnswers => ({
  answers: without(form.data, leftBehind(form)),
  at,
});

/** Puts answers back in front of a person, where they were. Answers of questions that are no longer asked are left out. */
export function putBack({ answers, at }: PutAnswers, filling: Filling, goTo: Scene['goTo']): void {
  const form = filling.form as Model & Partial<Survey>;
  const known = Object.entries(answers).filter(([name]) => form.questions.has(name));
  if (form.restore) form.restore(answers);
  else for (const [name, value] of known) form.set(name, value);
  const [last] = known.at(-1) ?? [];
  if (last !== undefined) filling.answered(last, 'passed');
  goTo((journey) => journey.goTo(Math.min(at, journey.steps.length - 1)));
}

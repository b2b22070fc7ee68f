import { Model, type PanelModel, type Question, type SurveyError } from 'survey-core';
import type { Survey } from '../../../src/form/index.ts';
import { createForm } from '../../../src/form/index.ts';

/** One survey as SurveyJS and as Ruam read it. */
export interface Both {
  theirs: Model;
  ours: Survey;
}

/** What somebody can see of a survey, and what becomes of their answers. */
export interface Sight {
  visible: string[];
  problems: string[];
  data: Record<string, unknown>;
}

/** Lets both read a survey. */
export function readByBoth(json: Record<string, unknown>): Both {
  const theirs = new Model(structuredClone(json));
  theirs.locale = 'en';
  return { theirs, ours: createForm(json, { locale: 'en' }) };
}

/** The questions that SurveyJS shows, and those of them that it complains about. */
export function shownByThem(theirs: Model): Pick<Sight, 'visible' | 'problems'> {
  const containers = [...theirs.getAllPanels(), ...theirs.pages] as PanelModel[];
  // Of a container that has become read-only SurveyJS keeps complaining as before.
  for (const container of containers) container.errors = [];
  theirs.validate(true);
  const visible = theirs.getAllQuestions().filter(isVisible);
  const faulty = new Set(visible.filter((question) => question.getAllErrors().some(isError)));
  for (const container of containers.filter((each) => each.isVisible && each.errors.length)) {
    const first = container.questions.find(isVisible);
    if (first) faulty.add(first);
  }
  return {
    visible: visible.map(({ name }) => name),
    problems: visible.filter((question) => faulty.has(question)).map(({ name }) => name),
  };
}

/** What SurveyJS shows, and what becomes of the answers there. */
export function seenByThem(theirs: Model): Sight {
  return { ...shownByThem(theirs), data: inOrder(theirs.data) };
}

/** What Ruam shows. */
export function seenByUs(ours: Survey): Sight {
  return {
    visible: ours.visible(),
    problems: [...new Set(ours.problems().map(({ name }) => name))],
    data: inOrder(ours.data),
  };
}

/** Whether a question can be seen in SurveyJS. */
export const isVisible = (question: Question): boolean => question.isVisible && question.isParentVisible;

const isError = (error: SurveyError): boolean => (error.notificationType ?? 'error') === 'error';

/** Answers as JSON keeps them, by name; what is nothing to SurveyJS too is none. */
export function inOrder(data: object): Record<string, unknown> {
  const kept = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  const said = Object.entries(kept).filter(([, value]) => !isNothing(value));
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Nothing, or a list of parts in which nothing is answered. */
function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.every((part) => JSON.stringify(part) === '{}'));
}

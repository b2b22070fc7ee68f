import { parse } from '../expression/parse.ts';
import { asJson, asList, asText } from '../json.ts';
import { type FormContext, type QuestionNode, questionsIn } from '../nodes.ts';
import type { FormNode, Model } from '../types.ts';
import { type Turn, turnsIn } from './triggers.ts';

/** What is answered before one goes on: the questions of a page, or those of one element where each stands alone. */
type Unit = readonly QuestionNode[];

/**
 * Names of the questions that can be seen and that triggers pass over. A trigger leads on when somebody leaves what it
 * refers to, as one that completes does in SurveyJS. One that skips does so there at once, so that a choice takes away
 * the page under a person's hands (WCAG 3.2.2); here it waits as well, leads to the nearest of several, and never back.
 */
export function passedOver(model: Model, context: FormContext, stays?: string): ReadonlySet<string> {
  const passed = new Set<string>();
  const turns = turnsIn(context.json).map((turn) => ({ ...turn, isTaken: leaving(turn, context) }));
  const units = turns.length ? unitsOf(model) : [];
  const here = units.findIndex((unit) => unit.some(({ name }) => name === stays));
  // A start page is left before the survey begins.
  let next = model.json.firstPageIsStartPage === true ? 1 : 0;
  for (const [at, unit] of units.entries()) {
    if (at < next) {
      if (at > 0) for (const { name, visible } of unit) if (visible) passed.add(name);
      continue;
    }
    const ahead = turns.filter(({ isTaken }) => isTaken(unit)).map(({ to }) => goal(to, units));
    const possible = ahead.filter((index) => index > at && !(here > at && here < index));
    next = possible.length ? Math.min(...possible) : at + 1;
  }
  return passed;
}

/** The number of the unit that a turn leads to; that after the last for the end, -1 for what cannot be seen. */
function goal(to: string | undefined, units: readonly Unit[]): number {
  if (to === undefined) return units.length;
  const sought = to.toLowerCase();
  return units.findIndex((unit) => unit.some(({ name, visible }) => visible && name.toLowerCase() === sought));
}

const onePerPage = /^(question|input)PerPage$/;

function unitsOf({ json, pages }: Model): Unit[] {
  const seen = pages.filter((page) => page.visible);
  const mode = asText(json.questionsOnPageMode);
  if (mode === 'singlePage') return [seen.flatMap(allIn)];
  const alone = () => seen.flatMap(({ elements }) => elements).filter((element) => element.visible);
  return (onePerPage.test(mode) ? alone() : seen).map(allIn);
}

function allIn(node: FormNode | Model['pages'][number]): Unit {
  return (node.node === 'question' ? [node] : questionsIn(node)) as FormNode[] as QuestionNode[];
}

/** Tells of a turn whether it is taken by who leaves some questions: it refers to one of them, or to what may change anywhere. */
function leaving({ condition }: Turn, { json, answers }: FormContext): (unit: Unit) => boolean {
  const text = asText(condition);
  const read = parse(text);
  if (!('names' in read)) return () => false;
  const { names } = read;
  // What is calculated counts for each page, but for no question that stands alone.
  const calculated = onePerPage.test(asText(json.questionsOnPageMode)) ? [] : asList(json.calculatedValues).map(asJson);
  const isAnywhere =
    names.size === 0 ||
    /\w\(\s*\)/.test(text) ||
    [...names].some((name) => name.startsWith('$')) ||
    calculated.some(({ name }) => names.has(asText(name).toLowerCase()));
  return (unit) =>
    (isAnywhere || unit.some(({ key }) => names.has(key.toLowerCase()))) && answers.run(text)?.result === true;
}

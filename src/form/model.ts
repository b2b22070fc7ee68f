import { createAnswers } from './answers.ts';
import { createContainer } from './container.ts';
import { asJson, asList, localise } from './json.ts';
import { kinds } from './kinds.ts';
import { type ContainerNode, type FormContext, questionsIn } from './nodes.ts';
import type { FormOptions, Model, Page, Question } from './types.ts';

/**
 * Reads SurveyJS JSON, leniently: it never throws, and what it cannot read is as if it were not there.
 * Expressions know only those functions that `options` hold; `createForm` adds the standard ones and the checks.
 */
export function createModel(source: unknown, options: FormOptions): Model {
  const json = asJson(source);
  const answers = createAnswers(options);
  const context: FormContext = { json, options, answers, named: new Map(), seen: new Set(), locale: options.locale };
  const form = { open: true, enabled: json.mode !== 'display' && json.readOnly !== true, depth: 0 };
  const written = Array.isArray(json.pages)
    ? asList(json.pages).map(asJson)
    : [{ elements: json.elements ?? json.questions }];
  const pages = written.map((page) => createContainer('page', page, form, context));
  const questions = pages.flatMap((page) => questionsIn(page));
  for (const { name, kind } of questions) answers.declare(name, kinds[kind].nothing);
  for (const question of questions) question.fill();
  answers.settle();

  const text = (property: string) => localise(json[property], context.locale);
  return {
    json,
    text,
    run: answers.run,
    get locale() {
      return context.locale;
    },
    set locale(locale) {
      context.locale = locale;
    },
    get title() {
      return text('title');
    },
    get description() {
      return text('description');
    },
    get completedText() {
      return text('completedHtml')
        .replace(/<[^>]*>/g, ' ')
        .trim();
    },
    pages: pages as readonly ContainerNode[] as readonly Page[],
    questions: new Map<string, Question>([...context.named].map(([name, [question]]) => [name, question as Question])),
    get data() {
      return answers.all();
    },
    set(name, value) {
      const question = context.named.get(name)?.[0];
      answers.set(name, question ? kinds[question.kind].read(value, question.json) : value);
      answers.settle();
    },
    visible: () => questions.filter((question) => question.visible).map((question) => question.name),
    complete() {
      const kept = answers.all();
      for (const { name, outcome } of questions) {
        if (outcome === undefined) delete kept[name];
        else kept[name] = outcome;
      }
      return kept;
    },
  };
}

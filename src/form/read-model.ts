import { createAnswers } from './answers.ts';
import { createContainer } from './container.ts';
import type { createEvaluator } from './expression/evaluator.ts';
import { asJson, asList, localise } from './json.ts';
import { commonKinds } from './kinds.ts';
import { type ContainerNode, type Extension, type FormContext, questionsIn } from './nodes.ts';
import type { FormOptions, Model, Page, Question } from './types.ts';

/** Reads SurveyJS JSON as `createModel` does, with any language of expressions, or none. */
export function readModel(
  source: unknown,
  options: FormOptions,
  evaluator: typeof createEvaluator,
  extension?: Extension,
): Model {
  const json = asJson(source);
  const answers = createAnswers(options, evaluator);
  const context: FormContext = {
    json,
    options,
    answers,
    kinds: extension?.kinds ?? commonKinds,
    extension,
    named: new Map(),
    seen: new Set(),
    locale: options.locale,
    say: (text) => localise(text, context.locale),
  };
  extension?.form(context);
  const form = { open: true, enabled: json.mode !== 'display' && json.readOnly !== true, depth: 0 };
  const written = Array.isArray(json.pages)
    ? asList(json.pages).map(asJson)
    : [{ elements: json.elements ?? json.questions }];
  const pages = written.map((page) => createContainer('page', page, form, context));
  const questions = pages.flatMap((page) => questionsIn(page));
  for (const { key, rules } of questions) answers.declare(key, rules.nothing);
  for (const question of questions) question.fill();
  answers.settle();

  const byName = new Map<string, Question>();
  for (const question of questions) if (!byName.has(question.name)) byName.set(question.name, question);
  const text = (property: string) => context.say(json[property]);
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
        .replace(/<[^<>]*>/g, ' ')
        .trim();
    },
    pages: pages as readonly ContainerNode[] as readonly Page[],
    questions: byName,
    get data() {
      return answers.all();
    },
    set(name, value) {
      const question = byName.get(name);
      if (question) return question.set(value);
      answers.set(name, value);
      answers.settle();
    },
    visible: () => questions.filter((question) => question.visible).map((question) => question.name),
    complete() {
      const kept = answers.all();
      for (const { key, outcome } of questions) {
        if (outcome === undefined) delete kept[key];
        else kept[key] = outcome;
      }
      return kept;
    },
  };
}

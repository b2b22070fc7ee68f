import { plainText } from '../markup/read.ts';
import type { FormContext } from '../nodes.ts';
import type { Data, Form, FormNode, Model } from '../types.ts';
import { completedHtml, navigateToUrl } from './end.ts';
import { numbersOf } from './numbers.ts';
import { before, redefine } from './redefine.ts';
import { type Shared, sharedOf } from './shared.ts';
import type { Survey } from './types.ts';
import { setVariable } from './variables.ts';
import { passedOver } from './way.ts';

/** Gives the model of a survey what concerns it as a whole: results, numbers, the end, variables. */
export function completeSurvey<M extends Model>(model: M): M {
  const shared = sharedOf(model);
  if (!shared) return model;
  const { context } = shared;
  shared.pages = model.pages;
  const data = before(model as Model, 'data');
  const own: Partial<Survey> = {
    get data() {
      return withoutAside(data(), shared);
    },
    get changes() {
      return shared.changes;
    },
    complete: () => withoutRemarks(withoutAside(outcomeOf(context), shared), shared),
    get completedHtml() {
      return completedHtml(context);
    },
    get completedText() {
      return plainText(completedHtml(context));
    },
    passed: (stays) => passedOver(model, context, stays),
    obstacles() {
      const passed = passedOver(model, context);
      return (model as Model as Form).problems().filter(({ name }) => !passed.has(name));
    },
    get navigateToUrl() {
      return navigateToUrl(context);
    },
    setVariable(name, value) {
      setVariable(context, name, value);
      context.answers.settle();
    },
    restore(answers) {
      shared.restoring = true;
      for (const [name, value] of Object.entries(answers)) context.answers.set(name, value);
      context.answers.settle();
      clearUnanswered(context, answers);
      shared.restoring = false;
    },
  };
  redefine(model as Model, own);
  addNumbers(model, shared);
  return model;
}

/** A form as a survey: it has what `completeSurvey` gave it. */
export function asSurvey(form: Form): Survey {
  return completeSurvey(form) as Survey;
}

/** What can be seen and was not answered is so because somebody took back what was given by default. */
function clearUnanswered({ named, answers }: FormContext, answered: Data): void {
  for (const [key, questions] of named) {
    const isAsked = questions.some(({ visible, kind }) => visible && kind !== 'expression');
    if (isAsked && !Object.hasOwn(answered, key)) answers.set(key, undefined);
  }
  answers.settle();
}

/** Of questions that share an answer the last one says what is kept. */
function outcomeOf({ named, answers }: FormContext): Data {
  const kept = answers.all();
  for (const [key, sharing] of named) {
    const outcome = sharing.at(-1)?.outcome;
    if (outcome === undefined) delete kept[key];
    else kept[key] = outcome;
  }
  return kept;
}

function withoutAside(data: Data, { aside }: Shared): Data {
  for (const { name, kept } of aside.values()) if (!kept) delete data[name];
  return data;
}

/** Remarks go with the answers that they belong to. */
function withoutRemarks(data: Data, { remarks, context }: Shared): Data {
  for (const [key, remark] of remarks) {
    const questions = context.named.get(key) ?? [];
    if (questions.length && questions.every(({ visible, clearing }) => !visible && clearing !== 'none'))
      delete data[remark];
  }
  return data;
}

/** A question; or a panel and all that is in it. */
function nodesIn(node: FormNode): FormNode[] {
  return node.node === 'question' ? [node] : [node, ...node.elements.flatMap(nodesIn)];
}

/** Counts once after each change of what can be seen, however many ask. */
function addNumbers(model: Model, shared: Shared): void {
  let counted = -1;
  let numbers = new Map<unknown, string>();
  for (const node of model.pages.flatMap(({ elements }) => elements).flatMap(nodesIn)) {
    redefine(node, {
      get number() {
        if (counted !== shared.changes) numbers = numbersOf(model.json, model.pages);
        counted = shared.changes;
        return numbers.get(node) ?? '';
      },
    });
  }
}

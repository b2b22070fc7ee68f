import { asJson, asList, asText } from './json.ts';
import { type ContainerNode, type FormContext, type Holder, type QuestionNode, questionsIn } from './nodes.ts';
import { createQuestion } from './question.ts';
import { readState, watchState } from './state.ts';
import type { Json } from './types.ts';

/** Makes one page or panel with all that is in it, live as questions are. */
export function createContainer(
  node: 'page' | 'panel',
  json: Json,
  holder: Holder,
  context: FormContext,
): ContainerNode {
  const { answers } = context;
  const state = readState(json);
  const text = (property: string) => context.say(json[property]);
  const elements: (QuestionNode | ContainerNode)[] = [];

  const container: ContainerNode = {
    node,
    name: asText(json.name),
    json,
    depth: holder.depth + 1,
    elements,
    get title() {
      return text('title');
    },
    get description() {
      return text('description');
    },
    get open() {
      return state.visible && holder.open;
    },
    get visible() {
      return container.open && elements.some((element) => element.visible);
    },
    get enabled() {
      return state.enabled && holder.enabled;
    },
    get required() {
      return state.required;
    },
  };

  for (const each of asList(json.elements ?? json.questions)) {
    const element = createElement(asJson(each), container, context);
    if (element) elements.push(element);
  }
  watchState(state, json, answers, () => {
    for (const question of questionsIn(container)) {
      if (container.visible) question.fill();
      else if (question.clearing === 'onHiddenContainer') question.clear();
    }
  });
  return container;
}

/** Panels in panels in panels: deeper than any page can show, and not so deep that the stack runs out. */
const deepest = 50;

/** Kinds that show something and ask nothing. */
const silent = /^(html|image)$/;

function createElement(json: Json, holder: Holder, context: FormContext): QuestionNode | ContainerNode | undefined {
  // A page's script may hand over one object twice, or in a circle.
  if (context.seen.has(json)) return undefined;
  context.seen.add(json);
  if (json.type === 'panel')
    return holder.depth < deepest ? createContainer('panel', json, holder, context) : undefined;
  if (!context.extension && silent.test(asText(json.type))) return undefined;
  const question = createQuestion(json, nameOf(json) || `question${context.seen.size}`, holder, context);
  const others = context.named.get(question.key);
  if (others) others.push(question);
  else context.named.set(question.key, [question]);
  return question;
}

/** SurveyJS drops what would not survive in an expression. */
export function nameOf(json: Json): string {
  return asText(json.name).trim().replace(/[{}]+/g, '').replace(/^#+/, '');
}

import type { WrittenChoice } from './choices.ts';
import { isEqual } from './expression/values.ts';
import { inputTypeOf } from './inputs.ts';
import { asText } from './json.ts';
import { type KindRules, kindOf } from './kinds.ts';
import type { Clearing, FormContext, Holder, QuestionNode } from './nodes.ts';
import { readState, watchState } from './state.ts';
import type { Choice, Json } from './types.ts';

/** Values of `autocomplete` under which a browser keeps contact data. */
const contactData = /name|email|^tel|address|postal-code|bday/;

/** Makes one question, live: its properties follow the answers and the locale. */
export function createQuestion(json: Json, name: string, holder: Holder, context: FormContext): QuestionNode {
  const { answers, kinds } = context;
  const kind = kindOf(json, kinds);
  const rules = kinds[kind] as KindRules;
  const key = asText(json.valueName) || name;
  const state = readState(json);
  const isSeen = () => context.named.get(key)?.some((other) => other.visible);
  const text = (property: string) => context.say(json[property]);

  const question: QuestionNode = {
    node: 'question',
    kind,
    rules,
    name,
    key,
    json,
    text,
    get title() {
      return text('title') || text('label') || name;
    },
    get description() {
      return text('description');
    },
    get visible() {
      return state.visible && holder.open;
    },
    get enabled() {
      return state.enabled && holder.enabled;
    },
    get required() {
      return state.required;
    },
    get value() {
      return answers.get(key);
    },
    set(value) {
      answers.set(key, rules.read(value, json));
      answers.settle();
    },
    get choices() {
      return choices.shown();
    },
    personal:
      json.personal === true ||
      /^(email|tel)$/.test(kind === 'text' ? inputTypeOf(json) : '') ||
      contactData.test(asText(json.autocomplete)),
    clearing: clearingOf(json.clearIfInvisible) ?? clearingOf(context.json.clearInvisibleValues) ?? 'onComplete',
    fill() {
      const waits = question.clearing.startsWith('onHidden') && !state.visible;
      if (!waits && question.value === undefined) {
        answers.set(key, choices.without(rules.read(json.defaultValue, json)));
      }
    },
    clear() {
      if (!isSeen()) answers.set(key, undefined);
    },
    get outcome() {
      return isSeen() || question.clearing === 'none' ? rules.finish(question.value, json) : undefined;
    },
  };

  watchState(state, json, answers, () => {
    if (!question.clearing.startsWith('onHidden')) return;
    if (!state.visible) question.clear();
    else if (question.visible) question.fill();
  });
  const choices = watchChoices(rules.choices(json), key, context);
  context.extension?.question(question, holder, context);
  return question;
}

function clearingOf(written: unknown): Clearing | undefined {
  if (written === true) return 'onComplete';
  if (written === false) return 'none';
  const known: unknown[] = ['none', 'onComplete', 'onHidden', 'onHiddenContainer'];
  return known.includes(written) ? (written as Clearing) : undefined;
}

/** The choices of one question, as conditions show and hide them. */
interface Choices {
  shown(): Choice[];
  /** Takes from an answer what cannot be chosen now. */
  without(value: unknown): unknown;
}

/** Follows the conditions of choices. What was chosen is no longer so once its choice hides. */
function watchChoices(written: readonly WrittenChoice[], key: string, context: FormContext): Choices {
  const { answers, options } = context;
  const hidden = new Set<WrittenChoice>();
  const without = (value: unknown, gone: Iterable<WrittenChoice> = hidden) => {
    const isGone = (each: unknown) => [...gone].some((choice) => isEqual(choice.value, each, true));
    if (Array.isArray(value)) return value.filter((each) => !isGone(each));
    return isGone(value) ? undefined : value;
  };
  for (const choice of written) {
    answers.watch(choice.visibleIf, (result) => {
      // biome-ignore lint/suspicious/noDoubleEquals: of a choice SurveyJS accepts all that equals true.
      if (result == true) hidden.delete(choice);
      else if (!hidden.has(choice)) {
        hidden.add(choice);
        answers.set(key, without(answers.get(key), [choice]));
      }
    });
  }
  return {
    without,
    shown: () =>
      written
        .filter((choice) => !hidden.has(choice))
        .map(({ value, text, word }) => ({
          value,
          text: context.say(text) || (word && context.say(options.words?.[word])) || asText(value),
        })),
  };
}

import { isObject } from '../expression/values.ts';
import { isAmong } from '../find-equal.ts';
import { asJson, asList, asText } from '../json.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import type { Choice, Json } from '../types.ts';
import { ofChoice } from './kinds-of-choice.ts';
import { mostSources } from './offer.ts';
import { questionNamed, sharedOf } from './shared.ts';
import { other } from './special-choices.ts';

/** How many questions of a form are just being asked for their choices, each by the one before. */
const readings = new WeakMap<object, { depth: number }>();

function readingIn(context: FormContext): { depth: number } {
  const key = sharedOf(context) ?? context;
  const reading = readings.get(key) ?? { depth: 0 };
  readings.set(key, reading);
  return reading;
}

/** Gives the choices that a question has from another one; `undefined` while it has its own. */
export function addSource(question: QuestionNode, context: FormContext): () => readonly Choice[] | undefined {
  const { json } = question;
  let source: QuestionNode | undefined;
  sharedOf(context)?.whenMade(() => {
    source = questionNamed(context, asText(json.choicesFromQuestion));
  });
  let isReading = false;
  const reading = readingIn(context);
  return () => {
    // Two questions may well have their choices from each other.
    if (!source || source === question || isReading || reading.depth >= mostSources) return undefined;
    isReading = true;
    reading.depth++;
    const choices = choicesOf(source, json);
    reading.depth--;
    isReading = false;
    return choices;
  };
}

function choicesOf(source: QuestionNode, json: Json): Choice[] | undefined {
  if (ofChoice.includes(source.kind)) return choicesOfChoices(source, json);
  return source.rules.nothing ? choicesOfList(source.value, json) : undefined;
}

function choicesOfChoices(source: QuestionNode, { choicesFromQuestionMode: mode, showOtherItem }: Json): Choice[] {
  const chosen = isAmong([source.value].flat());
  // Of a ranking all are chosen, be it that nobody has put them in order yet.
  const isWhole = source.kind === 'ranking' && source.json.selectToRankEnabled !== true;
  const isChosen = ({ value }: Choice) => isWhole || chosen(value);
  const choices = source.choices
    .filter((choice) => !choice.special)
    .filter((choice) => (mode === 'selected' ? isChosen(choice) : mode === 'unselected' ? !isChosen(choice) : true))
    .map(({ value, text, imageLink }) => ({ value, text, ...(imageLink && { imageLink }) }));
  const words = source.comment?.required ? source.comment.value : '';
  return mode === 'selected' && showOtherItem !== true && words ? [...choices, { value: other, text: words }] : choices;
}

/** A choice for each row or panel, by the answer in the column that `choiceValuesFromQuestion` names, or the first. */
function choicesOfList(list: unknown, { choiceValuesFromQuestion, choiceTextsFromQuestion }: Json): Choice[] {
  return asList(list)
    .filter(isObject)
    .flatMap((row) => {
      const answers = asJson(row);
      const value = answers[asText(choiceValuesFromQuestion) || (Object.keys(answers)[0] ?? '')];
      if (value === undefined || isObject(value)) return [];
      return [{ value, text: asText(answers[asText(choiceTextsFromQuestion)]) || asText(value) }];
    });
}

import { isObject } from '../expression/values.ts';
import { asJson, asText } from '../json.ts';

const words = (text: string) => text.split(/\s+/);

/** Properties that every plain model and its looks know. */
const plainNames = words(`title description notice pages elements questions completedHtml locale checkErrorsMode
  clearInvisibleValues maxTextLength
  type name visible visibleIf enableIf requiredIf readOnly isRequired requiredErrorText clearIfInvisible personal label
  choices value text inputType placeholder autocomplete min max step maxLength
  minSelectedChoices maxSelectedChoices validators minValue maxValue
  minLength regex expression minCount maxCount
  maxValueExpression allowMultiple maxFiles maxSize acceptedTypes sourceType
  labelTrue labelFalse valueTrue valueFalse`);

/** Longer than common surveys need; how to show more at a time than anybody can take in comes with the whole model. */
const longestPlainList = 100;

/**
 * Tells whether a plain model of these kinds reads a survey as the whole one does. A name, a kind or a function that it
 * does not know, or an answer that a text speaks of, needs the whole. `more` are properties that it knows besides.
 */
export function plainReader(kinds: readonly string[], more = ''): (json: unknown) => boolean {
  const types = new Set([...kinds, 'panel']);
  const names = new Set([...plainNames, ...words(more)]);

  const isPlain = (json: unknown): boolean =>
    Array.isArray(json) ? json.length <= longestPlainList && json.every(isPlainPart) : isPlainPart(json);

  const isPlainPart = (part: unknown): boolean => {
    if (!isObject(part)) return true;
    // What has no name gets one by its place, which the whole model counts.
    const { type, name } = asJson(part);
    if (type !== undefined && !isValidator(type) && !asText(name).trim()) return false;
    return Object.entries(part).every(([name, value]) => {
      if (!names.has(name)) return false;
      // The one function that a plain survey may call, and only so: no day to come.
      if (name === 'maxValueExpression') return value === 'today()';
      if (name === 'rateType') return value === 'smileys' || value === 'labels';
      if (name === 'type') return types.has(asText(value)) || isValidator(value);
      if (typeof value === 'string') return isPlainText(name, value);
      if (Array.isArray(value)) return isPlain(value);
      return (
        !isObject(value) || Object.values(value).every((text) => typeof text === 'string' && isPlainText(name, text))
      );
    });
  };
  return isPlain;
}

/** A condition calls no function, any other text names no answer and holds no markup but what is taken from it. */
function isPlainText(name: string, text: string): boolean {
  return /If$|^expression$|^m(in|ax)$/.test(name)
    ? !/\w\(/.test(text)
    : name === 'regex' || !(name === 'completedHtml' ? /\{/ : /\{|<\w/).test(text);
}

function isValidator(type: unknown): boolean {
  return /^(numeric|text|email|regex|expression|answercount)$/.test(asText(type));
}

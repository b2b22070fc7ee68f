import { displayValue } from '../display.ts';
import type { Question } from '../types.ts';
import { memberOf } from './references.ts';

/** A question's properties by SurveyJS's names, as they stand now; the rest is as it was written. For `{$name.property}`. */
export function propertiesOf(question: Question): object {
  return {
    ...question.json,
    name: question.name,
    title: question.title,
    description: question.description,
    value: question.value,
    displayValue: displayValue(question, question.value),
    visible: question.visible,
    isVisible: question.visible,
    readOnly: !question.enabled,
    isReadOnly: !question.enabled,
    isRequired: question.required,
    visibleChoices: question.choices,
  };
}

/** One property of a question by its name in SurveyJS, whatever its letter case. */
export function propertyOf(question: Question, property: string): unknown {
  return memberOf(propertiesOf(question), property.toLowerCase())?.value;
}

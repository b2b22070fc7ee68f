import type { Question } from 'survey-core';

/** Gives one of several things, always the same for the same seed. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** Makes a picker from a seed. */
export function pickBy(seed: number): Pick {
  let state = seed * 2_654_435_761 + 1;
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)];
  };
}

const texts: Readonly<Record<string, readonly unknown[]>> = {
  number: [1, 2, 5, 18, 40, 100, -3, 2.5],
  range: [1, 5, 50],
  date: ['2024-02-29', '1990-05-05', '2026-11-20'],
  'datetime-local': ['2024-02-29T10:00', '1990-05-05T23:30'],
  time: ['08:30', '17:00'],
  month: ['2024-05'],
  week: ['2024-W05'],
  email: ['a@b.co', 'a@b'],
  url: ['https://a.example', 'http://b.example/c'],
  color: ['#ff0000'],
};

const words = ['x', 'item1', 'abc', 'Hello world', '12', '5', 'ก', 'a@b.co'];

/** What a person may answer to a question of SurveyJS; `undefined` where there is nothing to answer. */
export function answerTo(question: Question, pick: Pick): unknown {
  switch (question.getType()) {
    case 'text':
      return pick(texts[question.inputType] ?? words);
    case 'comment':
      return pick(words);
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return pick(enabled(question));
    case 'imagepicker':
      return question.multiSelect ? some(enabled(question), pick) : pick(enabled(question));
    case 'checkbox':
    case 'tagbox':
      return some(
        enabled(question).filter((value) => value !== ''),
        pick,
      ).slice(0, question.maxSelectedChoices || 99);
    case 'ranking':
      return enabled(question)
        .map((value) => ({ value, place: pick([1, 2, 3, 4, 5, 6]) ?? 0 }))
        .sort((one, other) => one.place - other.place)
        .map(({ value }) => value)
        .slice(0, question.selectToRankEnabled ? question.maxSelectedChoices || 99 : 99);
    case 'boolean':
      return pick([question.getValueTrue?.() ?? true, question.getValueFalse?.() ?? false]);
    case 'rating':
      return pick(question.visibleRateValues.map((item: { value: unknown }) => item.value));
    case 'slider':
      return question.sliderType === 'range'
        ? pick([
            [10, 40],
            [-5, 300],
          ])
        : pick([0, 10, 50, -7, 500]);
    default:
      return undefined;
  }
}

function enabled(question: Question): unknown[] {
  return question.visibleChoices
    .filter((item: { isEnabled: boolean }) => item.isEnabled)
    .map((item: { value: unknown }) => item.value);
}

function some(values: readonly unknown[], pick: Pick): unknown[] {
  return values.filter(() => pick([true, false, false]));
}

import type { Json } from '../../../src/form/types.ts';
import type { Parting } from './follow.ts';

/** Where the two readers may part, and why Ruam does not follow SurveyJS there. */
interface Listed {
  reason: string;
  /** Whether a survey, and what was answered, is of this kind. */
  explains(json: Json, parting: Parting): boolean;
}

const questionsOf = ({ elements }: Json) => elements as Json[];
const written = (value: unknown) => JSON.stringify(value ?? '');
const named = (question: Json) => `{${question.name}}`;
const rules = ['setValueIf', 'setValueExpression', 'resetValueIf', 'defaultValueExpression', 'choicesVisibleIf'];
const ofList = /^(checkbox|tagbox|ranking|imagepicker)$/;
const triggersOf = ({ triggers }: Json) => (triggers ?? []) as Json[];
const offeredBy = (choice: unknown): unknown => (choice as Json)?.value ?? String(choice).split('|')[0];

/** What sets the answers of others: by itself, or as a trigger. */
const setters = (json: Json) =>
  [
    ...questionsOf(json).map((question) => ({
      to: question,
      by: written(question.setValueExpression) + written(question.defaultValueExpression),
    })),
    ...triggersOf(json).flatMap((trigger) =>
      questionsOf(json)
        .filter(({ name }) => name === trigger.setToName)
        .map((to) => ({ to, by: written(trigger) })),
    ),
  ].filter(({ by }) => /[^"]/.test(by));

/** Whether a question's choices or values follow from another one's, and that one's from its own. */
function goesRound(json: Json): boolean {
  const all = questionsOf(json);
  const follows = (from: Json, to: Json) =>
    from.choicesFromQuestion === to.name ||
    written([from.choicesVisibleIf, from.expression, from.setValueExpression, from.defaultValueExpression]).includes(
      named(to),
    );
  const reaches = (from: Json, to: Json, passed: Set<Json>): boolean =>
    all.some((next) => {
      if (next === from || !follows(from, next)) return false;
      if (next === to) return true;
      if (passed.has(next)) return false;
      passed.add(next);
      return reaches(next, to, passed);
    });
  return all.some((question) => reaches(question, question, new Set()));
}

/** Every difference that large runs have shown. None is one that an author could want. */
export const listed: readonly Listed[] = [
  {
    reason: 'A rule that speaks of the very answer that it sets: how often it acts is chance in SurveyJS',
    explains: (json) =>
      questionsOf(json).some((question) => written(rules.map((rule) => question[rule])).includes(named(question))) ||
      /"name":"(sum|nobody)","expression":"\{\1\}/.test(written(json)),
  },
  {
    reason: 'Values that are calculated from each other in a circle: how often they go round is chance in SurveyJS',
    explains: (json) => questionsOf(json).filter(({ type }) => type === 'expression').length > 1,
  },
  {
    reason: 'Questions whose choices or values come from each other in a circle: where it stops is chance in SurveyJS',
    explains: goesRound,
  },
  {
    reason:
      'SurveyJS does not notice that choosing a picture takes a choice away from a question that offers the unchosen',
    explains: (json) =>
      questionsOf(json).some(
        ({ choicesFromQuestionMode, choicesFromQuestion: from }) =>
          choicesFromQuestionMode === 'unselected' &&
          questionsOf(json).some(({ type, name }) => type === 'imagepicker' && name === from),
      ),
  },
  {
    reason:
      'A value that nobody can choose or type is not kept here: SurveyJS stores any text in a boolean or a choice',
    explains: (json) =>
      setters(json).some(({ to }) => to.type === 'boolean' || 'choices' in to || to.inputType === 'number'),
  },
  {
    reason: 'SurveyJS keeps what an expression came to once it comes to an empty list',
    explains: (json, { after }) =>
      after.some((each) => /= \[\]$/.test(each)) && /"(expression|setValueExpression)"/.test(written(json)),
  },
  {
    reason: 'To SurveyJS a list of one number is a text now, a number then',
    explains: (json) =>
      questionsOf(json).some(({ type, name }) => ofList.test(String(type)) && written(json).includes(`{${name}} + 1`)),
  },
  {
    reason: 'A choice by default that hid comes back in SurveyJS as soon as it shows, whatever was answered since',
    explains: (json) => questionsOf(json).some((question) => question.defaultValue && question.choicesVisibleIf),
  },
  {
    reason:
      'A default that the author offers nowhere is dropped by SurveyJS at one moment or another, and so are its effects',
    explains: (json) =>
      questionsOf(json).some(({ choices, defaultValue }) => {
        const offered = ((choices ?? []) as unknown[]).map(offeredBy);
        return (
          choices &&
          defaultValue !== undefined &&
          [defaultValue].flat().some((each: unknown) => !offered.includes(each))
        );
      }),
  },
  {
    reason: 'A default of choices that come from another question is tried against them before those are there',
    explains: (json) => questionsOf(json).some((question) => question.choicesFromQuestion && question.defaultValue),
  },
  {
    reason: 'To SurveyJS a calculation that came to no number has changed whenever anything has',
    explains: (json, { after }) =>
      /\* 2|\+ 1/.test(written([json.calculatedValues, setters(json).map(({ by }) => by)])) &&
      after.some((each) => /= ["[]/.test(each)),
  },
  {
    reason:
      'What `setValueIf` has cleared gets its `defaultValueExpression` anew in SurveyJS, with whatever is answered next',
    explains: (json) =>
      questionsOf(json).some((question) => question.setValueIf && question.defaultValueExpression) ||
      questionsOf(json).some((question) => question.resetValueIf && question.setValueExpression),
  },
  {
    reason: 'A variable takes the name of a question away from its answer in SurveyJS',
    explains: (json) =>
      triggersOf(json).some(
        (trigger) => trigger.isVariable && questionsOf(json).some(({ name }) => name === trigger.setToName),
      ),
  },
];

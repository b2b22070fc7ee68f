import { readChoices } from '../choices.ts';
import { isAmong } from '../find-equal.ts';
import { asText } from '../json.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import type { Choice } from '../types.ts';
import { anyName, listenToAll } from './any-change.ts';
import { addSource } from './carry-forward.ts';
import { withoutRivals } from './exclusive.ts';
import { createItemRules } from './item-rules.ts';
import { ofChoice } from './kinds-of-choice.ts';
import { dropWhatGoes, plainValue } from './offer.ts';
import { createOrder } from './order.ts';
import { before, redefine } from './redefine.ts';
import { addSelectAll } from './select-all.ts';
import { noteChange, sharedOf } from './shared.ts';
import { readSpecial } from './special-choices.ts';
import { isWritten } from './written.ts';

/** Lets conditions, other answers, the author's order and what was loaded say what a question offers. */
export function addChoices(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json, kind } = question;
  if (!ofChoice.includes(kind)) return;
  if (kind === 'imagepicker' && json.multiSelect === true)
    redefine(question, { rules: { ...question.rules, nothing: [] } });
  const { rules } = question;
  const special = rules.choices(json).some(({ word }) => word) ? readSpecial(json) : [];
  const written = before(question, 'choices');
  const items = createItemRules(question, context);
  const inOrder = createOrder(json.choicesOrder);
  const source = addSource(question, context);
  const lasting = json.choicesFromQuestion ? (make: () => Choice[]) => make() : keepsUnchanged(context);
  let loaded: readonly Choice[] | undefined;

  const offered = (): readonly Choice[] => {
    const all = written();
    return source() ?? loaded ?? all.slice(0, all.length - special.length);
  };
  redefine(question, {
    get choices() {
      return lasting(() => {
        const shown = inOrder(offered().filter(items.shows)).map(items.describe);
        const last = special.length ? written().slice(-special.length) : [];
        return [...shown, ...last.map((choice, index) => ({ ...choice, ...traits[index] }))];
      });
    },
  });
  const traits = special.map(({ special: name }) => ({ special: name, ...(name !== 'other' && { exclusive: true }) }));
  question.offer = (choices) => {
    loaded = readChoices(choices).map(({ value, text }) => ({ value, text: context.say(text) || asText(value) }));
    noteChange(context);
  };
  if (rules.nothing) keepExclusive(question);
  if (json.showSelectAllItem === true && rules.nothing && kind !== 'ranking') addSelectAll(question, context);
  if (json.hideIfChoicesEmpty === true) hideWhenEmpty(question, context);
  if (!json.choicesByUrl && json.keepIncorrectValues !== true) fillWithOffered(question, context);
  dropWhatGoes(question, context);
}

/** Keeps a list that asks for no answer until a condition comes to something else, or the locale changes. */
function keepsUnchanged(context: FormContext): (make: () => Choice[]) => Choice[] {
  const shared = sharedOf(context);
  let kept: { list: Choice[]; changes: number; locale: string } | undefined;
  return (make) => {
    if (kept && kept.changes === shared?.changes && kept.locale === context.locale) return kept.list;
    const asked = shared?.asked;
    const list = make();
    kept = shared && shared.asked === asked ? { list, changes: shared.changes, locale: context.locale } : undefined;
    return list;
  };
}

/** An answer by default that is not offered is none; at the start, once all conditions were evaluated. */
function fillWithOffered(question: QuestionNode, context: FormContext): void {
  const { fill, key, json } = question;
  const { answers } = context;
  const shared = sharedOf(context);
  if (question.clearing === 'none') return;
  const keep = (isOffered: (value: unknown) => boolean) => {
    const value = answers.get(key);
    const isKept = (each: unknown) => json.showOtherItem === true || isOffered(plainValue(each, json));
    if (value !== undefined)
      answers.set(key, Array.isArray(value) ? value.filter(isKept) : isKept(value) ? value : undefined);
  };
  question.fill = () => {
    const wasEmpty = question.value === undefined;
    fill();
    if (wasEmpty && !shared?.given && !json.choicesFromQuestion) keep((value) => isWritten(question, value));
  };
  if (shared?.given)
    shared.atStart.push(() => {
      if (question.visible) keep(isAmong(question.choices.map((choice) => choice.value)));
    });
}

/** Whatever somebody chooses, an exclusive choice stays alone. */
function keepExclusive(question: QuestionNode): void {
  const { set } = question;
  question.set = (value) => {
    const exclusive = question.choices.filter((choice) => choice.exclusive).map((choice) => choice.value);
    const former = Array.isArray(question.value) ? question.value : [];
    set(Array.isArray(value) && exclusive.length ? withoutRivals(value, former, exclusive) : value);
  };
}

function hideWhenEmpty(question: QuestionNode, context: FormContext): void {
  listenToAll(context);
  context.answers.within(anyName, () => undefined).watch('true', () => noteChange(context));
  const isVisible = before(question, 'visible');
  redefine(question, {
    get visible() {
      return isVisible() && question.choices.some((choice) => !choice.special);
    },
  });
}

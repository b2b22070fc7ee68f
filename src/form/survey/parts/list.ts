import { toNumber } from '../../expression/values.ts';
import { asJson, asList } from '../../json.ts';
import type { FormContext, Holder, QuestionNode } from '../../nodes.ts';
import type { ItemList, Json } from '../../types.ts';
import { redefine } from '../redefine.ts';
import { shownColumns } from './cells.ts';
import { createListAnswer, type ListAnswer } from './list-answer.ts';
import { addedRows, boundsOf, type ListKind } from './list-kinds.ts';
import { namesInPanel, namesInRow } from './names.ts';
import { finishWith } from './outcome.ts';
import { createPart, type Part } from './part.ts';
import { isFilled } from './records.ts';
import { watchRow } from './row-state.ts';
import { keepTotals } from './totals.ts';

/**
 * Gives a question its items, of which a person may add and remove some. An item is known by its place: when one goes,
 * the answers of those behind it move up, and no item is made anew.
 */
export function addItems(question: QuestionNode, holder: Holder, context: FormContext, kind: ListKind): void {
  const { json, key } = question;
  const { answers } = context;
  const { least, most, first } = boundsOf(json, kind);
  const answer = createListAnswer(question, context);
  const made: Part[] = [];
  const items = () => (made.length === answer.count ? made : made.slice(0, answer.count));
  const make = plan(question, holder, context, kind, answer, items);

  const within = (count: number) => Math.min(Math.max(count, least), most);
  const resize = (count: number) => {
    answer.count = count;
    while (made.length < answer.count) {
      const part = make(made.length);
      if (part) made.push(part);
      else answer.count = made.length;
    }
  };
  const grow = (count: number, record: Json) => {
    const index = answer.count;
    resize(count);
    if (isFilled(record) || (kind.keepsEmpty && answer.value.length))
      answer.write(answer.padded(answer.count).map((each, at) => (at < index ? each : record)));
    for (let at = index; at < answer.count; at++) made[at]?.renew();
  };
  const shrink = (records: readonly Json[], count: number) => {
    resize(count);
    if (answer.value.length) answer.write(records);
  };

  answers
    .within(key, () => undefined)
    .watch('true', () => {
      const { length } = answer.value;
      if (answer.isNew() && length) resize(within(length));
    });
  answers.watch(json[kind.countIf], (result) => {
    const count = within(Math.floor(toNumber(result)) || 0);
    if (count < answer.count) shrink(answer.padded(count).slice(0, count), count);
    else grow(count, asJson(json[kind.defaults]));
  });

  const { fill, set } = question;
  const isFixed = Boolean(json[kind.countIf]);
  const may = (permission: unknown) => permission !== false && question.enabled && !isFixed;
  let renewals = 0;
  const list: ItemList = {
    get canAdd() {
      return may(json[kind.add]) && answer.count < most;
    },
    get canRemove() {
      return may(json[kind.remove]) && answer.count > least;
    },
    add() {
      if (!list.canAdd) return;
      const copies = json.copyDefaultValueFromLastEntry === true;
      const last = copies && answer.count ? answer.get(answer.count - 1) : {};
      grow(answer.count + 1, { ...asJson(json[kind.defaults]), ...last });
      answers.settle();
    },
    remove(index) {
      if (!list.canRemove || !made[index] || index >= answer.count) return;
      const count = answer.count - 1;
      const records = answer.padded(index < answer.value.length ? 0 : count);
      shrink(
        records.filter((_, at) => at !== index),
        count,
      );
      answers.settle();
    },
  };
  redefine(question, {
    get items() {
      return items();
    },
    list,
    set(next) {
      const records = asList(next);
      if (!records.length || records.some(isFilled)) return set(next);
      resize(within(records.length));
      set(undefined);
    },
    fill() {
      const before = renewals;
      renewals = context.part?.renewals() ?? 0;
      const anew = renewals !== before;
      if (anew) resize(first);
      fill();
      const { length } = answer.value;
      if (answer.isNew() && length) resize(Math.min(Math.max(length, context.part ? 0 : answer.count), kind.limit));
      const waits = question.clearing.startsWith('onHidden') && !question.visible;
      const defaults = asJson(json[kind.defaults]);
      if (waits || !answer.count) return;
      if (isFilled(defaults)) {
        const given = answer.value.length;
        answer.write(answer.padded(answer.count).map((record, at) => (at < given ? record : defaults)));
      }
      for (const part of items()) {
        if (anew) part.renew();
        else part.fill();
      }
      if (kind.keepsEmpty && answer.value.length) answer.write(answer.padded(answer.count));
    },
  });
  if (kind === addedRows) redefine(question, columnsOf(question, items, context));
  finishWith(question, () => outcomeOf(question, kind, answer, items()));
  resize(first);
}

/** What is kept at the end: of rows only those that can be seen, where some cannot. */
function outcomeOf({ clearing }: QuestionNode, kind: ListKind, answer: ListAnswer, items: readonly Part[]): unknown {
  const records = answer
    .padded(kind.keepsEmpty ? answer.count : 0)
    .map((record, at) => (items[at]?.visible ? items[at].outcome() : record));
  if (kind.keepsEmpty) return records.length ? records : undefined;
  const isWhole = clearing === 'none' || items.every((item) => item.visible);
  const kept = isWhole ? records : records.filter((record, at) => items[at]?.visible && isFilled(record));
  return kept.some(isFilled) ? kept : undefined;
}

function columnsOf(question: QuestionNode, items: () => readonly Part[], context: FormContext): Partial<QuestionNode> {
  return {
    get columns() {
      return shownColumns(question, items(), context);
    },
  };
}

/** Gives what makes the item at a place. */
function plan(
  question: QuestionNode,
  holder: Holder,
  context: FormContext,
  kind: ListKind,
  answer: ListAnswer,
  all: () => readonly Part[],
): (index: number) => Part | undefined {
  const { json } = question;
  const template = kind.template(json, context);
  const seen = () => answer.value.filter((record, at) => all()[at]?.visible && isFilled(record));
  const totals = kind === addedRows ? keepTotals(question, context, seen) : undefined;
  return (index) => {
    const place = { index, all, isOpen: () => question.visible };
    const names = totals ? namesInRow(place, seen, totals) : namesInPanel(place, () => context.part?.answers());
    const state = watchRow({}, totals && json.rowsVisibleIf, context.answers.within(question.key, names));
    return createPart(
      {
        json: template,
        key: index,
        path: [index],
        names,
        title: (say) => say(json.templateTitle),
        slot: { get: () => answer.get(index), set: (record) => answer.put(index, record) },
        holder: {
          get open() {
            return question.visible && index < answer.count && state.visible;
          },
          get enabled() {
            return question.enabled;
          },
          depth: holder.depth + 1,
        },
      },
      question,
      context,
    );
  };
}

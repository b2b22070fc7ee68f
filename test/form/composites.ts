import type { Form, FormNode, Question as Ours } from '../../src/form/types.ts';

/** What somebody does to the questions and parts that can be seen then: which one and with what are counted off. */
export interface Step {
  act: 'answer' | 'add' | 'remove';
  which: number;
  what: number;
}

const texts = ['x', 'item1', 'abc', '2', ''];
/** Choices of every question that has some. */
export const choices = ['item1', 'item2', 3];

/** Answers that a person may give, by what is asked. */
export const answers: Readonly<Record<string, readonly unknown[]>> = {
  text: texts,
  number: [1, 2, 3, 12, ''],
  comment: texts,
  radiogroup: [...choices, undefined],
  dropdown: [...choices, undefined],
  checkbox: [['item1'], ['item1', 3], ['item2', 'item1'], undefined],
  boolean: [true, false, undefined],
  rating: [1, 2, 5, undefined],
};

/** Questions that can be seen, by where they are. */
export type Seen<Q> = Map<string, Q>;

/** One of a list, counted round and round. */
export const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

/** The questions that can be seen now, those in parts too. */
export function ours(nodes: readonly FormNode[], at = ''): Seen<Ours> {
  const seen: Seen<Ours> = new Map();
  for (const node of nodes) {
    if (!node.visible) continue;
    if (node.node === 'panel') {
      for (const entry of ours(node.elements, at)) seen.set(...entry);
      continue;
    }
    const place = `${at}${node.name}`;
    seen.set(place, node);
    for (const { key, visible, elements } of node.items ?? []) {
      const below = node.kind === 'multipletext' ? `${place}.` : `${place}.${key}.`;
      if (visible) for (const entry of ours(elements, below)) seen.set(...entry);
    }
  }
  return seen;
}

/** Answers that may be given to a question. */
export function offered(question: Ours): readonly unknown[] {
  if (question.kind !== 'matrix') return answers[question.json.inputType === 'number' ? 'number' : question.kind] ?? [];
  const columns = (question.columns ?? []).map(({ value }) => value);
  const isMany = question.json.cellType === 'checkbox';
  return (question.rows ?? []).flatMap((row) =>
    columns.map((column) => ({ ...(question.value as object), [String(row.value)]: isMany ? [column] : column })),
  );
}

/** Does what somebody does. */
export function handle(form: Form, { act, which, what }: Step): void {
  const seen = [...ours(form.pages.flatMap((page) => page.elements)).values()];
  if (act === 'answer') {
    const question = pick(
      seen.filter(({ items }) => !items),
      which,
    );
    if (question) question.set(pick(offered(question), what));
    return;
  }
  const question = pick(
    seen.filter(({ list }) => list),
    which,
  );
  if (act === 'add') question?.list?.add();
  else question?.list?.remove(what % Math.max(question.items?.length ?? 0, 1));
}

import { asJson, asList } from '../../json.ts';
import type { FormContext, QuestionNode } from '../../nodes.ts';
import type { Json } from '../../types.ts';
import { isFilled } from './records.ts';

/** The answer of a question with items: a list of records, which may be shorter than there are items. */
export interface ListAnswer {
  /** How many items there are. */
  count: number;
  readonly value: readonly unknown[];
  /** The records of so many items, or of more where the answer has more. */
  padded(length: number): Json[];
  get(index: number): Json;
  /** Replaces one by another. */
  put(index: number, record: Json): void;
  write(records: readonly Json[]): void;
  /** Whether somebody else has changed the answer since it was last asked or written. */
  isNew(): boolean;
}

/** Keeps the answer of a question with items. Where all items are empty there is none. */
export function createListAnswer({ key }: QuestionNode, { answers }: FormContext): ListAnswer {
  let known: unknown;
  const list: ListAnswer = {
    count: 0,
    get value() {
      return asList(answers.get(key));
    },
    padded(length) {
      const { value } = list;
      const records = value.map(asJson);
      while (records.length < length) records.push({});
      return records;
    },
    get: (index) => (index < list.count ? asJson(list.value[index]) : {}),
    put(index, record) {
      if (index >= list.count) return;
      const records = list.padded(list.count);
      records[index] = record;
      answers.put(key, records.some(isFilled) ? records : undefined);
      known = answers.get(key);
    },
    write(records) {
      answers.set(key, records.some(isFilled) ? records : undefined);
      known = answers.get(key);
    },
    isNew() {
      const before = known;
      known = answers.get(key);
      return known !== before && JSON.stringify(known) !== JSON.stringify(before);
    },
  };
  return list;
}

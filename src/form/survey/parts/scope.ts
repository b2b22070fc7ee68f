import type { Answers, LookUp } from '../../answers.ts';
import { copyAnswer } from '../../json.ts';
import type { Json } from '../../types.ts';
import { anyName } from '../any-change.ts';
import { bounded } from '../size.ts';
import { entryOf } from './records.ts';
import { withEntries } from './with-entries.ts';

/** Where a record of answers is kept. */
export interface Slot {
  get(): Json;
  /** Replaces it by another one, which nobody else has. */
  set(record: Json): void;
}

/** So that the whole answer is no deeper than any may be. */
const deepest = 30;

/** Answers that are kept in a record within the answer to `owner`. Expressions see what `names` finds, then what `outer` has. */
export function createScope(outer: Answers, owner: string, slot: Slot, names: LookUp): Answers {
  const nothings = new Map<string, unknown>();
  const scope: Answers = {
    ...outer.within(owner, names),
    get: (name) => entryOf(slot.get(), name),
    set(name, value) {
      const kept = copyAnswer(bounded(value), deepest);
      if (JSON.stringify(kept) !== JSON.stringify(scope.get(name))) scope.put(name, kept);
    },
    put: (name, answer) => slot.set(withEntries(slot.get(), [[name, answer]])),
    all: () => Object.fromEntries([...nothings, ...Object.entries(slot.get())]),
    declare(name, nothing) {
      if (nothing !== undefined) nothings.set(name, nothing);
    },
    settle: outer.settle,
    within: (inner, find) => outer.within(inner === anyName ? inner : owner, (name) => find(name) ?? names(name)),
  };
  return scope;
}

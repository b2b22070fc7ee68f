import type { Expressions, LookUp } from '../answers.ts';
import type { FormContext } from '../nodes.ts';
import { anyName, listenToAll, looksAround } from './any-change.ts';
import { propertiesIn } from './properties-in.ts';
import { sharedOf } from './shared.ts';

/** Expressions that look at what others change are evaluated again after these, but no more often than this. */
const mostRounds = 11;

/** Sees what the conditions of a survey come to, and evaluates those that look around whenever anything has changed. */
export function observe(context: FormContext): void {
  const shared = sharedOf(context);
  if (!shared) return;
  const { answers } = context;
  const { within, settle } = answers;
  const properties = propertiesIn(context);
  const around: (() => void)[] = [];

  const watching = (owner: string, find: LookUp): Expressions => {
    const expressions = within(owner, find);
    return {
      run: expressions.run,
      watch(source, apply) {
        let last: unknown;
        const note = (result: unknown) => {
          if (!Object.is(result, last)) shared.changes++;
          last = result;
          apply(result);
        };
        if (owner === anyName || !looksAround(shared, source)) return expressions.watch(source, note);
        listenToAll(context);
        const all = within(anyName, find);
        all.watch(source, note);
        around.push(() => note(all.run(source)?.result));
      },
    };
  };
  answers.within = (owner, find) => watching(owner, (name) => find(name) ?? properties(name));
  Object.assign(answers, watching('', properties));

  let settling = false;
  let seen = 0;
  answers.settle = () => {
    if (settling) return settle();
    settling = true;
    settle();
    for (let round = 0; around.length && seen !== shared.changes && round < mostRounds; round++) {
      seen = shared.changes;
      for (const again of around) again();
      settle();
    }
    if (shared.given) {
      for (const end of shared.atStart.splice(0)) end();
      settle();
      shared.given = undefined;
      shared.calculated = undefined;
    }
    settling = false;
    shared.changed.clear();
  };
}

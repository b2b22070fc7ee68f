import type { QuestionNode } from '../../nodes.ts';
import { before, redefine } from '../redefine.ts';

/** Changes what is kept of a question's answer at the end, where anything is. */
export function finishWith(question: QuestionNode, finish: (outcome: unknown) => unknown): void {
  const kept = before(question, 'outcome');
  redefine(question, {
    get outcome() {
      const outcome = kept();
      return outcome === undefined ? undefined : finish(outcome);
    },
  });
}

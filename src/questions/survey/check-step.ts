import type { Form, FormNode } from '../../form/types.ts';
import type { Focusable } from '../../ui/focus.ts';
import { showProblems } from '../checking.ts';
import type { Filling } from '../filling.ts';
import type { Journey } from './journey.ts';

/** Finds what stands in the way of leaving a step. `true` if there is nothing. */
export function checkStep(filling: Filling, host: Focusable, { step }: Journey): boolean {
  const form = filling.form as Form;
  if (form.json.checkErrorsMode === 'onComplete') return true;
  const names = new Set(namesIn(step.elements));
  return showProblems(
    filling,
    host,
    form.problems().filter(({ name }) => names.has(name)),
  );
}

function namesIn(nodes: readonly FormNode[]): string[] {
  return nodes.flatMap((node) => (node.node === 'question' ? node.name : namesIn(node.elements)));
}

import type { FormNode } from '../../form/types.ts';
import type { Step } from './journey.ts';

/** More questions than anybody wants to see at once; a browser takes seconds to draw thousands. */
export const mostAtOnce = 100;

/** Divides a step of too many questions into several, always at the same places; any other stays as it is. */
export function divideStep(step: Step): Step[] {
  if (countIn(step.elements) <= mostAtOnce) return [step];
  const steps = groupsOf(step.elements).map((elements) => inherit(step, { about: elements[0], elements }));
  return steps.filter(({ elements }) => elements.some((element) => element.visible));
}

/** A step like another, with its words as they are then. */
const inherit = (step: Step, own: Pick<Step, 'about' | 'elements'>): Step => Object.assign(Object.create(step), own);

/** What stands together on one step: no more questions than that, and panels whole where they fit. */
function groupsOf(nodes: readonly FormNode[]): FormNode[][] {
  const groups: FormNode[][] = [];
  let room = 0;
  for (const node of nodes.flatMap(piecesOf)) {
    const count = countIn([node]);
    if (count > room) {
      groups.push([]);
      room = mostAtOnce;
    }
    groups.at(-1)?.push(node);
    room -= count;
  }
  return groups;
}

const pieces = new WeakMap<FormNode, FormNode[]>();

/** A panel that is too long in pieces, each with its title; the same ones whenever it is asked. */
function piecesOf(node: FormNode): FormNode[] {
  if (node.node === 'question' || countIn([node]) <= mostAtOnce) return [node];
  const known = pieces.get(node);
  if (known) return known;
  const made = groupsOf(node.elements).map((elements) =>
    Object.create(node, {
      elements: { value: elements },
      visible: { get: () => node.visible && elements.some((element) => element.visible) },
    }),
  );
  pieces.set(node, made);
  return made;
}

const counts = new WeakMap<FormNode, number>();

function countIn(nodes: readonly FormNode[]): number {
  return nodes.reduce((count, node) => count + countOf(node), 0);
}

function countOf(node: FormNode): number {
  if (node.node === 'question') return 1;
  const count = counts.get(node) ?? countIn(node.elements);
  counts.set(node, count);
  return count;
}

/** A syntax tree's node and all below it, in the order of the source. */
export function* nodesIn(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (child?.type) yield* nodesIn(child);
}

/** Calls `found` for every element of the page that matches, those that are there and those that come later. */
export function watch(selector: string, found: (element: HTMLElement) => void): void {
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) found(element);
  };
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!isElement(node)) continue;
      if (node.matches(selector)) found(node);
      look(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document);
}

/** Elements that came from another window are not instances of this window's classes. */
function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE;
}

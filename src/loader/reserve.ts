/**
 * Keeps free the place of widgets that stand in the page and are still to come, so that nothing jumps when they do.
 * @param em height in the page's own text size.
 * @returns takes the reserve back.
 */
export function reserve(tag: string, em: number): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tag}:not(:defined,[for],[delivery=floating]){display:block;min-height:${em}em}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    sheet.disabled = true;
  };
}

import type { CSSResult } from 'lit';

/** Adds the styles of what has come later to an element, once. */
export function dress({ shadowRoot }: Element, ...styles: readonly CSSResult[]): void {
  if (!shadowRoot) return;
  const sheets = styles.map(({ styleSheet }) => styleSheet as CSSStyleSheet);
  shadowRoot.adoptedStyleSheets = [...new Set([...shadowRoot.adoptedStyleSheets, ...sheets])];
}

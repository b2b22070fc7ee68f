import { html, nothing } from 'lit';

/** A link to where a form wants a person to go; nothing where that is no address of a page. */
export function link(address: string, words: string) {
  if (!address) return nothing;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? html`<p><a href=${href}>${words}</a></p>` : nothing;
  } catch {
    return nothing;
  }
}

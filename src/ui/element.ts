import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Backend } from '../backends/backend.ts';
import type { BackendName } from '../backends/index.ts';
import { endpointOf } from '../loader/endpoint.ts';
import { LanguageController } from './language.ts';
import { SchemeController, type Theme } from './scheme.ts';

/**
 * What every widget is: an element that knows its endpoint, speaks the page's language, follows its colours,
 * and shows its light-DOM children until it is usable.
 */
export abstract class RuamElement extends LitElement {
  // Plain, since decorators would cost every page 0.4 kB.
  static override properties: PropertyDeclarations = {
    endpoint: {},
    backend: {},
    theme: {},
    test: { type: Boolean },
  };

  /** Where the backend's contract begins, such as `https://api.example.go.th/api/v1`. */
  declare endpoint?: string;

  /** The adapter's name, or an adapter. */
  backend: BackendName | Backend = 'ruam';

  /** `auto` follows the page's computed `color-scheme`. */
  theme: Theme = 'auto';

  /** Marks what is sent as a test, counted nowhere. */
  test = false;

  protected readonly language = new LanguageController(this);
  protected readonly scheme = new SchemeController(this);

  /** The endpoint in force: the element's own, the script's, the page's, else the library's origin. */
  protected get address(): string {
    return this.endpoint ?? endpointOf(this, import.meta.url);
  }

  /** Wraps what a widget shows, so that nothing of the host page's text styles leaks in. */
  protected frame(content: unknown, name = ''): TemplateResult {
    const scheme = this.scheme.dark ? 'dark' : 'light';
    return html`<div class="root ${scheme} ${name}" lang=${this.language.current}>${content}</div>`;
  }

  /** Tells the page something; `false` if it was cancelable and the page refused. No personal data may be in `detail`. */
  protected tell(name: string, detail: Record<string, unknown>, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}

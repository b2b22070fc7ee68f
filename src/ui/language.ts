import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Language, nearestLanguage } from '../locales/language.ts';

/** Follows the `lang` that an element inherits, through shadow roots too, for as long as it is connected. */
export class LanguageController implements ReactiveController {
  current: Language = 'th';
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => this.#read());

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const root of rootsAround(this.#host)) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read() {
    const language = nearestLanguage(inheritedLang(this.#host));
    if (language === this.current) return;
    this.current = language;
    this.#host.requestUpdate();
  }
}

function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

function inheritedLang(element: Element): string | null {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inheritedLang(root.host) : null;
}

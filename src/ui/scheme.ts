import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the attribute `theme` may say. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * Tells whether the widget is to be dark: as `theme` says, else as the page's computed `color-scheme` does.
 * The operating system counts only where the page itself follows it.
 */
export class SchemeController implements ReactiveController {
  dark = false;
  readonly #host: ReactiveControllerHost & Element & { theme: Theme };
  readonly #system = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #look = () => {
    if (this.#read() !== this.dark) this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost & Element & { theme: Theme }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A page changes its scheme by an attribute of its root or body, or by a stylesheet that comes late.
    for (const element of [document.documentElement, document.body]) {
      this.#observer.observe(element, { attributes: true });
    }
    this.#system.addEventListener('change', this.#look);
    addEventListener('load', this.#look);
  }

  hostUpdate(): void {
    this.dark = this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#system.removeEventListener('change', this.#look);
    removeEventListener('load', this.#look);
  }

  #read(): boolean {
    const { theme } = this.#host;
    if (theme === 'dark' || theme === 'light') return theme === 'dark';
    const schemes = getComputedStyle(this.#host).colorScheme ?? '';
    return schemes.includes('dark') && (!schemes.includes('light') || this.#system.matches);
  }
}

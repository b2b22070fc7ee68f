import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FeedbackWords } from '../../locales/feedback.ts';
import type { FeedbackRestWords } from '../../locales/feedback-rest.ts';

type Host = ReactiveControllerHost & HTMLElement & { htmlFor?: string; readonly shadowRoot: ShadowRoot | null };

/** Puts a card into a native dialog, opened by a floating button or by the page's own control. */
export class Popup implements ReactiveController {
  readonly #host: Host;
  #aside = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#openByControl);
    document.addEventListener('focusin', this.#giveWay);
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#openByControl);
    document.removeEventListener('focusin', this.#giveWay);
  }

  open(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  draw(card: TemplateResult, words: FeedbackWords & FeedbackRestWords, beQuiet: () => void): TemplateResult {
    const { open, close, quiet } = words;
    const button = html`<button type="button" part="submit" class="float ${this.#aside ? 'aside' : ''}" aria-haspopup="dialog" @click=${() => this.open()}>
      ${open}
    </button>`;
    return html`${this.#host.htmlFor ? '' : button}
      <dialog aria-label=${open}>
        <div class="bar">
          <button type="button" class="plain" @click=${() => this.close()}>${close}</button>
          ${this.#host.htmlFor ? '' : html`<button type="button" class="plain" @click=${beQuiet}>${quiet}</button>`}
        </div>
        ${card}
      </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.querySelector('dialog') ?? null;
  }

  get #control(): Element | null {
    const { htmlFor } = this.#host;
    const root = this.#host.getRootNode() as Partial<Document>;
    return (htmlFor && root.getElementById?.(htmlFor)) || null;
  }

  readonly #openByControl = (event: MouseEvent) => {
    const control = this.#control;
    if (!control || !event.composedPath().includes(control)) return;
    event.preventDefault();
    this.open();
  };

  /** What has the focus must be seen whole: the floating button goes while it would cover it (WCAG 2.4.11). */
  readonly #giveWay = (event: FocusEvent) => {
    const button = this.#host.shadowRoot?.querySelector('.float');
    const focused = event.composedPath()[0];
    if (!button || !(focused instanceof Element)) return;
    const aside =
      !event.composedPath().includes(this.#host) &&
      overlap(button.getBoundingClientRect(), focused.getBoundingClientRect());
    if (aside === this.#aside) return;
    this.#aside = aside;
    this.#host.requestUpdate();
  };
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

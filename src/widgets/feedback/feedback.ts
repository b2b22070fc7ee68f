import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend } from '../../backends/backend.ts';
import { createModel } from '../../form/model.ts';
import type { Json } from '../../form/types.ts';
import { type FeedbackWords, feedbackWords } from '../../locales/feedback.ts';
import { truthWords } from '../../locales/form.ts';
import type { Language } from '../../locales/language.ts';
import type { Answering, Subject } from '../../questions/answering.ts';
import { fields } from '../../questions/fields.ts';
import { createFilling, type Filling } from '../../questions/filling.ts';
import { ownForm } from '../../questions/own-form.ts';
import { questionStyles } from '../../questions/questions.styles.ts';
import ready from '../../surveys/feedback.json' with { type: 'json' };
import { advise } from '../../ui/advice.ts';
import { RuamElement } from '../../ui/element.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { beQuiet, isQuiet } from '../../ui/quiet.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { feedbackStyles } from './feedback.styles.ts';
import { loadMore, type More } from './more.ts';
import type { Popup } from './popup.ts';

/**
 * Asks a few questions about this page or service (IAP2 level 2, consult). The first choice counts even if the rest
 * is abandoned; all is stored once, whatever the network does.
 *
 * @element ruam-feedback
 * @slot - What shows until the widget is usable, and when it cannot be: a link, a phone number, a plain HTML form.
 *   A child `<script type="application/json">` holds a form of the page's own (SurveyJS JSON).
 * @fires {CustomEvent<{form: string}>} ruam-submit - Asked before all is sent; cancelable.
 * @fires {CustomEvent<{form: string}>} ruam-started - The first choice is stored.
 * @fires {CustomEvent<{form: string, id: string}>} ruam-submitted - All is stored; once, at the end.
 * @fires {CustomEvent<{form: string, reason: string}>} ruam-failed - Something did not get through; nothing typed is lost.
 * @fires {CustomEvent<{form: string}>} ruam-dismissed - The person asked not to be asked again.
 * @csspart form - The form.
 * @csspart question - One question with its label, hint, problem and control.
 * @csspart label - A question's words.
 * @csspart hint - What helps to answer.
 * @csspart control - An input, a list, a text area.
 * @csspart problem - What is wrong with an answer, or with sending.
 * @csspart actions - The row of buttons.
 * @csspart submit - The button that sends, and the floating button.
 * @csspart status - Says that the first choice is stored.
 * @csspart meta - When the answers were received.
 * @cssprop --ruam-accent - Buttons, links, the chosen face.
 * @cssprop --ruam-on-accent - Text on the accent colour.
 * @cssprop --ruam-surface - Background of the card.
 * @cssprop --ruam-text - Text.
 * @cssprop --ruam-muted - Hints.
 * @cssprop --ruam-line - Borders of card and controls.
 * @cssprop --ruam-soft - Background of what the pointer is over.
 * @cssprop --ruam-problem - Problems.
 * @cssprop --ruam-radius - Rounding of corners.
 */
export class RuamFeedback extends RuamElement {
  static override styles = [tokens, formStyles, questionStyles, feedbackStyles];

  static override properties: PropertyDeclarations = { form: {}, src: {}, delivery: {}, htmlFor: { attribute: 'for' } };

  /** Name of a form of the backend; without it, the ready form `feedback`. */
  declare form?: string;

  /** Address of a form in a JSON file; it must be registered at the backend under `form`. */
  declare src?: string;

  /** In the page, or behind a button that floats over it. */
  delivery: 'inline' | 'floating' = 'inline';

  /** ID of the page's own control that opens the questions in a dialog. */
  declare htmlFor?: string;

  #filling: Filling | undefined;
  #answering: Answering | undefined;
  #skipped = false;
  #quiet = false;
  /** What is needed after the first question, in the language that it was loaded for. */
  #more: More | undefined;
  /** It did not come: what stands in the page shows again. */
  #stuck = false;
  #popup: Popup | undefined;
  #subject: Subject | undefined;
  #turn = 0;
  /** In pixels. Read while the element is not `:defined` yet, since what a page reserves for it ends then. */
  #heightBefore = this.offsetHeight;

  override willUpdate(changed: PropertyValues<this>): void {
    if ((['form', 'src', 'endpoint', 'backend'] as const).some((name) => changed.has(name))) this.#load();
    if (!this.#filling) return;
    this.#filling.language = this.language.current;
    this.#filling.problemWords = this.#more?.words.problems;
  }

  override render() {
    if (this.#quiet) return nothing;
    if (!this.#filling || this.#stuck || (this.#inDialog && !this.#popup)) return html`<slot class="fallback"></slot>`;
    const card = this.#card(this.#filling);
    if (!this.#more || !this.#popup || !this.#inDialog) return this.frame(card);
    const words = { ...feedbackWords[this.language.current], ...this.#more.words };
    return this.frame(this.#popup.draw(card, words, () => this.#beQuiet()));
  }

  override updated(): void {
    // Nothing below may jump while the page loads: the widget takes at least the room of what stood here before.
    const room = this.#begun || this.#inDialog ? 0 : this.#heightBefore;
    this.renderRoot.querySelector<HTMLElement>('.root, .fallback')?.style.setProperty('min-height', `${room}px`);
    const missing = !this.#answering || this.#more?.language !== this.language.current;
    if (this.#filling && missing && !this.#quiet) this.#getMore(this.#filling, this.language.current);
  }

  /** The form's name at the backend. */
  get #name(): string {
    return this.form ?? 'feedback';
  }

  get #inDialog(): boolean {
    return this.delivery === 'floating' || this.htmlFor !== undefined;
  }

  /** Somebody has answered something. */
  get #begun(): boolean {
    return Boolean(this.#answering?.begun || this.#filling?.last);
  }

  #card(filling: Filling): TemplateResult {
    const words = feedbackWords[this.language.current];
    return html`<section class="card" aria-label=${filling.form.title || words.open}>
      ${this.#thanks(filling) ?? this.#questions(filling, words)}
    </section>`;
  }

  #questions(filling: Filling, words: FeedbackWords): TemplateResult {
    const [answering, more] = [this.#answering, this.#more];
    const { title, pages } = filling.form;
    const [first, ...others] = pages.filter((page) => page.visible);
    // Until the rest has come and is asked for, the way to it stays where it is, with the focus that it may have.
    const waits = others.length > 0 && filling.opener;
    return html`${title ? html`<h2>${title}</h2>` : nothing}
      <details>
        <summary>${words.privacy}</summary>
        <p part="hint">${filling.form.text('notice') || more?.words.notice}</p>
      </details>
      <form part="form" novalidate @submit=${this.#submit}>
        ${more?.rest.summary(filling)} ${fields(first?.elements ?? [], filling)}
        <p part="status" role="status">${answering?.first && more?.words[answering.first]}</p>
        ${
          answering && (!waits || this.#begun || this.#skipped)
            ? more?.rest.rest(answering, others, more.words, () => this.requestUpdate())
            : waits
              ? html`<div part="actions"
                  ><button type="button" class="plain" @click=${this.#skip}>${words.withoutRating}</button></div
                >`
              : nothing
        }
      </form>`;
  }

  #thanks({ form }: Filling): TemplateResult | undefined {
    const [answering, more] = [this.#answering, this.#more];
    if (!more || answering?.progress.at !== 'sent' || !this.#subject) return undefined;
    const { backend, json, version } = this.#subject;
    const { receivedAt } = answering.progress;
    const again = () => {
      this.#ask(backend, json, version);
      focusAfterUpdate(this, 'input');
    };
    const beQuiet = this.#inDialog ? undefined : () => this.#beQuiet();
    return more.rest.thanks(form.completedText, receivedAt, more.words, this.language.current, again, beQuiet);
  }

  async #load() {
    const turn = ++this.#turn;
    const backend = this.reach();
    const asked = backend.getForm(this.#name);
    const own = await ownForm(this, this.src).catch((error: unknown) => {
      console.error(`ruam: the form of <${this.localName}> cannot be read`, error);
    });
    if (turn !== this.#turn) return;
    // What the person opens by the page's own control asks nobody by itself.
    this.#quiet = !this.htmlFor && isQuiet(`${this.address}|${this.#name}`);
    if (this.#quiet) return this.requestUpdate();
    // A form is shown before the backend has answered where its version can be known.
    if (own || (crypto.subtle && !this.form)) this.#ask(backend, own ?? ready);
    const reply = await asked;
    if (turn !== this.#turn || this.#filling?.last || this.#skipped) return;
    if (reply.ok) return own ? undefined : this.#ask(backend, reply.value.form, reply.value.version);
    this.#filling = undefined;
    this.#heightBefore = 0;
    this.requestUpdate();
    advise(reply.failure, this.#name);
    addEventListener('online', () => this.#filling ?? this.#load(), { once: true });
  }

  #ask(backend: Backend, json: Json, version?: string) {
    const nth = [...document.querySelectorAll(this.localName)].indexOf(this);
    this.#skipped = false;
    this.#answering = undefined;
    this.requestUpdate();
    this.#filling = createFilling(this, createModel(json, { locale: this.language.current, words: truthWords }));
    this.#subject = {
      backend,
      json,
      version,
      form: this.#name,
      place: [this.address, this.#name, location.pathname + location.search, nth].join('|'),
      test: this.test,
      tell: (name, detail, cancelable) => this.tell(name, detail, cancelable),
    };
  }

  /** Gets what is needed after the first question as soon as that one can be answered. */
  async #getMore(filling: Filling, language: Language) {
    const more = await loadMore(language).catch(() => this.#more);
    if (more === this.#more && this.#stuck === !more) return;
    this.#more = more;
    this.#stuck = !more;
    this.requestUpdate();
    if (!more || filling !== this.#filling || this.#answering || !this.#subject) return;
    more.rest.dress(this);
    if (this.#inDialog) this.#popup ??= new more.rest.Popup(this);
    this.#answering = more.rest.createAnswering(this, filling, this.#subject);
    if (this.#skipped) this.#skip();
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#answering?.submit();
  };

  readonly #skip = () => {
    this.#skipped = true;
    focusAfterUpdate(this, '[part=question] ~ [part=question] :is(input, select, textarea)');
  };

  #beQuiet() {
    beQuiet(`${this.address}|${this.#name}`);
    this.#quiet = true;
    this.requestUpdate();
    this.tell('ruam-dismissed', { form: this.#name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-feedback': RuamFeedback;
  }
}

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createEvaluator } from '../../form/expression/evaluator.ts';
import { readModel } from '../../form/read-model.ts';
import type { Json } from '../../form/types.ts';
import { type FeedbackWords, feedbackWords } from '../../locales/feedback.ts';
import { truthWords } from '../../locales/form.ts';
import { fields } from '../../questions/fields.ts';
import { createFilling, type Filling } from '../../questions/filling.ts';
import { FormElement } from '../../questions/form-element.ts';
import { commonLooks } from '../../questions/index.ts';
import { questionStyles } from '../../questions/questions.styles.ts';
import ready from '../../surveys/feedback.json' with { type: 'json' };
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
export class RuamFeedback extends FormElement<More> {
  static override styles = [tokens, formStyles, questionStyles, feedbackStyles];

  static override properties: PropertyDeclarations = { delivery: {}, htmlFor: { attribute: 'for' } };

  /** In the page, or behind a button that floats over it. */
  delivery: 'inline' | 'floating' = 'inline';

  /** ID of the page's own control that opens the questions in a dialog. */
  declare htmlFor?: string;

  protected override readonly ready = ready;
  #skipped = false;
  #popup: Popup | undefined;

  override render() {
    if (this.quiet) return nothing;
    if (!this.filling || this.stuck || (this.#inDialog && !this.#popup)) return html`<slot class="fallback"></slot>`;
    const card = this.#card(this.filling);
    if (!this.more || !this.#popup || !this.#inDialog) return this.frame(card);
    const words = { ...feedbackWords[this.language.current], ...this.more.words };
    return this.frame(this.#popup.draw(card, words, () => this.#beQuiet()));
  }

  override updated(): void {
    super.updated();
    this.keepRoom(this.#inDialog);
  }

  protected override get formName(): string {
    return this.form ?? 'feedback';
  }

  protected override isUnwanted(): boolean {
    // What the person opens by the page's own control asks nobody by itself.
    return !this.htmlFor && isQuiet(`${this.address}|${this.formName}`);
  }

  get #inDialog(): boolean {
    return this.delivery === 'floating' || this.htmlFor !== undefined;
  }

  protected override get touched(): boolean {
    return this.#skipped || super.touched;
  }

  #card(filling: Filling): TemplateResult {
    const words = feedbackWords[this.language.current];
    return html`<section class="card" aria-label=${filling.form.title || words.open}>
      ${this.#thanks(filling) ?? this.#questions(filling, words)}
    </section>`;
  }

  #questions(filling: Filling, words: FeedbackWords): TemplateResult {
    const [answering, more] = [this.answering, this.more];
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
          answering && (!waits || this.begun)
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
    const [answering, more] = [this.answering, this.more];
    if (!more || answering?.progress.at !== 'sent' || !this.subject) return undefined;
    const { backend, json, version } = this.subject;
    const { receivedAt } = answering.progress;
    const again = () => {
      this.ask(backend, json, version);
      focusAfterUpdate(this, 'input');
    };
    const beQuiet = this.#inDialog ? undefined : () => this.#beQuiet();
    return more.rest.thanks(form.completedText, receivedAt, more.words, this.language.current, again, beQuiet);
  }

  protected override fill(json: Json): Filling {
    this.#skipped = false;
    const options = { locale: this.language.current, words: truthWords };
    return createFilling(this, readModel(json, options, createEvaluator), commonLooks);
  }

  protected override readonly loadMore = loadMore;

  protected override complete({ rest }: More): void {
    if (this.#inDialog) this.#popup ??= new rest.Popup(this);
    if (this.#skipped) this.#skip();
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.answering?.submit();
  };

  readonly #skip = () => {
    this.#skipped = true;
    focusAfterUpdate(this, '[part=question] ~ [part=question] :is(input, select, textarea)');
  };

  #beQuiet() {
    beQuiet(`${this.address}|${this.formName}`);
    this.quiet = true;
    this.requestUpdate();
    this.tell('ruam-dismissed', { form: this.formName });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-feedback': RuamFeedback;
  }
}

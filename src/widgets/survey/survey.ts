import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Json } from '../../form/types.ts';
import { truthWords } from '../../locales/form.ts';
import type { Language } from '../../locales/language.ts';
import { surveyWords } from '../../locales/survey.ts';
import type { Filling } from '../../questions/filling.ts';
import { FormElement } from '../../questions/form-element.ts';
import { questionStyles } from '../../questions/questions.styles.ts';
import { createJourney, type Journey } from '../../questions/survey/journey.ts';
import { matrixStyles } from '../../questions/survey/matrix.styles.ts';
import { loadParts, type Parts } from '../../questions/survey/parts.ts';
import { plainParts } from '../../questions/survey/plain-parts.ts';
import { stepStyles } from '../../questions/survey/steps.styles.ts';
import { createSurveyFilling } from '../../questions/survey/survey-filling.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { later } from '../../ui/later.ts';
import { keep } from '../../ui/storage.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { actions } from './actions.ts';
import { hasRules, loadMore, type More, tellAuthor } from './more.ts';
import { opening, stepHead } from './opening.ts';
import type { Around, Extras, Scene } from './scene.ts';

/**
 * Asks a survey (IAP2 level 2, consult): SurveyJS JSON as it is, step by step; all is stored once, at the end,
 * whatever the network does.
 *
 * @element ruam-survey
 * @slot - What shows until the widget is usable, and when it cannot be: a link, a phone number, a plain HTML form.
 *   A child `<script type="application/json">` holds a form of the page's own (SurveyJS JSON).
 * @fires {CustomEvent<{form: string}>} ruam-submit - Asked before all is sent; cancelable.
 * @fires {CustomEvent<{form: string, id: string}>} ruam-submitted - All is stored; once, at the end.
 * @fires {CustomEvent<{form: string, reason: string}>} ruam-failed - Something did not get through; nothing typed is lost.
 * @csspart form - The form.
 * @csspart question - One question with its label, hint, problem and control.
 * @csspart label - A question's words.
 * @csspart hint - What helps to answer.
 * @csspart control - An input, a list, a text area.
 * @csspart problem - What is wrong with an answer, or with sending.
 * @csspart actions - The row of buttons.
 * @csspart submit - The button that leads on, at the end the one that sends.
 * @csspart status - Where one is in the survey.
 * @csspart list - All answers at a glance.
 * @csspart item - One of them.
 * @csspart meta - When the answers were received.
 * @cssprop --ruam-accent - Buttons, links, what is chosen.
 * @cssprop --ruam-on-accent - Text on the accent colour.
 * @cssprop --ruam-surface - Background of the card.
 * @cssprop --ruam-text - Text.
 * @cssprop --ruam-muted - Hints.
 * @cssprop --ruam-line - Borders of card and controls.
 * @cssprop --ruam-soft - Background of what the pointer is over.
 * @cssprop --ruam-problem - Problems.
 * @cssprop --ruam-radius - Rounding of corners.
 */
export class RuamSurvey extends FormElement<More> {
  static override styles = [tokens, formStyles, questionStyles, matrixStyles, stepStyles];

  static override properties: PropertyDeclarations = { view: {}, period: {}, ticket: {}, author: { type: Boolean } };

  /** The questions, or what has been answered to them. */
  view: 'form' | 'results' = 'form';

  /** Of which period the results are, such as `2569-Q1`; of all the time without it. */
  declare period?: string;

  /** What lets a person answer who was given it; else the one in the page's address, `#ruam-ticket=…`. */
  declare ticket?: string;

  /** Lists below the survey, for its author, what of the form is not understood, and where. */
  author = false;

  protected override readonly ready = undefined;
  #journey: Journey | undefined;
  #parts: Parts | undefined;
  #extras: Extras | undefined;
  /** All answers are shown at a glance, before they are sent. */
  #reviewing = false;
  /** The person pressed a button that waits for the rest. */
  #pressed = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#extras = undefined;
    if (this.view === 'results' || hasRules(this.reply)) this.#getExtras().catch(console.error);
    // To see the results needs no form; who turns to the form has to get it.
    if (this.view !== 'results') super.willUpdate(changed.has('view') ? changed.set('backend', 'ruam') : changed);
  }

  override render() {
    const { filling, view } = this;
    const around = this.#extras?.(this.#scene) ?? {};
    const isAsked = filling && this.#journey && !this.stuck && view !== 'results';
    const content = around.instead ?? (isAsked && (this.#thanks(filling, around) ?? this.#form(filling, around)));
    if (!content) return html`<slot class="fallback"></slot>`;
    const name = filling && this.#parts?.name(filling.form.title);
    return this.frame(html`<section class="card" aria-label=${name || nothing}>${content}</section>`);
  }

  override updated(): void {
    super.updated();
    this.keepRoom();
    if (this.filling) this.#parts?.follow?.(this.filling);
    if (this.author) tellAuthor(this, this.subject?.json, this.language.current).catch(console.error);
    if (this.#pressed && this.answering && this.filling?.uploads?.busy === false) this.#submit();
  }

  protected override get formName(): string {
    return this.form ?? 'satisfaction';
  }

  #form(filling: Filling, around: Around): TemplateResult {
    const { answering, more } = this;
    const words = surveyWords[this.language.current];
    const [journey, scene] = [this.#journey as Journey, this.#scene];
    return html`${opening(filling, journey, words, scene)}${around.above}
      <form part="form" novalidate @submit=${this.#submit}>
        ${more?.rest.summary(filling)}
        ${stepHead(filling, journey, words, scene)}
        ${this.#reviewing && more ? this.#parts?.whole?.review(filling, journey, more.words) : this.#parts?.draw(journey.step.elements, filling)}
        ${answering && more && this.#isLast ? more.rest.closing(answering, more.words, around) : nothing}
        ${answering?.progress.at === 'guarding' ? nothing : actions(filling, journey, words, scene)}
        ${answering && more?.rest.draft(answering, more.words, () => this.requestUpdate())}
      </form>
      ${around.below}`;
  }

  #thanks({ form }: Filling, around: Around): TemplateResult | undefined {
    const { answering, more, subject } = this;
    if (!more || answering?.progress.at !== 'sent' || !subject) return undefined;
    const again = () => {
      this.ask(subject.backend, subject.json, subject.version);
      focusAfterUpdate(this, '.step-head');
    };
    return more.rest.thanks(form, answering.progress.receivedAt, more.words, this.language.current, again, around);
  }

  get #scene(): Scene {
    const { language, reply, subject, filling, answering, more } = this;
    return {
      ...{ host: this, form: this.formName, address: this.address, backend: this.reach(), language: language.current },
      ...{ reply, subject, filling, answering, more, journey: this.#journey, parts: this.#parts },
      ...{ reviewing: this.#reviewing, atEnd: this.#atEnd, isLast: this.#isLast, waits: this.#pressed },
      ...{ back: this.#back, goTo: (move) => this.#goTo(move) },
    };
  }

  /** Gets what is drawn besides the questions, where it is not there yet. */
  async #getExtras() {
    if (this.#extras) return;
    const { loadExtras } = await later(() => import('./around.ts'));
    const create = await loadExtras(this.#scene);
    this.#extras ??= create();
    this.requestUpdate();
  }

  /** The person is at the last questions. */
  get #atEnd(): boolean {
    return !this.#journey || this.#journey.at === this.#journey.steps.length - 1;
  }

  /** What is left to do is to send. */
  get #isLast(): boolean {
    return this.#reviewing || (this.#atEnd && !this.#parts?.reviews?.(this.filling?.form.json));
  }

  protected override async prepare(json: Json): Promise<boolean> {
    try {
      this.#parts = await loadParts(json, this, plainParts);
      this.#extras = undefined;
      if (this.#parts.whole?.hasExtras(json) || hasRules(this.reply)) await this.#getExtras();
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  protected override fill(json: Json): Filling {
    const { looks, read, files, whole } = this.#parts as Parts;
    const form = read(json, { locale: this.language.current, words: truthWords });
    const filling = createSurveyFilling(this, form, looks, (name) => this.#goTo(({ find }) => find(name)));
    const uploads = files?.filesOf(this, this.address, () => ({ form: this.formName, version: this.subject?.version }));
    if (uploads) filling.uploads = uploads;
    this.#reviewing = false;
    this.#journey = createJourney(filling, whole?.divideBy(form));
    return filling;
  }

  protected override async loadMore(language: Language): Promise<More> {
    const more = await loadMore(language);
    const { read, summary } = { ...more.rest, ...this.#parts?.whole };
    return { ...more, rest: { ...more.rest, read, summary } };
  }

  protected override complete(): void {
    const at = this.#place?.read();
    // What was typed is back; so is the page that it was typed on.
    if (typeof at === 'number' && this.answering?.begun) this.#goTo((journey) => journey.goTo(at));
    if (this.#pressed) this.#submit();
  }

  /** Where the person was, for a reload. */
  get #place() {
    return this.subject && keep('session', `step:${this.subject.place}`);
  }

  #goTo(move: (journey: Journey) => void) {
    if (!this.#journey) return;
    this.#reviewing = false;
    move(this.#journey);
    this.#place?.write(this.#journey.at);
    this.requestUpdate();
  }

  readonly #back = () => {
    if (this.filling) this.filling.problems = [];
    this.#goTo((journey) => journey.goTo(this.#reviewing ? journey.at : journey.at - 1));
    focusAfterUpdate(this, '.step-head');
  };

  readonly #submit = async (event?: SubmitEvent) => {
    event?.preventDefault();
    const { filling, answering, more } = this;
    const journey = this.#journey;
    this.#pressed = !more || !answering;
    if (!filling || !journey || !more || !answering) return this.requestUpdate();
    if (!this.#reviewing && !more.rest.checkStep(filling, this, journey)) return;
    if (!this.#isLast) {
      if (this.#atEnd) this.#reviewing = true;
      else this.#goTo(({ at, goTo }) => goTo(at + 1));
      return focusAfterUpdate(this, '.step-head');
    }
    // What is on its way goes with the answers.
    this.#pressed = filling.uploads?.busy === true;
    if (this.#pressed) return this.requestUpdate();
    // They say why something was refused, and give what was sent a number.
    this.#getExtras().catch(console.error);
    await answering.submit();
    const [problem] = filling.problems;
    if (problem) this.#goTo(({ find }) => find(problem.name));
    if (answering.progress.at === 'sent') this.#place?.write(undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-survey': RuamSurvey;
  }
}

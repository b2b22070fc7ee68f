import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ComplaintBackend } from '../../backends/complaints.ts';
import { ruamComplaints } from '../../backends/ruam-complaints.ts';
import type { CategoriesReply } from '../../contract/complaints.ts';
import { type ComplaintWords, complaintWords } from '../../locales/complaint.ts';
import { stepStyles } from '../../questions/survey/steps.styles.ts';
import { RuamElement } from '../../ui/element.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { sendingStyles } from '../../ui/sending.styles.ts';
import { keep } from '../../ui/storage.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { complaintStyles } from './complaint.styles.ts';
import type { Category } from './compose.ts';
import type { Filing, Opening } from './filing.ts';
import { drawMatter, type Matter } from './matter.ts';
import { loadMore, type More } from './more.ts';
import type { Held } from './outbox.ts';

/**
 * Takes a complaint (IAP2 level 2, consult), step by step, and ends with a receipt by which it can be followed: a
 * reference and a secret. Nothing is sent but by the person, and nothing is lost on the way. Needs https.
 *
 * @element ruam-complaint
 * @slot - What shows until the widget is usable, and when it cannot be: a link, a phone number.
 * @fires {CustomEvent<{form: string, category: string}>} ruam-submit - Asked before the complaint is sent; cancelable.
 * @fires {CustomEvent<{form: string, category: string}>} ruam-submitted - The complaint is stored; once, at the end.
 * @fires {CustomEvent<{form: string, category: string, reason: string}>} ruam-failed - It did not get through; nothing typed is lost.
 * @csspart form - The form.
 * @csspart question - One question with its label, hint, problem and control.
 * @csspart label - A question's words.
 * @csspart hint - What helps to answer.
 * @csspart control - An input, a list, a text area.
 * @csspart problem - What is wrong with an answer, or with sending.
 * @csspart actions - The row of buttons.
 * @csspart submit - The button that leads on, at the end the one that sends.
 * @csspart status - Where one is, and what has just happened.
 * @csspart list - All answers at a glance, and the receipt.
 * @csspart item - One of them.
 * @csspart meta - How far a file has come.
 * @cssprop --ruam-accent - Buttons, links, what is chosen.
 * @cssprop --ruam-on-accent - Text on the accent colour.
 * @cssprop --ruam-surface - Background of the card.
 * @cssprop --ruam-text - Text.
 * @cssprop --ruam-muted - Hints.
 * @cssprop --ruam-line - Borders of card and controls.
 * @cssprop --ruam-soft - Background of notices.
 * @cssprop --ruam-problem - Problems.
 * @cssprop --ruam-radius - Rounding of corners.
 */
export class RuamComplaint extends RuamElement {
  static override styles = [tokens, formStyles, sendingStyles, stepStyles, complaintStyles];

  static override properties: PropertyDeclarations = { category: {} };

  /** Name of the category that is chosen beforehand. */
  declare category?: string;

  #offer: CategoriesReply | undefined;
  #more: More | undefined;
  #chosen: Category | undefined;
  #filing: Filing | undefined;
  /** The complaint itself is shown, not the choice of its category. */
  #open = false;
  #problem: Matter['problem'];
  #waits = false;
  #turn = 0;
  #search: ReturnType<More['rest']['createSearch']> | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if ((['endpoint', 'backend'] as const).some((name) => changed.has(name))) this.#load();
    else if (changed.has('category')) this.#chosen = this.#find(this.category) ?? this.#chosen;
    const { filling } = this.#filing ?? {};
    if (!filling) return;
    filling.language = this.language.current;
    filling.problemWords = this.#more?.words.problems;
  }

  override render() {
    if (!this.#offer) return html`<slot></slot>`;
    const { title } = this.#words;
    return this.frame(html`<section class="card" aria-label=${title}>${this.#content(this.#offer)}</section>`);
  }

  override updated(): void {
    if (this.#offer && this.#more?.language !== this.language.current) this.#getMore().catch(console.error);
    if (this.#filing) this.#more?.rest.followFiles(this.#filing);
  }

  #content(offer: CategoriesReply) {
    const { rest } = this.#more ?? {};
    if (rest && this.#filing && this.#open) return rest.draw(this.#filing, this.#leave, this.#startAnew);
    const matter: Matter = {
      ...{ offer, chosen: this.#chosen, problem: this.#problem, waits: this.#waits },
      search: this.#search?.(offer, (this.#more as More).words, this.language.current),
      choose: this.#choose,
      next: this.#next,
    };
    return drawMatter(matter, this.#words, this.language.current);
  }

  get #words(): ComplaintWords {
    return complaintWords[this.language.current];
  }

  /** The adapter of complaints that `backend` and `endpoint` name. */
  get #backend(): ComplaintBackend {
    const { backend } = this;
    return typeof backend === 'string' ? ruamComplaints(this.address, this.localName) : (backend as never);
  }

  /** Tells apart what is kept on the device for several endpoints and pages. */
  get #place(): string {
    const nth = [...document.querySelectorAll(this.localName)].indexOf(this);
    return [this.address, 'complaint', location.pathname + location.search, nth].join('|');
  }

  /** What was sent, and is held until its receipt is kept. */
  get #held() {
    return keep('session', `held:${this.#place}`);
  }

  /** Which category was chosen, for a reload. */
  get #matter() {
    return keep('session', `matter:${this.#place}`);
  }

  #find(name: unknown): Category | undefined {
    return this.#offer?.categories.find((category) => category.name === name);
  }

  async #load() {
    const turn = ++this.#turn;
    if (!isSecureContext) {
      console.error('ruam: <ruam-complaint> needs https, so that nobody on the way reads or changes a complaint');
      return;
    }
    const reply = await this.#backend.getCategories();
    if (turn !== this.#turn) return;
    if (!reply.ok) {
      console.error(`ruam: the categories of complaints did not come (${reply.failure.reason})`);
      addEventListener('online', () => this.#offer ?? this.#load(), { once: true });
      return;
    }
    this.#offer = reply.value;
    const held = this.#held.read() as Held | null;
    const begun = this.#find(held?.category ?? this.#matter.read());
    this.#chosen = begun ?? this.#find(this.category);
    this.requestUpdate();
    // What was begun before a reload goes on where it was.
    if (begun) await this.#openFiling(begun, held !== null);
  }

  async #getMore(): Promise<More> {
    const language = this.language.current;
    if (this.#more?.language === language) return this.#more;
    this.#more = await loadMore(language);
    this.#search ??= this.#more.rest.createSearch(() => this.requestUpdate(), this.#choose);
    this.requestUpdate();
    return this.#more;
  }

  readonly #choose = (category: Category) => {
    this.#chosen = category;
    this.#problem = undefined;
    this.requestUpdate();
  };

  readonly #next = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.#waits) return;
    this.#problem = this.#chosen ? undefined : 'none';
    if (!this.#chosen) return focusAfterUpdate(this, '#matter-0');
    await this.#openFiling(this.#chosen);
    if (this.#open) await focusAfterUpdate(this, '.step-head');
  };

  async #openFiling(category: Category, isHeld = false) {
    this.#waits = true;
    this.requestUpdate();
    const opened = await this.#fill(category, isHeld).catch((error: unknown) => void console.error(error));
    this.#waits = false;
    if (opened) {
      this.#open = true;
      this.#matter.write(category.name);
    } else this.#problem = 'notLoaded';
    this.requestUpdate();
  }

  /** Puts the form of a category in front of the person, unless it is there. `true` if it came. */
  async #fill(category: Category, isHeld: boolean): Promise<boolean> {
    if (this.#filing?.category.name === category.name) return true;
    const { rest } = await this.#getMore();
    const opening: Opening = {
      ...{ host: this, address: this.address, backend: this.#backend, category },
      ...{ offer: this.#offer as CategoriesReply, place: this.#place, test: this.test, held: this.#held },
      language: () => this.language.current,
      words: () => (this.#more as More).words,
      tell: (name, { id: _, ...detail }, cancelable) =>
        this.tell(name, { ...detail, category: category.name }, cancelable),
    };
    const filing = await rest.openFiling(opening);
    if (filing.ok && isHeld) await rest.openHeld(filing.value);
    if (filing.ok) this.#filing = filing.value;
    return filing.ok;
  }

  readonly #leave = () => {
    this.#open = false;
    focusAfterUpdate(this, 'input:checked');
  };

  readonly #startAnew = () => {
    this.#filing = undefined;
    this.#chosen = this.#find(this.category);
    this.#matter.write(undefined);
    this.#leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-complaint': RuamComplaint;
  }
}

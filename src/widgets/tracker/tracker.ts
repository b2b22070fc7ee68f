import { html } from 'lit';
import type { CaseReceipt, CasesBackend } from '../../backends/cases.ts';
import { findReceipt } from '../../country/th/receipt.ts';
import { type TrackerWords, trackerWords } from '../../locales/tracker.ts';
import { adviseOrigin } from '../../ui/advice.ts';
import { RuamElement } from '../../ui/element.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { sendingStyles } from '../../ui/sending.styles.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { type Asking, ask } from './ask.ts';
import type { Following } from './following.ts';
import { keptReceipt } from './kept-receipt.ts';
import { loadMore, type More } from './more.ts';
import { trackerStyles } from './tracker.styles.ts';

type Recovery = Awaited<ReturnType<More['rest']['loadRecovery']>>;

/**
 * Lets somebody follow their complaint (IAP2 level 2, consult) by its reference and secret: where it stands, what they
 * should do, what the office does next and until when; they can answer, add to it, withdraw, say whether it helped.
 *
 * @element ruam-tracker
 * @slot - What shows until the widget is usable, and when it cannot be: a link, a phone number.
 * @fires {CustomEvent<{state: string}>} ruam-opened - A complaint is shown.
 * @fires {CustomEvent<{action: string}>} ruam-acted - The person did something with it, and it is stored.
 * @fires {CustomEvent<{reason: string}>} ruam-failed - Something did not get through; nothing typed is lost.
 * @csspart form - The form that asks for reference and secret, and those of what one does.
 * @csspart question - One question with its label, hint, problem and control.
 * @csspart label - A question's words.
 * @csspart hint - What helps to answer.
 * @csspart control - An input, a text area.
 * @csspart problem - What is wrong with an answer, or with sending; what is overdue.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends.
 * @csspart status - What has just happened.
 * @csspart list - The timeline, and lists of files.
 * @csspart item - One entry of it.
 * @csspart meta - When something happened, and who did it.
 * @cssprop --ruam-accent - Buttons, links, what is chosen.
 * @cssprop --ruam-on-accent - Text on the accent colour.
 * @cssprop --ruam-surface - Background of the card.
 * @cssprop --ruam-text - Text.
 * @cssprop --ruam-muted - Hints.
 * @cssprop --ruam-line - Borders of card and controls.
 * @cssprop --ruam-soft - Background of where the complaint stands.
 * @cssprop --ruam-problem - Problems.
 * @cssprop --ruam-radius - Rounding of corners.
 */
export class RuamTracker extends RuamElement {
  static override styles = [tokens, formStyles, sendingStyles, trackerStyles];

  #more: More | undefined;
  #stuck = false;
  #following: Following | undefined;
  #recovery: Recovery | undefined;
  /** What confirms that somebody read the mail whose link they followed. */
  #code: string | undefined;
  #asking: Asking = { typed: { reference: '', secret: '' }, problems: {}, busy: false };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
  }

  override render() {
    if (this.#stuck) return html`<slot></slot>`;
    const content =
      (this.#more && (this.#following?.draw(this.#more) ?? this.#recovery?.(this.#more.words, this.#more.language))) ??
      ask(this.#asking, this.#words, { submit: this.#submit, changed: () => this.requestUpdate(), lost: this.#lost });
    return this.frame(html`<section class="card" aria-label=${this.#words.title}>${content}</section>`);
  }

  override firstUpdated(): void {
    const kept = keptReceipt(this.address).read();
    if (kept) this.#look(kept, false);
  }

  override updated(): void {
    if (this.#more?.language !== this.language.current && !this.#stuck) this.#getMore();
  }

  get #words(): TrackerWords {
    return trackerWords[this.language.current];
  }

  /** The reference, and in mails a code, may stand in the page's address, behind the `#`, which no server is sent. The secret never does. */
  readonly #readAddress = () => {
    const named = new URLSearchParams(location.hash.slice(1)).get('ruam-reference');
    if (named === null) return;
    const { reference, secret: code } = findReceipt(named);
    this.#asking.typed.reference = reference ?? named.slice(0, 40);
    this.#code = code;
    this.requestUpdate();
  };

  /** Gets what shows a complaint, in the language of the page; where nothing of it comes, what stands in the page shows again. */
  async #getMore(): Promise<More | undefined> {
    const language = this.language.current;
    if (this.#more?.language === language) return this.#more;
    // Words of another language are better than none.
    const more = await loadMore(language).catch(() => this.#more);
    if (more === this.#more && this.#stuck === !more) return more;
    this.#more = more;
    this.#stuck = !more;
    this.requestUpdate();
    return more;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.#asking.busy) return;
    const { typed } = this.#asking;
    // Whoever mixed the fields up is understood too.
    const [first, second] = [findReceipt(typed.reference), findReceipt(typed.secret)];
    const [reference, secret] = [first.reference ?? second.reference, second.secret ?? first.secret];
    if (reference && secret) return this.#look({ reference, secret }, true);
    const words = (await this.#getMore())?.words;
    if (!words) return;
    const problems = {
      ...(!reference && { reference: words.noReference }),
      ...(!secret && { secret: words.noSecret }),
    };
    this.#ask({ failure: undefined, problems });
    focusAfterUpdate(this, reference ? '#secret' : '#reference');
  };

  async #look(receipt: CaseReceipt, asked: boolean): Promise<void> {
    this.#ask({ busy: true, problems: {}, failure: undefined });
    const more = await this.#getMore();
    if (!more) return this.#ask({ busy: false });
    const { rest, words } = more;
    const backend = this.#reach(rest);
    const outcome = await backend.lookUp({ ...receipt, code: this.#code });
    this.#ask({ busy: false });
    if (!outcome.ok) {
      const { failure } = outcome;
      adviseOrigin(failure);
      this.tell('ruam-failed', { reason: failure.reason });
      return this.#ask({ failure: { heading: words.notRead, text: rest.sayFailure(failure, words) } });
    }
    const { address } = this;
    this.#following = rest.createFollowing({
      ...{ host: this, address, backend, receipt, view: outcome.value, kept: keptReceipt(address), leave: this.#leave },
      tell: (name, detail) => this.tell(name, detail),
    });
    this.tell('ruam-opened', { state: outcome.value.state });
    if (asked) focusAfterUpdate(this, '.case-head');
  }

  #reach(rest: More['rest']): CasesBackend {
    const own = this.backend as unknown as Partial<CasesBackend>;
    return own.lookUp ? (own as CasesBackend) : rest.ruamCases(this.address, this.localName);
  }

  readonly #lost = async () => {
    const more = await this.#getMore();
    if (!more) return;
    const { rest, words, language } = more;
    const show = (recovery: Recovery | undefined, focus: string) => {
      this.#recovery = recovery;
      focusAfterUpdate(this, focus);
    };
    const subject = {
      ...{ host: this, backend: this.#reach(rest), reference: this.#asking.typed.reference },
      open: (receipt: CaseReceipt) => {
        this.#recovery = undefined;
        this.#look(receipt, true);
      },
      back: () => show(undefined, '#reference'),
    };
    try {
      show(await rest.loadRecovery(subject, language), '.lost-head');
    } catch {
      this.#ask({ failure: { heading: words.notRead, text: words.reason.offline({ wait: 0 }) } });
    }
  };

  #ask(change: Partial<Asking>) {
    this.#asking = { ...this.#asking, ...change };
    this.requestUpdate();
  }

  readonly #leave = (why?: string) => {
    keptReceipt(this.address).forget();
    this.#following = undefined;
    const failure = why && this.#more ? { heading: this.#more.words.notRead, text: why } : undefined;
    this.#ask({ typed: { reference: '', secret: '' }, problems: {}, failure });
    focusAfterUpdate(this, '#reference');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-tracker': RuamTracker;
  }
}

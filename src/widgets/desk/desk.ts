import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import type { DeskBackend } from '../../backends/desk.ts';
import { ruamDesk } from '../../backends/ruam-desk.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import { type DeskWords, deskWords } from '../../locales/desk.ts';
import { languages, nearestLanguage } from '../../locales/language.ts';
import { RuamElement } from '../../ui/element.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { keep } from '../../ui/storage.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { deskStyles } from './desk.styles.ts';
import { alert } from './fields.ts';
import { createChoosingPassword } from './new-password.ts';
import { isRefused, sayFailure } from './say-failure.ts';
import { watchSession } from './session-watch.ts';
import { createSigningIn } from './sign-in.ts';
import { time } from './times.ts';
import { createWorking, type Working } from './working.ts';

/** In which language somebody wants to read, once they have said so. */
const chosenLanguage = keep('session', 'desk-language');

/** What stands before the desk: nothing, a question, or why it cannot be reached. */
type Gate = { draw(words: DeskWords): unknown } | undefined;

/**
 * The staff side of complaints: the queue, a case and what is done with it, filing for somebody, and what administrators
 * look after. It is for a page of the backend's own origin, such as `/desk`, since its session is a cookie.
 *
 * @slot - Shows until the desk is there: what to do without JavaScript.
 * @cssprop [--ruam-accent=light-dark(#1a56a8, #8ab8f5)] - Buttons, links, what is chosen.
 * @csspart form - A form, such as the one to sign in.
 * @csspart question - One question with its label, hint, problem and control.
 * @csspart label - A question's words.
 * @csspart hint - What helps to answer.
 * @csspart control - An input, a list, a text area.
 * @csspart problem - What is wrong.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends.
 * @csspart status - What has just happened.
 * @csspart list - Cases, entries of a timeline.
 * @csspart item - One of them.
 * @csspart meta - When and by whom.
 */
export class RuamDesk extends RuamElement {
  static override styles: CSSResultGroup = [tokens, formStyles, deskStyles];

  #desk: DeskBackend | undefined;
  #working: Working | undefined;
  #gate: Gate;
  #watch = watchSession(
    () => this.requestUpdate(),
    () => this.#look(),
  );

  override connectedCallback(): void {
    const chosen = chosenLanguage.read();
    if (chosen) this.lang = nearestLanguage(String(chosen));
    super.connectedCallback();
    addEventListener('hashchange', this.#go);
    document.addEventListener('keydown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#go);
    document.removeEventListener('keydown', this.#press);
    this.#watch.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('endpoint') && !changed.has('backend') && this.#desk) return;
    this.#desk = typeof this.backend === 'string' ? ruamDesk(this.address, this.localName) : (this.backend as never);
    this.#working = undefined;
    this.#look();
  }

  override render() {
    const words = deskWords[this.language.current];
    const working = this.#gate ? undefined : this.#working;
    if (!this.#gate && !working) return html`<slot class="fallback"></slot>`;
    return this.frame(
      html`<div class="desk">
        <header class="bar">
          <h1>${words.title}</h1>
          ${this.#drawLanguage(words)}
          ${working ? this.#drawUser(working, words) : nothing}
        </header>
        ${working ? this.#drawEnd(words) : nothing}${this.#gate ? this.#gate.draw(words) : working?.draw()}
      </div>`,
    );
  }

  /** Lets one read the desk in the other language; the tab remembers it. */
  #drawLanguage({ otherLanguage }: DeskWords) {
    const other = languages.find((language) => language !== this.language.current) ?? 'th';
    const change = () => {
      this.lang = other;
      chosenLanguage.write(other);
    };
    return html`<button type="button" class="plain" id="language" lang=${other} @click=${change}>${otherLanguage}</button>`;
  }

  #drawUser({ user }: Working, words: DeskWords) {
    return html`<p class="user"><span part="meta">${words.signedInAs({ name: user.title })}</span></p>
      <button type="button" class="plain" id="own-password" @click=${this.#changePassword}>${words.password.change}</button>
      <button type="button" @click=${this.#signOut}>${words.signOut}</button>`;
  }

  /** That a session is about to end is said in time to go on with it. */
  #drawEnd(words: DeskWords) {
    const { near } = this.#watch;
    const said = near && words[near.isFinal ? 'endsFinally' : 'endsSoon']({ time: time(near.at) });
    const stay = html`<button type="button" @click=${this.#look}>${words.stay}</button>`;
    return html`<div class="ending">
      ${alert(near?.isFinal ? undefined : said, stay)}
      <div role="status">${near?.isFinal ? html`<p class="note">${said}</p>` : nothing}</div>
    </div>`;
  }

  /** Asks who is signed in; that also puts off the session's end. */
  readonly #look = async () => {
    const desk = this.#desk as DeskBackend;
    const outcome = await desk.getSession();
    if (desk !== this.#desk) return;
    if (outcome.ok) return this.#begin(outcome.value);
    if (isRefused(outcome.failure, 'signed-out')) return this.#askWho();
    this.#gate = {
      draw: (words) =>
        alert(
          sayFailure(outcome.failure, words),
          html`<button type="button" @click=${this.#look}>${words.tryAgain}</button>`,
        ),
    };
    this.requestUpdate();
  };

  #askWho(): void {
    const desk = this.#desk as DeskBackend;
    this.#watch.stop();
    this.#gate = createSigningIn(this, desk, Boolean(this.#working), (session) => this.#begin(session));
    focusAfterUpdate(this, '#sign-in-name');
  }

  /** Lets who has signed in work, where they left off if it is who was here before. */
  #begin(session: DeskSession): void {
    const desk = this.#desk as DeskBackend;
    const wasOut = this.#gate !== undefined || !this.#working;
    this.#watch.begin(session);
    if (session.mustChange) {
      const done = (changed: DeskSession) => this.#begin(changed);
      this.#gate = createChoosingPassword(this, desk, done, () => this.#askWho());
      focusAfterUpdate(this, '.head');
      return;
    }
    this.#gate = undefined;
    if (this.#working?.user.name !== session.user.name) {
      this.#working = createWorking({
        ...{ host: this, backend: desk, address: this.address, session },
        language: () => this.language.current,
        heard: (isOver) => (isOver ? this.#askWho() : this.#watch.heard()),
      });
    }
    this.requestUpdate();
    if (wasOut) this.#working?.go();
  }

  readonly #changePassword = () => {
    const back = () => {
      this.#gate = undefined;
      focusAfterUpdate(this, '#own-password');
    };
    const done = (session: DeskSession) => {
      this.#begin(session);
      this.#working?.tell(deskWords[this.language.current].password.changed);
    };
    this.#gate = createChoosingPassword(this, this.#desk as DeskBackend, done, () => this.#askWho(), back);
    focusAfterUpdate(this, '.head');
  };

  readonly #signOut = async () => {
    const words = deskWords[this.language.current];
    if (this.#working?.unsent && !confirm(words.unsent)) return;
    const outcome = await this.#desk?.signOut();
    // A session that cannot be ended at the server is still open: that must be seen.
    if (outcome && !outcome.ok && !isRefused(outcome.failure, 'signed-out')) {
      this.#gate = {
        draw: (said) =>
          alert(
            said.failed({ why: sayFailure(outcome.failure, said) }),
            html`<button type="button" @click=${this.#signOut}>${said.signOut}</button>`,
          ),
      };
      return this.requestUpdate();
    }
    this.#working?.forget();
    this.#working = undefined;
    this.#askWho();
  };

  readonly #go = () => {
    if (!this.#gate) this.#working?.go();
  };

  readonly #press = (event: KeyboardEvent) => {
    if (!this.#gate) this.#working?.press(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-desk': RuamDesk;
  }
}
